// The elements of tables.

/// Makes a `table` element: a table.
public func table(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("table", attributes, content())
}

/// Makes a `caption` element: the caption of a table.
public func caption(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("caption", attributes, content())
}

/// Makes a `colgroup` element: a group of columns.
public func colgroup(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("colgroup", attributes, content())
}

/// Makes a `thead` element: the head of a table.
public func thead(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("thead", attributes, content())
}

/// Makes a `tbody` element: the body of a table.
public func tbody(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("tbody", attributes, content())
}

/// Makes a `tfoot` element: the foot of a table.
public func tfoot(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("tfoot", attributes, content())
}

/// Makes a `tr` element: a row.
public func tr(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("tr", attributes, content())
}

/// Makes a `th` element: a header cell.
public func th(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("th", attributes, content())
}

/// Makes a `td` element: a cell.
public func td(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
  .element("td", attributes, content())
}

/// Makes a `col` element, which has no content: a column.
public func col(_ attributes: HTMLAttribute...) -> HTMLNode {
  .element("col", attributes)
}
