import Ccmark

extension Markdown {
  /// Renders the document as safe HTML.
  ///
  /// Raw HTML goes through an allow-list of elements and attributes, and what is not on it is shown as text; elements
  /// are closed where their container ends. Links and images keep addresses that are relative or `http`, `https` and
  /// `mailto`; others are dropped.
  public func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    let cleaned = Cleaning(purpose: .html, rewrite: options.link).clean(
      shiftedHeadings(by: options.headingShift).blocks)
    let ids = options.headingIDPrefix.map { HeadingIDs(prefix: $0) }
    return Self.render(cleaned, HTMLDialect(highlight: options.highlight, ids: ids))
  }

  /// Renders a document of one paragraph as safe HTML without the `p` element, and any other as ``html(_:)`` does.
  public func inlineHTML(_ options: HTMLOptions = HTMLOptions()) -> String {
    guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else { return html(options) }
    let cleaned = Cleaning(purpose: .html, rewrite: options.link).clean(inlines)
    let html = Self.render([.paragraph(cleaned)], HTMLDialect(highlight: options.highlight))
    return String(html.dropFirst("<p>".count).dropLast("</p>\n".count))
  }

  /// Renders the document as the CommonMark specification prescribes, raw HTML and all; for tests of conformance.
  package func specificationHTML() -> String {
    var writer = TreeWriter(dialect: PlainDialect())
    guard let tree = writer.tree(of: blocks) else { return "" }
    return CmarkNode.string(owning: cmark_render_html(tree.root, CMARK_OPT_UNSAFE))
  }

  private static func render(_ blocks: [Block], _ dialect: HTMLDialect) -> String {
    var writer = TreeWriter(dialect: dialect)
    guard let tree = writer.tree(of: blocks) else { return "" }
    return CmarkNode.string(owning: cmark_render_html(tree.root, CMARK_OPT_DEFAULT))
  }
}
