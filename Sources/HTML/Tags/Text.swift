// The elements of text blocks and text-level elements.

/// Makes a `p` element: a paragraph.
public func p(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("p", attributes, content())
}

/// Makes a `pre` element: preformatted text.
public func pre(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("pre", attributes, content())
}

/// Makes a `blockquote` element: a quotation.
public func blockquote(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("blockquote", attributes, content())
}

/// Makes a `figure` element: content with a caption.
public func figure(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("figure", attributes, content())
}

/// Makes a `figcaption` element: the caption of a figure.
public func figcaption(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("figcaption", attributes, content())
}

/// Makes a `span` element: a run of text without meaning of its own.
public func span(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("span", attributes, content())
}

/// Makes a `a` element: a link.
public func a(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("a", attributes, content())
}

/// Makes a `code` element: code.
public func code(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("code", attributes, content())
}

/// Makes a `em` element: emphasis.
public func em(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("em", attributes, content())
}

/// Makes a `strong` element: strong importance.
public func strong(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("strong", attributes, content())
}

/// Makes a `small` element: side comments.
public func small(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("small", attributes, content())
}

/// Makes a `mark` element: highlighted text.
public func mark(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("mark", attributes, content())
}

/// Makes a `time` element: a date or time.
public func time(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("time", attributes, content())
}

/// Makes a `kbd` element: keyboard input.
public func kbd(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("kbd", attributes, content())
}

/// Makes a `samp` element: output of a program.
public func samp(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("samp", attributes, content())
}

/// Makes a `s` element: text that no longer holds.
public func s(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("s", attributes, content())
}

/// Makes a `del` element: removed text.
public func del(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("del", attributes, content())
}

/// Makes a `ins` element: added text.
public func ins(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("ins", attributes, content())
}

/// Makes a `b` element: text that draws attention.
public func b(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("b", attributes, content())
}

/// Makes a `i` element: text in another voice.
public func i(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("i", attributes, content())
}

/// Makes a `sub` element: a subscript.
public func sub(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("sub", attributes, content())
}

/// Makes a `sup` element: a superscript.
public func sup(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("sup", attributes, content())
}

/// Makes a `abbr` element: an abbreviation.
public func abbr(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("abbr", attributes, content())
}

/// Makes a `dfn` element: the defining place of a term.
public func dfn(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("dfn", attributes, content())
}

/// Makes a `q` element: a quotation in a line.
public func q(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("q", attributes, content())
}

/// Makes a `cite` element: the title of a work.
public func cite(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("cite", attributes, content())
}

/// Makes a `bdi` element: text of its own direction.
public func bdi(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("bdi", attributes, content())
}

/// Makes a `var` element: a variable.
public func `var`(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("var", attributes, content())
}

/// Makes a `br` element, which has no content: a line break.
public func br(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("br", attributes)
}

/// Makes a `hr` element, which has no content: a thematic break.
public func hr(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("hr", attributes)
}

/// Makes a `wbr` element, which has no content: a place where a line may break.
public func wbr(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("wbr", attributes)
}

/// Makes a `img` element, which has no content: an image.
public func img(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("img", attributes)
}
