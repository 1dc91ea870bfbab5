extension Quoting {
  /// Writes a text as a Go literal: raw where quotes, backslashes or several lines make that easier to read, else interpreted.
  ///
  /// [String literals](https://go.dev/ref/spec#String_literals). A raw one drops CR and cannot hold a back quote.
  static func go(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.isEasierRaw, text.isPlain, !text.occurring.contains(UInt8(ascii: "`")) else {
      return doubleQuoted(text, number: .long, glue: " +\n\t\t", to: &output)
    }
    output.write("`")
    output += text.bytes
    output.write("`")
  }
}
