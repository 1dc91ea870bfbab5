// The elements of the frame of a page.

/// Makes a `html` element: the root of a page.
public func html(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("html", attributes, content())
}

/// Makes a `head` element: the metadata of a page.
public func head(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("head", attributes, content())
}

/// Makes a `title` element: the title of a page.
public func title(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("title", attributes, content())
}

/// Makes a `body` element: the content of a page.
public func body(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("body", attributes, content())
}

/// Makes a `noscript` element: what stands in when scripts do not run.
public func noscript(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("noscript", attributes, content())
}

/// Makes a `template` element: markup that a script copies.
public func template(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("template", attributes, content())
}

/// Makes a `meta` element, which has no content: a piece of metadata.
public func meta(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("meta", attributes)
}

/// Makes a `link` element, which has no content: a link to a resource of the page.
public func link(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("link", attributes)
}

/// Makes a `base` element, which has no content: the base of relative addresses.
public func base(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("base", attributes)
}

/// Makes a whole page: the document type, then the `html` element.
public func htmlDocument(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode]) -> HTMLNode {
  .fragment([.raw(unsafe: "<!DOCTYPE html>\n"), .element("html", attributes, content())])
}

/// Makes a `script` element that loads a file; there is no way to write a script into a page.
public func script(src: String, type: String? = nil, _ attributes: HTMLAttribute...) -> HTMLNode {
  .element("script", [.src(src), type.map { .type($0) } ?? .none] + attributes)
}
