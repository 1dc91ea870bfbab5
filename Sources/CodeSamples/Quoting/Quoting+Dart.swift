extension Quoting {
  /// A text as a Dart literal: in single quotes, or in three of them when it has several lines.
  ///
  /// [Strings](https://dart.dev/language/built-in-types#strings). The first line break of a long literal is not
  /// part of it.
  public static func dart(_ text: String) -> String {
    hasLines(text)
      ? "'''\n\(tripleQuoted(text, quote: "'", "$", number: .braces))'''"
      : "'\(escaped(text.unicodeScalars[...], "'$", number: .braces))'"
  }
}
