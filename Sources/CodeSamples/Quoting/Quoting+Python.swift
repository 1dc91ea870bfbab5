extension Quoting {
  /// A text as a Python literal: in double quotes, or in three of them when it has several lines.
  ///
  /// [String and bytes literals](https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals).
  public static func python(_ text: String) -> String {
    guard hasLines(text) else { return doubleQuoted(text, number: .long, glue: "") }
    return "\"\"\"\(tripleQuoted(text, quote: "\"", number: .long))\"\"\""
  }
}
