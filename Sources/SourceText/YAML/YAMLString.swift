/// The forms in which YAML can write a string.
enum YAMLString {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let lineBreak = UInt8(ascii: "\n")
  /// What is written twice between single quotes, to mean itself.
  private static let singleQuote = UInt8(ascii: "'")

  /// Words that some reader of YAML 1.1 or 1.2 takes for null, a truth value, a number or a merge, in lower case.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=",
  ]
  /// The length of the longest of them, in bytes.
  private static let longestWord = 5

  /// Writes the string on one line: plain where that is safe, else in single or double quotes.
  static func write(_ string: String, to output: inout [UInt8]) {
    var string = string
    string.withUTF8 { bytes in
      let isPrintable = isPrintable(bytes)
      if isPrintable, isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else if isPrintable, bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) {
        writeInSingleQuotes(bytes, to: &output)
      } else {
        writeInDoubleQuotes(bytes, to: &output)
      }
    }
  }

  private static func writeInSingleQuotes(_ bytes: Bytes, to output: inout [UInt8]) {
    output.append(singleQuote)
    var start = 0
    for place in bytes.indices where bytes[place] == singleQuote {
      output.append(contentsOf: Bytes(rebasing: bytes[start...place]))
      start = place
    }
    output.append(contentsOf: Bytes(rebasing: bytes[start...]))
    output.append(singleQuote)
  }

  private static func writeInDoubleQuotes(_ bytes: Bytes, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    // What needs no escape is copied in runs.
    var start = 0
    for place in bytes.indices {
      let isQuoteOrEscape = bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "\\")
      guard isQuoteOrEscape || !isPrintable(at: place, in: bytes) else { continue }
      output.append(contentsOf: Bytes(rebasing: bytes[start..<place]))
      let scalar = String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
      output += escape(scalar).utf8
      start = place + scalar.utf8.count
    }
    output.append(contentsOf: Bytes(rebasing: bytes[start...]))
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.value <= 0xFF: "\\x" + hexadecimal(scalar, digits: 2)
    default: "\\u" + hexadecimal(scalar, digits: 4)
    }
  }

  /// Whether the string can be a literal block, which takes it line by line as it is.
  static func fitsLiteralBlock(_ string: String) -> Bool {
    var string = string
    return string.withUTF8 { bytes in
      // Most strings are one line.
      guard !isPrintable(bytes), bytes.contains(lineBreak), bytes.contains(where: { $0 != lineBreak }) else {
        return false
      }
      return bytes.split(separator: lineBreak).allSatisfy { line in
        line.first != UInt8(ascii: "\t") && line.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
          && line.indices.allSatisfy { bytes[$0] == UInt8(ascii: "\t") || isPrintable(at: $0, in: bytes) }
      }
    }
  }

  /// Whether the bytes of a string mean the string when nothing is around them, given that all of it is printable.
  private static func isPlain(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard !isIndicator(first), last != UInt8(ascii: " "), last != UInt8(ascii: ":") else { return false }
    // Neither the first nor the last byte is a space.
    for place in bytes.indices where bytes[place] == UInt8(ascii: " ") {
      if bytes[place - 1] == UInt8(ascii: ":") || bytes[place + 1] == UInt8(ascii: "#") { return false }
    }
    let isWord = bytes.count <= longestWord && words.contains(String(decoding: bytes, as: UTF8.self).lowercased())
    return !isWord && !looksLikeNumber(bytes) && !bytes.starts(with: "...".utf8)
  }

  /// Whether a byte begins something else than a plain string.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "~", " ": true
    default: false
    }
  }

  /// Whether some reader may take the string for a number, a date, a time, an infinity or not a number.
  private static func looksLikeNumber(_ bytes: Bytes) -> Bool {
    guard let first = bytes.first(where: { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: ".") }) else { return true }
    // Nearly every string begins with a letter, and of these only the infinities and what is not a number are numbers.
    let letter = first | 0x20
    if UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter, letter != UInt8(ascii: "i"), letter != UInt8(ascii: "n") {
      return false
    }
    let word = bytes.drop { "+-.".utf8.contains($0) }
    if word.count == 3, word.map({ $0 | 0x20 }).elementsEqual("inf".utf8) { return true }
    if word.count == 3, word.map({ $0 | 0x20 }).elementsEqual("nan".utf8) { return true }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return bytes.allSatisfy { "0123456789abcdefotxzABCDEFOTXZ_.,:+- ".utf8.contains($0) }
  }

  /// Whether no byte begins a character that may not stand unescaped on a line for every reader.
  private static func isPrintable(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var place = 0
    while place < bytes.count {
      if place + 8 <= bytes.count {
        let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
        // A byte's high bit is set where the byte was below 0x20 or above 0x7E; a false hit costs a slow step.
        if (word | (word &+ ones) | (word &- ones &* 0x20)) & (ones &* 0x80) == 0 {
          place += 8
          continue
        }
      }
      guard isPrintable(at: place, in: bytes) else { return false }
      place += 1
    }
    return true
  }

  /// Whether no character begins at a place that may not stand unescaped on a line for every reader.
  ///
  /// Those are the controls, the line breaks of YAML 1.1, byte order marks, and what are no characters.
  private static func isPrintable(at place: Int, in bytes: Bytes) -> Bool {
    switch bytes[place] {
    case 0x20...0x7E: true
    case ..<0x20, 0x7F: false
    case 0xC2: bytes[place + 1] >= 0xA0
    case 0xE2: bytes[place + 1] != 0x80 || bytes[place + 2] & ~1 != 0xA8
    case 0xEF where bytes[place + 1] == 0xBB: bytes[place + 2] != 0xBF
    case 0xEF where bytes[place + 1] == 0xBF: bytes[place + 2] < 0xBE
    default: true
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}
