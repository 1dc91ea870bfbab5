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
  /// The HTML of the document, its topmost headings at a level.
  func markup(topmostHeading level: Int, prefix: String?) -> HTMLMarkup {
    .raw(unsafe: outlined(at: level).html(Self.options(prefix)))
  }

  /// The HTML of its first paragraph, without a block around it; nil when it begins with something else.
  var firstLineMarkup: HTMLMarkup? {
    guard let first = blocks.first, case .paragraph = first else { return nil }
    return .raw(unsafe: Markdown([first]).inlineHTML(Self.options(nil)))
  }

  /// The blocks as they are written in CommonMark, the topmost headings at a level.
  func writtenBlocks(topmostHeading level: Int) -> [Block] {
    outlined(at: level).cleaned().blocks
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
    mapImages { $0.isAddressElsewhere ? .link($0) : .image }
  }
}

extension String {
  /// Whether this is an address that browsers open on another site or in a mail program.
  var isAddressElsewhere: Bool {
    let start = prefix(8).lowercased()
    return ["https://", "http://", "mailto:", "//"].contains { start.hasPrefix($0) }
  }
}
