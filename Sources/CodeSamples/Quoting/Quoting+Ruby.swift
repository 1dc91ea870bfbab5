extension Quoting {
  /// A text as a Ruby literal: in single quotes, or in double ones when it has what does not show.
  ///
  /// [String literals](https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-String+Literals).
  public static func ruby(_ text: String) -> String {
    isPlain(text) ? singleQuoted(text) : doubleQuoted(text, "\"#", number: .braces, glue: " \\\n  ")
  }
}
