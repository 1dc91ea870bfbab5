import CommonMark
import HTML

extension Prose {
  /// The document, without images from elsewhere; nil when it is too large to be parsed.
  var markdown: Markdown? { (try? Markdown(parsing: source))?.withoutRemoteImages() }

  /// What stands below the first paragraph; nil when there is nothing.
  func afterFirstParagraph(_ cache: ProseCache) -> Prose? {
    guard var blocks = cache.markdown(source)?.blocks, !blocks.isEmpty else { return nil }
    if case .paragraph = blocks[0] { blocks.removeFirst() }
    return blocks.isEmpty ? nil : Prose(source: Markdown(blocks).commonMark(), language: language)
  }
}

extension Markdown {
  /// The document with its headings moved so that the topmost are at a level.
  func withTopmostHeading(at level: Int) -> Markdown {
    let levels = blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } }
    return levels.min().map { shiftedHeadings(by: level - $0) } ?? self
  }

  /// The HTML of the document, its topmost headings at a level.
  func markup(topmostHeading level: Int, prefix: String?) -> HTMLMarkup {
    .raw(unsafe: withTopmostHeading(at: level).html(Self.options(prefix)))
  }

  /// The HTML of its first paragraph, without a block around it; nil when it begins with something else.
  var firstLineMarkup: HTMLMarkup? {
    guard let first = blocks.first, case .paragraph = first else { return nil }
    return .raw(unsafe: Markdown([first]).inlineHTML(Self.options(nil)))
  }

  /// The blocks as they are written in CommonMark, the topmost headings at a level.
  func writtenBlocks(topmostHeading level: Int) -> [Block] {
    withTopmostHeading(at: level).cleaned().blocks
  }

  private static func options(_ headingPrefix: String?) -> HTMLOptions {
    HTMLOptions(
      headingIDPrefix: headingPrefix,
      highlight: { language, text in
        Highlighter.isKnown(language) ? Highlighter.markup(text, language: language).text : nil
      })
  }

  /// The document with links in place of images from elsewhere: a page asks no other site for anything.
  func withoutRemoteImages() -> Markdown {
    mapInlines { inline in
      switch inline {
      case .image(let source, _, let content) where source.isAddressElsewhere:
        [.link(destination: source, content.isEmpty ? [.text(source)] : content)]
      case .link(let destination, let title, let content):
        [.link(destination: destination, title: title, content.flatMap(Self.withoutLink))]
      default: [inline]
      }
    }
  }

  private static func withoutLink(_ inline: Inline) -> [Inline] {
    if case .link(_, _, let content) = inline { content } else { [inline] }
  }
}

extension String {
  /// Whether this is an address that browsers open on another site or in a mail program.
  var isAddressElsewhere: Bool {
    let start = prefix(8).lowercased()
    return ["https://", "http://", "mailto:", "//"].contains { start.hasPrefix($0) }
  }
}
