extension Quoting {
  /// Writes a text as a Python literal: in double quotes, or in three of them when it has several lines.
  ///
  /// [String and bytes literals](https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals).
  static func python(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.hasLines else { return doubleQuoted(text, number: .long, to: &output) }
    output.write("\"\"\"")
    tripleQuoted(text, quote: "\"", number: .long, to: &output)
    output.write("\"\"\"")
  }
}
