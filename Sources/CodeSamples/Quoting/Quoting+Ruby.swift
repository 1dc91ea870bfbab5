extension Quoting {
  /// Writes a text as a Ruby literal: in single quotes, or in double ones when it has what does not show.
  ///
  /// [String literals](https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-String+Literals).
  static func ruby(_ text: LiteralText, to output: inout [UInt8]) {
    text.isPlain
      ? singleQuoted(text, to: &output)
      : doubleQuoted(text, "\"#", number: .braces, glue: " \\\n  ", to: &output)
  }
}
