/// The forms in which YAML can write a string.
enum YAMLString {
  /// Words that some reader of YAML 1.1 or 1.2 takes for null, a truth value, a number or a merge, in lower case.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
  ]
  /// The length of the longest of them, in bytes.
  private static let longestWord = 5

  /// Writes the string on one line: plain where that is safe, else in single or double quotes.
  static func write(_ string: String, to output: inout [UInt8]) {
    var string = string
    let isPlain = string.withUTF8 { bytes in
      let isPlain = Self.isPlain(bytes)
      if isPlain { output.append(contentsOf: bytes) }
      return isPlain
    }
    if !isPlain { output += quoted(string).utf8 }
  }

  private static func quoted(_ string: String) -> String {
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
    guard string.utf8.contains(UInt8(ascii: "\n")) else { return false }
    let lines = string.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { !$0.isEmpty }) else { return false }
    return lines.allSatisfy { line in
      guard let first = line.first else { return true }
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
      return !isBlank && first != "\t" && line.allSatisfy { isPrintable($0) || $0 == "\t" }
    }
  }

  /// Whether the bytes of a string mean the string when nothing is around them.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`~ ".utf8.contains(first), last != UInt8(ascii: " "), last != UInt8(ascii: ":") else {
      return false
    }
    var previous = first
    var isASCII = true
    for byte in bytes {
      if byte >= 0x80 { isASCII = false } else if byte < 0x20 || byte == 0x7F { return false }
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return false }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return false }
      previous = byte
    }
    if !isASCII, !String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isPrintable) { return false }
    let isWord = bytes.count <= longestWord && words.contains(String(decoding: bytes, as: UTF8.self).lowercased())
    return !isWord && !looksLikeNumber(bytes) && !bytes.starts(with: "...".utf8)
  }

  /// Whether some reader may take the string for a number, a date, a time, an infinity or not a number.
  private static func looksLikeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first(where: { !"+.".utf8.contains($0) }) else { return true }
    let word = bytes.drop { "+-.".utf8.contains($0) }
    if word.count == 3, word.map({ $0 | 0x20 }).elementsEqual("inf".utf8) { return true }
    if word.count == 3, word.map({ $0 | 0x20 }).elementsEqual("nan".utf8) { return true }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return bytes.allSatisfy { "0123456789abcdefotxzABCDEFOTXZ_.,:+- ".utf8.contains($0) }
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
