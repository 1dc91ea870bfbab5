// The elements of the sections of a page.

/// Makes a `header` element: introductory content.
public func header(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("header", attributes, content())
}

/// Makes a `footer` element: closing content.
public func footer(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("footer", attributes, content())
}

/// Makes a `nav` element: a block of navigation.
public func nav(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("nav", attributes, content())
}

/// Makes a `main` element: the main content.
public func main(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("main", attributes, content())
}

/// Makes a `section` element: a section.
public func section(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("section", attributes, content())
}

/// Makes a `article` element: a self-contained piece.
public func article(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("article", attributes, content())
}

/// Makes a `aside` element: content beside the main content.
public func aside(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("aside", attributes, content())
}

/// Makes a `div` element: a block without meaning of its own.
public func div(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("div", attributes, content())
}

/// Makes a `address` element: contact information.
public func address(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("address", attributes, content())
}

/// Makes a `search` element: a set of controls for searching.
public func search(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("search", attributes, content())
}

/// Makes a `hgroup` element: a heading with its subtitle.
public func hgroup(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("hgroup", attributes, content())
}

/// Makes a `h1` element: a heading of level 1.
public func h1(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h1", attributes, content())
}

/// Makes a `h2` element: a heading of level 2.
public func h2(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h2", attributes, content())
}

/// Makes a `h3` element: a heading of level 3.
public func h3(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h3", attributes, content())
}

/// Makes a `h4` element: a heading of level 4.
public func h4(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h4", attributes, content())
}

/// Makes a `h5` element: a heading of level 5.
public func h5(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h5", attributes, content())
}

/// Makes a `h6` element: a heading of level 6.
public func h6(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("h6", attributes, content())
}

/// Makes a heading of a level, which is held between 1 and 6.
public func heading(
  level: Int, _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
  .element("h\(min(max(level, 1), 6))", attributes, content())
}
