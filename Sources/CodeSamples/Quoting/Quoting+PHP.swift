extension Quoting {
  /// A text as a PHP literal: in single quotes, or in double ones when it has what does not show.
  ///
  /// [Strings](https://www.php.net/manual/en/language.types.string.php).
  public static func php(_ text: String) -> String {
    isPlain(text) ? singleQuoted(text) : doubleQuoted(text, "\"$", number: .braces, glue: " .\n        ")
  }

  /// A text in single quotes, where only they and the backslash are special, as in PHP and Ruby.
  static func singleQuoted(_ text: String) -> String {
    "'\(rewritten(text.unicodeScalars[...]) { $0 == "'" || $0 == "\\" ? "\\\($0)" : nil })'"
  }
}
