import CommonMark
import HTML
import Synchronization

/// Prose that has been read and rendered before: the same descriptions stand on many pages.
///
/// It changes nothing but the time: what a text gives does not depend on who asks first.
final class ProseCache: Sendable {
  /// A text in one of its uses; level 0 of headings stands for its first line.
  private struct Use: Hashable {
    let source: String
    let level: Int
    let headingPrefix: String?
  }

  private let documents = Mutex<[String: Markdown?]>([:])
  private let plainTexts = Mutex<[String: String]>([:])
  private let firstSentences = Mutex<[String: String]>([:])
  private let pieces = Mutex<[Use: HTMLMarkup]>([:])
  private let cleaned = Mutex<[Use: [Block]]>([:])

  /// The document of a CommonMark source, without images from elsewhere; nil when it is too large to be parsed.
  func markdown(_ source: String) -> Markdown? {
    if let known = documents.withLock({ $0[source] }) { return known }
    let markdown = Prose(source: source, language: nil).markdown
    documents.withLock { _ = $0.updateValue(markdown, forKey: source) }
    return markdown
  }

  /// The characters of a CommonMark source without markup; one that is too large to be parsed is taken as it is.
  func plainText(_ source: String) -> String {
    if let known = plainTexts.withLock({ $0[source] }) { return known }
    let text = (try? Markdown(parsing: source))?.plainText ?? source
    plainTexts.withLock { $0[source] = text }
    return text
  }

  /// The first sentence of a CommonMark source, without markup; none of one that is too large to be parsed.
  func firstSentence(_ source: String) -> String {
    if let known = firstSentences.withLock({ $0[source] }) { return known }
    let sentence = markdown(source)?.firstSentence ?? ""
    firstSentences.withLock { $0[source] = sentence }
    return sentence
  }

  /// The blocks of a text as they are written in CommonMark, its topmost headings at a level.
  func blocks(_ prose: Prose, level: Int) -> [Block] {
    let use = Use(source: prose.source, level: level, headingPrefix: nil)
    if let known = cleaned.withLock({ $0[use] }) { return known }
    let blocks =
      markdown(prose.source)?.writtenBlocks(topmostHeading: level) ?? [.paragraph([.text(prose.source)])]
    cleaned.withLock { $0[use] = blocks }
    return blocks
  }

  /// The HTML of a text, its topmost headings at a level; one that is too large to be parsed is a single paragraph.
  func html(_ prose: Prose, level: Int) -> HTMLMarkup {
    html(Use(source: prose.source, level: level, headingPrefix: prose.headingPrefix)) {
      markdown(prose.source)?.markup(topmostHeading: level, prefix: prose.headingPrefix)
        ?? HTMLMarkup { $0.p(text: prose.source) }
    }
  }

  /// The first paragraph of a text, without a block around it.
  func firstLine(_ prose: Prose) -> HTMLMarkup {
    html(Use(source: prose.source, level: 0, headingPrefix: nil)) {
      let markdown = markdown(prose.source)
      return markdown?.firstLineMarkup ?? HTMLMarkup { $0.text(markdown?.summary ?? prose.source) }
    }
  }

  private func html(_ use: Use, _ render: () -> HTMLMarkup) -> HTMLMarkup {
    if let known = pieces.withLock({ $0[use] }) { return known }
    let markup = render()
    pieces.withLock { $0[use] = markup }
    return markup
  }
}
