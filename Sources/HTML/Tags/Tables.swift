// The elements of tables.

extension HTMLWriter {
  /// Writes a `table` element: a table.
  public func table(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("table", attributes, content)
  }

  /// Writes a `thead` element: the head of a table.
  public func thead(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("thead", attributes, content)
  }

  /// Writes a `tbody` element: the body of a table.
  public func tbody(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("tbody", attributes, content)
  }

  /// Writes a `tr` element: a row.
  public func tr(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("tr", attributes, content)
  }

  /// Writes a `th` element: a header cell.
  public func th(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("th", attributes, content)
  }

  /// Writes a `th` element that holds text.
  public func th(_ attributes: HTMLAttribute..., text: String) {
    element("th", attributes, text: text)
  }

  /// Writes a `td` element: a cell.
  public func td(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("td", attributes, content)
  }
}
