extension Quoting {
  /// Writes a text as a Java literal: in double quotes, or as a text block when it has several lines.
  ///
  /// [String literals](https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.5) and
  /// [text blocks](https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.6). A block drops blanks
  /// at the ends of lines, so that a line which has some ends in an escape.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a block, and before the quotes that close it.
  static func java(_ text: LiteralText, indentation: Int, to output: inout [UInt8]) {
    guard text.hasLines else { return doubleQuoted(text, number: .octal, to: &output) }
    let margin = String(repeating: " ", count: indentation)
    output.write("\"\"\"\n")
    for line in text.lines {
      let isLast = line.upperBound == text.bytes.count
      if !line.isEmpty || isLast { output.write(margin) }
      let start = output.count
      tripleQuoted(text, in: line, quote: "\"", number: .octal, to: &output)
      if !isLast {
        output.write(endsInBlank(output[start...]) ? "\\n\\\n" : "\n")
      } else if !line.isEmpty {
        output.write("\\\n")
        output.write(margin)
      }
    }
    output.write("\"\"\"")
  }

  /// Whether a line ends in a blank, or in an escape that Java reads as one before it drops blanks.
  private static func endsInBlank(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if last < 0x80 {
      return last == UInt8(ascii: " ") || line.suffix(6).elementsEqual("\\u2028".utf8)
        || line.suffix(6).elementsEqual("\\u2029".utf8)
    }
    return String(decoding: line, as: UTF8.self).unicodeScalars.last?.properties.isWhitespace ?? false
  }
}
