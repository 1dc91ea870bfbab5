// The elements of the sections of a page.

extension HTMLWriter {
  /// Writes an `article` element: a self-contained piece.
  public func article(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("article", attributes, content)
  }

  /// Writes an `aside` element: content beside the main content.
  public func aside(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("aside", attributes, content)
  }

  /// Writes a `div` element: a block without meaning of its own.
  public func div(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("div", attributes, content)
  }

  /// Writes a `header` element: introductory content.
  public func header(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("header", attributes, content)
  }

  /// Writes a `nav` element: a block of navigation.
  public func nav(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("nav", attributes, content)
  }

  /// Writes a `section` element: a section.
  public func section(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("section", attributes, content)
  }

  /// Writes a `h2` element: a heading of level 2.
  public func h2(_ attributes: HTMLAttribute..., content: () -> Void = {}) {
    element("h2", attributes, content)
  }

  /// Writes a `h2` element that holds text.
  public func h2(_ attributes: HTMLAttribute..., text: String) {
    element("h2", attributes, text: text)
  }

  /// Writes a heading of a level, which is held between 1 and 6.
  public func heading(level: Int, _ attributes: HTMLAttribute..., content: () -> Void) {
    let name: StaticString =
      switch level {
      case ...1: "h1"
      case 2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    element(name, attributes, content)
  }
}
