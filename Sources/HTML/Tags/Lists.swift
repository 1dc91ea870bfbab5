// The elements of lists.

extension HTMLWriter {
  /// Writes a `ul` element: a list without order.
  public func ul(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("ul", attributes, content)
  }

  /// Writes an `ol` element: an ordered list.
  public func ol(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("ol", attributes, content)
  }

  /// Writes a `li` element: an item of a list.
  public func li(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("li", attributes, content)
  }

  /// Writes a `dl` element: a list of names with what they mean.
  public func dl(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("dl", attributes, content)
  }

  /// Writes a `dt` element: a name in such a list.
  public func dt(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("dt", attributes, content)
  }

  /// Writes a `dd` element: what a name means.
  public func dd(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("dd", attributes, content)
  }
}
