extension Quoting {
  /// A text as a Swift literal: plain, raw when it has quotes or backslashes, of several lines when the text has them.
  ///
  /// [String literals](https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure#String-Literals).
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a literal of several lines but the first.
  public static func swift(_ text: String, indentation: Int = 0) -> String {
    string { swift(LiteralText(text), indentation: indentation, to: &$0) }
  }

  static func swift(_ text: LiteralText, indentation: Int, to output: inout [UInt8]) {
    // `#"""` opens a literal of several lines, so that a text that starts with a quote is escaped instead.
    let isRaw = text.hasLines || text.bytes.first != UInt8(ascii: "\"")
    let hashes = isRaw ? hashesNeeded(text) : 0
    output.write(UInt8(ascii: "#"), times: hashes)
    if text.hasLines {
      let margin = String(repeating: " ", count: indentation)
      output.write("\"\"\"")
      for line in text.lines {
        output.write("\n")
        if line.isEmpty { continue }
        output.write(margin)
        swift(text, line, hashes, to: &output)
      }
      output.write("\n")
      output.write(margin)
      output.write("\"\"\"")
    } else {
      output.write("\"")
      swift(text, nil, hashes, to: &output)
      output.write("\"")
    }
    output.write(UInt8(ascii: "#"), times: hashes)
  }

  /// What stands between quotes and some hash signs.
  private static func swift(_ text: LiteralText, _ range: Range<Int>?, _ hashes: Int, to output: inout [UInt8]) {
    let special: ByteSet = hashes == 0 ? "\"\\" : ""
    rewrite(text, in: range, special.union(.invisible), to: &output) { scalar, _ in
      let escape = "\\" + String(repeating: "#", count: hashes)
      return switch scalar {
      case "\"", "\\": escape + String(scalar)
      case "\r": escape + "r"
      case "\t": escape + "t"
      default: isInvisible(scalar) ? "\(escape)u{\(hex(scalar.value, digits: 1))}" : nil
      }
    }
  }

  /// How many `#` a raw literal needs, so that neither a quote nor a backslash of the text means anything.
  private static func hashesNeeded(_ text: LiteralText) -> Int {
    guard text.occurring.intersects("\"\\") else { return 0 }
    guard text.occurring.contains(UInt8(ascii: "#")) else { return 1 }
    var needed = 0
    var run: Int?
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"): run = run.map { $0 + 1 }
      default: run = nil
      }
      if let run { needed = max(needed, run + 1) }
    }
    return needed
  }
}
