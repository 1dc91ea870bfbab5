// The elements of lists.

/// Makes a `ul` element: a list without order.
public func ul(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("ul", attributes, content())
}

/// Makes a `ol` element: an ordered list.
public func ol(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("ol", attributes, content())
}

/// Makes a `li` element: an item of a list.
public func li(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("li", attributes, content())
}

/// Makes a `dl` element: a list of terms and descriptions.
public func dl(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("dl", attributes, content())
}

/// Makes a `dt` element: a term.
public func dt(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("dt", attributes, content())
}

/// Makes a `dd` element: a description.
public func dd(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("dd", attributes, content())
}

/// Makes a `menu` element: a toolbar.
public func menu(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("menu", attributes, content())
}
