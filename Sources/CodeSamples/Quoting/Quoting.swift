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

  /// A text with some of its characters written otherwise; those for which the function has nothing stay.
  static func rewritten(
    _ text: Substring.UnicodeScalarView, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var output = ""
    // Nearly all characters stay, and are copied in runs.
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if let replacement = replacement(text[index]) {
        output += Substring(text[start..<index])
        output += replacement
        start = next
      }
      index = next
    }
    output += Substring(text[start...])
    return output
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
