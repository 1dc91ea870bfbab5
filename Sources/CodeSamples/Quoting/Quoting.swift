/// Texts as literals of programming languages.
///
/// Each function takes any text without NUL and gives source text that stands for exactly it. Characters that cannot be
/// seen (controls, directions, zero widths) are escaped where the language can, so that no sample looks different from
/// what it is. The functions that end in `Bytes` take any bytes.
public enum Quoting {
  /// Whether a character must be escaped because it does not show, or because editors treat it as a line break.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all characters of samples are ASCII, and looking up a category takes long.
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: false
    }
  }

  /// Whether a text can stand in a literal that has no escapes: everything in it shows, or ends a line.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }
      || text.unicodeScalars.allSatisfy { $0 == "\n" || !isInvisible($0) }
  }

  /// Whether a text has several lines.
  static func hasLines(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// Whether a literal without escapes is easier to read: there are quotes, backslashes or several lines.
  static func isEasierRaw(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  /// A text with some of its characters written otherwise; those for which the function has nothing stay.
  @inline(__always)
  static func rewritten(
    _ text: Substring.UnicodeScalarView, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    rewritten(text) { scalar, _ in replacement(scalar) }
  }

  /// As the other one, with a function that is also told the byte that follows; 0 at the end.
  @inline(__always)
  static func rewritten(
    _ text: Substring.UnicodeScalarView, _ replacement: (_ scalar: Unicode.Scalar, _ next: UInt8) -> String?
  ) -> String {
    var text = String(text)
    return text.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + bytes.count / 8)
      // Nearly all characters stay, and are copied in runs.
      var (start, index) = (0, 0)
      while index < bytes.count {
        let (scalar, length) = Self.scalar(of: bytes, at: index)
        let end = index + length
        if let replacement = replacement(scalar, end < bytes.count ? bytes[end] : 0) {
          output += UnsafeBufferPointer(rebasing: bytes[start..<index])
          output += replacement.utf8
          start = end
        }
        index = end
      }
      output += UnsafeBufferPointer(rebasing: bytes[start...])
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The character that begins at an offset of UTF-8, which a string has made sure of, and the bytes that it takes.
  @inline(__always)
  private static func scalar(
    of bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// A number in hexadecimal, padded with zeros.
  static func hex(_ value: some BinaryInteger, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A number of up to eight bits in octal, with three digits.
  static func octal(_ value: some BinaryInteger) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, 3 - text.count)) + text
  }
}
