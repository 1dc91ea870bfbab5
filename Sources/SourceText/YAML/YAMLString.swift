/// The forms in which YAML can write a string.
enum YAMLString {
  /// Words that some reader of YAML 1.1 or 1.2 takes for null, a truth value, a number or a merge, in lower case.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
  ]

  /// The string on one line: plain where that is safe, else in single or double quotes.
  static func inline(_ string: String) -> String {
    if isPlain(string) { return string }
    let scalars = string.unicodeScalars
    let hasAwkward = scalars.contains { $0 == "\\" || $0 == "\"" }
    if hasAwkward, scalars.allSatisfy({ isPrintable($0) && $0 != "\n" }) {
      var quoted = "'"
      for scalar in scalars {
        if scalar == "'" { quoted.unicodeScalars.append("'") }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "'"
    }
    var quoted = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
      case _ where scalar.value <= 0xFF: quoted += "\\x" + hexadecimal(scalar, digits: 2)
      case _ where scalar.value <= 0xFFFF: quoted += "\\u" + hexadecimal(scalar, digits: 4)
      default: quoted += "\\U" + hexadecimal(scalar, digits: 8)
      }
    }
    return quoted + "\""
  }

  /// Whether the string can be a literal block, which takes it line by line as it is.
  static func fitsLiteralBlock(_ string: String) -> Bool {
    let lines = string.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines.contains(where: { !$0.isEmpty }) else { return false }
    return lines.allSatisfy { line in
      guard let first = line.first else { return true }
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
      return !isBlank && first != "\t" && line.allSatisfy { isPrintable($0) || $0 == "\t" }
    }
  }

  private static func isPlain(_ string: String) -> Bool {
    let scalars = string.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`~ ".unicodeScalars.contains(first), last != " ", last != ":" else { return false }
    var previous = first
    for scalar in scalars {
      guard isPrintable(scalar), scalar != "\n" else { return false }
      if scalar == " ", previous == ":" { return false }
      if scalar == "#", previous == " " { return false }
      previous = scalar
    }
    guard string.utf8.count > 8 || !words.contains(string.lowercased()) else { return false }
    return !looksLikeNumber(string) && !string.hasPrefix("...")
  }

  /// Whether some reader may take the string for a number, a date, a time, an infinity or not a number.
  private static func looksLikeNumber(_ string: String) -> Bool {
    let lower = string.lowercased()
    guard let first = lower.utf8.first(where: { !"+.".utf8.contains($0) }) else { return true }
    if ["inf", "nan"].contains(lower.drop { "+-.".contains($0) }) { return true }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return lower.utf8.allSatisfy { "0123456789abcdefotxz_.,:+- ".utf8.contains($0) }
  }

  /// Whether a scalar may stand unescaped on a line for every reader; line breaks of YAML 1.1 may not.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: scalar == "\n"
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
