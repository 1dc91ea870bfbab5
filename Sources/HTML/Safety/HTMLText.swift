public import Bytes

/// Writes text with references in place of what would be markup.
public enum HTMLText {
  /// Appends text to bytes of HTML.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - quotes: Whether double quotes are escaped too, as the value of an attribute needs it.
  ///   - output: The HTML so far.
  public static func append(_ text: String, quotes: Bool, to output: inout ByteOutput) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output, quotes: quotes) }
    if isDone == nil { appendScattered(text, quotes: quotes, to: &output) }
  }

  // Apart, because a text that might be needed once more is held while it is written.
  @inline(never)
  private static func appendScattered(_ text: String, quotes: Bool, to output: inout ByteOutput) {
    Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output, quotes: quotes) }
  }

  /// Appends text in UTF-8 to bytes of HTML.
  ///
  /// What needs no reference is appended in one piece.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteOutput, quotes: Bool = false) {
    guard text.count >= blockSize else { return appendShort(text, to: &output, quotes: quotes) }
    var (start, block) = (0, 0)
    while block < text.count {
      let end = min(block + blockSize, text.count)
      // The last block is looked at together with bytes of the one before it: they are as many.
      if hasSpecial(text, from: end - blockSize, quotes: quotes) {
        escape(text, block..<end, from: &start, to: &output, quotes: quotes)
      }
      block = end
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func appendShort(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteOutput, quotes: Bool) {
    var start = 0
    escape(text, 0..<text.count, from: &start, to: &output, quotes: quotes)
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Writes references for what needs them in a part of a text, and all that is before them from an offset on.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, from start: inout Int, to output: inout ByteOutput,
    quotes: Bool
  ) {
    for index in part where isSpecial(text[index]) {
      let reference: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case UInt8(ascii: "\"") where quotes: reference = "&quot;"
      case 0: reference = "\u{FFFD}"
      default: continue
      }
      output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      output.append(reference)
      start = index + 1
    }
  }

  /// How many bytes are looked at in one go.
  private static let blockSize = 16

  /// Whether some byte of a block may need a reference; without a branch, all of them are looked at in one go.
  private static func hasSpecial(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, quotes: Bool
  ) -> Bool {
    let quote: UInt8 = quotes ? 0x22 : 0
    var found: UInt8 = 0
    for offset in 0..<blockSize {
      let byte = text[start &+ offset]
      found |= (byte == 0 ? 1 : 0) | (byte == quote ? 1 : 0) | (byte == 0x26 ? 1 : 0) | (byte | 2 == 0x3E ? 1 : 0)
    }
    return found != 0
  }

  /// Whether a byte may need a reference; nearly none does, so this is asked of each by a single shift.
  ///
  /// There is no branch in it: which letters and marks follow each other, no processor can guess.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    special &>> UInt64(byte) & 1 & UInt64(truncatingIfNeeded: ((byte >> 6) &- 1) >> 7) == 1
  }

  /// A bit for each of NUL, `"`, `&`, `<` and `>`, by its number.
  private static let special: UInt64 = 1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
}
