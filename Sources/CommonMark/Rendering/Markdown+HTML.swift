extension Markdown {
  /// Renders the document as safe HTML.
  ///
  /// Raw HTML goes through an allow-list of elements and attributes, and what is not on it is shown as text; elements
  /// are closed where their container ends. Links and images keep addresses that are relative or `http`, `https` and
  /// `mailto`; others are dropped.
  public func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    let cleaned = Cleaning(purpose: .html, rewrite: options.link).clean(
      shiftedHeadings(by: options.headingShift).blocks)
    var writer = HTMLDocumentWriter(
      highlight: options.highlight, ids: options.headingIDPrefix.map { HeadingIDs(prefix: $0) })
    writer.write(cleaned)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Renders a document of one paragraph as safe HTML without the `p` element, and any other as ``html(_:)`` does.
  public func inlineHTML(_ options: HTMLOptions = HTMLOptions()) -> String {
    guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else { return html(options) }
    var writer = HTMLDocumentWriter(highlight: options.highlight)
    writer.write(Cleaning(purpose: .html, rewrite: options.link).clean(inlines))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Renders the document as the CommonMark specification prescribes, raw HTML and all; for tests of conformance.
  package func specificationHTML() -> String {
    var writer = HTMLDocumentWriter()
    writer.write(blocks)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
