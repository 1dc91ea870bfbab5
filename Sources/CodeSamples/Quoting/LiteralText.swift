/// A text that is to be written as a literal, with what the languages want to know of it, which is found out once.
final class LiteralText: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]
  /// Which bytes occur in it.
  let occurring: ByteSet
  /// Whether it can stand in a literal that has no escapes: everything in it shows, or ends a line.
  let isPlain: Bool
  /// Where its line breaks are.
  private let lineBreaks: [Int]

  /// A text from its bytes in UTF-8, which the caller vouches for.
  init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    let occurring = bytes.withUnsafeBufferPointer { ByteSet(of: $0) }
    self.occurring = occurring
    isPlain = Self.isPlain(bytes[...], occurring)
    lineBreaks = occurring.contains(UInt8(ascii: "\n")) ? bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") } : []
  }

  /// A text.
  convenience init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Whether there is no character.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether every character is of ASCII.
  var isASCII: Bool { !occurring.intersects(.beyondASCII) }

  /// Whether it has several lines.
  var hasLines: Bool { !lineBreaks.isEmpty }

  /// Whether a literal without escapes is easier to read: there are quotes, backslashes or several lines.
  var isEasierRaw: Bool { occurring.intersects("\"\\\n") }

  /// The lines without what ends them.
  var lines: [Range<Int>] {
    var start = 0
    return (lineBreaks + [bytes.count]).map { end in
      defer { start = end + 1 }
      return start..<end
    }
  }

  /// The lines with what ends them; one at least, and none behind the last line break.
  var endedLines: [Range<Int>] {
    let ends = bytes.last == UInt8(ascii: "\n") ? [] : [bytes.count]
    var start = 0
    return (lineBreaks.map { $0 + 1 } + ends).map { end in
      defer { start = end }
      return start..<end
    }
  }

  /// Whether a part of the text is plain.
  func isPlain(in range: Range<Int>) -> Bool { isPlain || Self.isPlain(bytes[range], occurring) }

  /// The longest run of a character of ASCII.
  func longestRun(of searched: UInt8) -> Int {
    guard occurring.contains(searched) else { return 0 }
    var (longest, run) = (0, 0)
    for byte in bytes {
      run = byte == searched ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func isPlain(_ text: ArraySlice<UInt8>, _ occurring: ByteSet) -> Bool {
    guard occurring.intersects(.invisible) else { return true }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy { $0 == "\n" || !Quoting.isInvisible($0) }
  }
}
