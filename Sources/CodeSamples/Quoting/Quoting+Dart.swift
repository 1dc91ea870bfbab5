extension Quoting {
  /// Writes a text as a Dart literal: in single quotes, or in three of them when it has several lines.
  ///
  /// [Strings](https://dart.dev/language/built-in-types#strings). The first line break of a long literal is not
  /// part of it.
  static func dart(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.hasLines else {
      output.write("'")
      escaped(text, "'$", number: .braces, to: &output)
      return output.write("'")
    }
    output.write("'''\n")
    tripleQuoted(text, quote: "'", "$", number: .braces, to: &output)
    output.write("'''")
  }
}
