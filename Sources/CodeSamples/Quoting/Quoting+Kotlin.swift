extension Quoting {
  /// Writes a text as a Kotlin literal: in double quotes, or raw when it has several lines that are all visible.
  ///
  /// [Strings](https://kotlinlang.org/docs/strings.html). A raw one has no escapes, but still templates.
  static func kotlin(_ text: LiteralText, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard text.hasLines, text.isPlain, text.bytes.last != quote, text.longestRun(of: quote) < 3 else {
      return doubleQuoted(text, "\"$", number: .pair, glue: " +\n        ", to: &output)
    }
    output.write("\"\"\"")
    rewrite(text, "$", to: &output) { _, _ in "${'$'}" }
    output.write("\"\"\"")
  }
}
