extension Quoting {
  /// Writes a text as a PHP literal: in single quotes, or in double ones when it has what does not show.
  ///
  /// [Strings](https://www.php.net/manual/en/language.types.string.php).
  static func php(_ text: LiteralText, to output: inout [UInt8]) {
    text.isPlain
      ? singleQuoted(text, to: &output)
      : doubleQuoted(text, "\"$", number: .braces, glue: " .\n        ", to: &output)
  }

  /// Writes a text in single quotes, where only they and the backslash are special, as in PHP and Ruby.
  static func singleQuoted(_ text: LiteralText, to output: inout [UInt8]) {
    output.write("'")
    rewrite(text, "'\\", to: &output) { scalar, _ in "\\\(scalar)" }
    output.write("'")
  }
}
