extension Quoting {
  /// A text as a Kotlin literal: in double quotes, or raw when it has several lines that are all visible.
  ///
  /// [Strings](https://kotlinlang.org/docs/strings.html). A raw one has no escapes, but still templates.
  public static func kotlin(_ text: String) -> String {
    let isRaw =
      hasLines(text) && isPlain(text) && longestRun(of: "\"", in: text) < 3
      && text.unicodeScalars.last != "\""
    if isRaw { return "\"\"\"\(rewritten(text.unicodeScalars[...]) { $0 == "$" ? "${'$'}" : nil })\"\"\"" }
    return doubleQuoted(text, "\"$", number: .pair, glue: " +\n        ")
  }
}
