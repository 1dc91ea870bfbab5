/// Texts as literals of programming languages.
///
/// Each function takes any text without NUL and writes source text that stands for exactly it. Characters that cannot be
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

  /// Writes a text, or a part of it, with some of its characters written otherwise.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: The part; nil for all of it.
  ///   - special: The first bytes of all characters that the function may have something for.
  ///   - output: What is written so far.
  ///   - replacement: What stands for a character, which begins at an offset; nil for itself.
  @inline(__always)
  static func rewrite(
    _ text: LiteralText, in range: Range<Int>? = nil, _ special: ByteSet, to output: inout [UInt8],
    _ replacement: (_ scalar: Unicode.Scalar, _ index: Int) -> String?
  ) {
    let range = range ?? text.bytes.indices
    guard text.occurring.intersects(special) else {
      output += text.bytes[range]
      return
    }
    text.bytes.withUnsafeBufferPointer { bytes in
      // Nearly all characters stay, and are copied in runs.
      var (start, index) = (range.lowerBound, range.lowerBound)
      while index < range.upperBound {
        guard special.contains(bytes[index]) else {
          index += 1
          continue
        }
        let (scalar, length) = Self.scalar(of: bytes, at: index)
        if let replacement = replacement(scalar, index) {
          output += UnsafeBufferPointer(rebasing: bytes[start..<index])
          output.write(replacement)
          start = index + length
        }
        index += length
      }
      output += UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound])
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

  /// What is written, as a string.
  static func string(_ write: (inout [UInt8]) -> Void) -> String {
    var output: [UInt8] = []
    write(&output)
    return String(decoding: output, as: UTF8.self)
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

extension [UInt8] {
  /// Appends a text of the program's own.
  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a text.
  @_disfavoredOverload
  mutating func write(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a byte some times.
  mutating func write(_ byte: UInt8, times count: Int) {
    append(contentsOf: repeatElement(byte, count: count))
  }
}
