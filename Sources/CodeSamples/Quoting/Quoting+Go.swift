extension Quoting {
  /// A text as a Go literal: raw where quotes, backslashes or several lines make that easier to read, else interpreted.
  ///
  /// [String literals](https://go.dev/ref/spec#String_literals). A raw one drops CR and cannot hold a back quote.
  public static func go(_ text: String) -> String {
    if isEasierRaw(text), isPlain(text), !text.unicodeScalars.contains("`") { return "`\(text)`" }
    return doubleQuoted(text, number: .long, glue: " +\n\t\t")
  }
}
