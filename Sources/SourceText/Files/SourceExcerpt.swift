/// One line of a source with the place to mark in it, ready for a terminal.
public struct SourceExcerpt: Sendable, Hashable {
  /// The line's number, from 1.
  public var line: Int

  /// The line, or the part of a long line around the mark; control characters are made visible.
  public var text: String

  /// Number of terminal columns before the mark.
  public var indent: Int

  /// Width of the mark in terminal columns; at least 1.
  public var width: Int
}

extension SourceFile {
  /// The line at which a range begins, with the part of the range on that line marked.
  ///
  /// At most 60 scalars before and 80 after the start are shown, so that a file without line breaks stays readable.
  public func excerpt(at range: SourceRange) -> SourceExcerpt {
    let line = lineBytes(atOffset: range.start.offset)
    let mark = min(max(range.start.offset, line.lowerBound), line.upperBound)
    let markEnd = min(max(range.end.offset, mark), line.upperBound)
    let first = step(from: mark, by: -60, within: line)
    let last = step(from: mark, by: 80, within: line)
    let before = visible(first..<mark, opening: first > line.lowerBound ? "…" : "")
    let marked = visible(mark..<min(markEnd, last), opening: "")
    let rest = visible(min(markEnd, last)..<last, opening: "")
    return SourceExcerpt(
      line: range.start.line,
      text: before + marked + rest + (last < line.upperBound ? "…" : ""),
      indent: terminalWidth(of: before),
      width: max(1, terminalWidth(of: marked)))
  }

  private func step(from offset: Int, by count: Int, within line: Range<Int>) -> Int {
    var offset = offset
    for _ in 0..<abs(count) {
      repeat { offset += count.signum() } while line.contains(offset) && text[offset] & 0xC0 == 0x80
      guard line.contains(offset) else { break }
    }
    return min(max(offset, line.lowerBound), line.upperBound)
  }

  private func visible(_ bytes: Range<Int>, opening: String) -> String {
    opening + String(decoding: text[bytes], as: UTF8.self).replacingTabs().escapedForTerminal()
  }
}

extension String {
  /// The string with every tab as one space, so that a mark below it stands where it should.
  fileprivate func replacingTabs() -> String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\t" ? " " : $0 }))
  }
}
