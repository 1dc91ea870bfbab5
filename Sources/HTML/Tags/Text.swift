// The elements of running text.

extension HTMLWriter {
  /// Writes a `p` element: a paragraph.
  public func p(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("p", attributes, content)
  }

  /// Writes a `p` element that holds text.
  public func p(_ attributes: HTMLAttribute..., text: String) {
    element("p", attributes, text: text)
  }

  /// Writes an `a` element: a link.
  public func a(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("a", attributes, content)
  }

  /// Writes an `a` element that holds text.
  public func a(_ attributes: HTMLAttribute..., text: String) {
    element("a", attributes, text: text)
  }

  /// Writes a `span` element: a run of text without meaning of its own.
  public func span(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("span", attributes, content)
  }

  /// Writes a `span` element that holds text.
  public func span(_ attributes: HTMLAttribute..., text: String) {
    element("span", attributes, text: text)
  }

  /// Writes a `code` element: code.
  public func code(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("code", attributes, content)
  }

  /// Writes a `code` element that holds text.
  public func code(_ attributes: HTMLAttribute..., text: String) {
    element("code", attributes, text: text)
  }

  /// Writes an `abbr` element: an abbreviation.
  public func abbr(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("abbr", attributes, content)
  }

  /// Writes an `abbr` element that holds text.
  public func abbr(_ attributes: HTMLAttribute..., text: String) {
    element("abbr", attributes, text: text)
  }

  /// Writes a `pre` element: text with the line breaks that it has.
  public func pre(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    preformatted("pre", attributes, content)
  }

  /// Writes a `wbr` element, which has no content: a place where a line may break.
  public func wbr() {
    start("wbr", [])
  }
}
