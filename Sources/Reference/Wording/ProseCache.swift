import CommonMark
import Synchronization

/// Prose that has been read and rendered before: the same descriptions stand on many pages.
///
/// It changes nothing but the time: what a text gives does not depend on who asks first.
final class ProseCache: Sendable {
  /// A text in one of its uses.
  private struct Use: Hashable {
    let source: String
    let level: Int
    let headingPrefix: String?
  }

  private let documents = Mutex<[String: Markdown?]>([:])
  private let pieces = Mutex<[Use: String]>([:])

  /// The document of a CommonMark source, without images from elsewhere; nil when it is too large to be parsed.
  func markdown(_ source: String) -> Markdown? {
    if let known = documents.withLock({ $0[source] }) { return known }
    let markdown = Prose(source: source, language: nil).markdown
    documents.withLock { _ = $0.updateValue(markdown, forKey: source) }
    return markdown
  }

  /// The HTML of a text at a level of headings; level 0 stands for its first line.
  func html(_ prose: Prose, level: Int, render: () -> String) -> String {
    let use = Use(source: prose.source, level: level, headingPrefix: prose.headingPrefix)
    if let known = pieces.withLock({ $0[use] }) { return known }
    let html = render()
    pieces.withLock { $0[use] = html }
    return html
  }
}
