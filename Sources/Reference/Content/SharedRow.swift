import CommonMark
import HTML
import Synchronization

/// The HTML and the Markdown of a row that many pages have: a parameter, a property, a response.
///
/// A row is written as any page of one folder sees it, so that it reads the same on all of them. What was written is kept
/// from the second page on, because many rows are on one page only.
final class SharedRow: Sendable {
  /// What is kept, and for which pages.
  private enum Kept<Written: Sendable>: Sendable {
    case never
    case soon
    case now(Written, folder: PagePath, level: Int)

    /// What is kept for a page; else whether what it writes is to be kept.
    mutating func asked(by page: PagePath, level: Int) -> (written: Written?, isToBeKept: Bool) {
      switch self {
      case .never:
        self = .soon
        return (nil, false)
      case .soon: return (nil, true)
      case .now(let written, let folder, level) where page.isIn(folder): return (written, false)
      case .now: return (nil, false)
      }
    }
  }

  private let html = Mutex(Kept<HTMLMarkup>.never)
  private let markdown = Mutex(Kept<CommonMarkPiece>.never)

  /// Writes the row on a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - level: The level of headings in the row's texts.
  ///   - output: Where the page is written.
  ///   - write: Writes the row as a page sees it.
  func write(
    on page: PagePath, level: Int, to output: HTMLWriter, _ write: (_ page: PagePath, _ output: HTMLWriter) -> Void
  ) {
    let (known, isToBeKept) = html.withLock { $0.asked(by: page, level: level) }
    if let known { return output.markup(known) }
    guard isToBeKept else { return write(Self.anyPage(beside: page), output) }
    let markup = HTMLMarkup { write(Self.anyPage(beside: page), $0) }
    html.withLock { $0 = .now(markup, folder: page.parent, level: level) }
    output.markup(markup)
  }

  /// Writes the row on the Markdown of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - level: The level of headings in the row, where it has any of its own.
  ///   - output: Where the page is written.
  ///   - write: Writes the row as a page sees it.
  func write(
    on page: PagePath, level: Int = 0, to output: inout CommonMarkWriter,
    _ write: (_ page: PagePath, _ output: inout CommonMarkWriter) -> Void
  ) {
    let (known, isToBeKept) = markdown.withLock { $0.asked(by: page, level: level) }
    if let known, output.write(known) { return }
    guard isToBeKept else { return write(Self.anyPage(beside: page), &output) }
    let piece = output.piece { write(Self.anyPage(beside: page), &$0) }
    markdown.withLock { $0 = .now(piece, folder: page.parent, level: level) }
  }

  /// A page that is not there, so that a link to any page names it.
  private static func anyPage(beside page: PagePath) -> PagePath { page.parent.appending("*") }
}

extension SharedRow: Hashable {
  // Who else has a row is no part of what it says.
  static func == (one: SharedRow, other: SharedRow) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
