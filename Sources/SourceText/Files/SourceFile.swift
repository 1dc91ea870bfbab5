import Synchronization

/// A text with a name: what every reader takes, and what every diagnostic points into.
///
/// Reading it from disk is somebody else's work. The value is one reference wide, so that cursors carry it freely; the
/// table of its lines is made when the first position is asked for.
public struct SourceFile: Sendable {
  private let storage: Storage

  /// A file from its bytes.
  ///
  /// The name is what the user sees in messages (a path, as they wrote it); its extension tells the format.
  public init(name: String, text: [UInt8]) {
    storage = Storage(name: name, text: text)
  }

  /// A file from a string.
  public init(name: String, text: String) {
    self.init(name: name, text: Array(text.utf8))
  }

  /// The name as shown to the user.
  public var name: String { storage.name }

  /// The bytes, as they are on disk.
  public var text: [UInt8] { storage.text }

  /// The whole text; bytes that are not UTF-8 are replaced.
  public var string: String { String(decoding: text, as: UTF8.self) }

  /// The extension of the name in lower case, without its dot (`yaml`); empty when there is none.
  public var fileExtension: String {
    let base = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return "" }
    return base[base.index(after: dot)...].lowercased()
  }

  /// The position of an offset in bytes; an offset outside the text gives the nearest end.
  public func position(ofOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.count)
    let table = storage.lineTable()
    let line = table.line(ofOffset: offset)
    let start = max(table.start(ofLine: line), line == 0 ? byteOrderMarkLength : 0)
    let column =
      offset <= start
      ? 0 : table.scalars(before: offset, in: text) - table.scalars(before: start, in: text)
    return SourcePosition(line: line + 1, column: column + 1, offset: offset)
  }

  /// The positions of both ends of a span.
  public func range(of span: SourceSpan) -> SourceRange {
    SourceRange(start: position(ofOffset: span.start), end: position(ofOffset: span.end))
  }

  /// The text of a span; bytes that are not UTF-8 are replaced.
  public func string(of span: SourceSpan) -> String {
    String(decoding: text[span.bytes.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// Where a text first stands within a span, byte for byte; nil when it does not, perhaps because it is escaped there.
  public func span(of part: String, within span: SourceSpan? = nil) -> SourceSpan? {
    let bytes = text[(span?.bytes ?? 0..<text.count).clamped(to: 0..<text.count)]
    return bytes.firstRange(of: Array(part.utf8)).map { SourceSpan($0.lowerBound, $0.upperBound) }
  }

  /// The offsets of the line that holds an offset, without its line break.
  func lineBytes(atOffset offset: Int) -> Range<Int> {
    let table = storage.lineTable()
    let line = table.line(ofOffset: min(max(offset, 0), text.count))
    let start = table.start(ofLine: line) + (line == 0 ? byteOrderMarkLength : 0)
    var end = table.end(ofLine: line, in: text)
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// Number of bytes of the byte order mark at the start: 3 or 0.
  var byteOrderMarkLength: Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The one reference behind a file.
  private final class Storage: Sendable {
    let name: String
    let text: [UInt8]
    private let lines = Mutex<LineTable?>(nil)

    init(name: String, text: [UInt8]) {
      self.name = name
      self.text = text
    }

    func lineTable() -> LineTable {
      lines.withLock { cached in
        if let cached { return cached }
        let table = LineTable(text)
        cached = table
        return table
      }
    }
  }
}
