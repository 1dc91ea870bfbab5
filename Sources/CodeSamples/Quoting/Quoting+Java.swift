extension Quoting {
  /// A text as a Java literal: in double quotes, or as a text block when it has several lines.
  ///
  /// [String literals](https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.5) and
  /// [text blocks](https://docs.oracle.com/javase/specs/jls/se17/html/jls-3.html#jls-3.10.6). A block drops blanks
  /// at the ends of lines, so that a line which has some ends in an escape.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a block, and before the quotes that close it.
  public static func java(_ text: String, indentation: Int = 0) -> String {
    guard hasLines(text) else { return doubleQuoted(text, number: .octal, glue: "") }
    let margin = String(repeating: " ", count: indentation)
    let body = tripleQuoted(text, quote: "\"", number: .octal).unicodeScalars
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.enumerated().map { index, line in
      let isLast = index == lines.count - 1
      if isLast, line.isEmpty { return margin + "\"\"\"" }
      let end = isLast ? "\\\n\(margin)\"\"\"" : endsInBlank(line) ? "\\n\\" : ""
      return (line.isEmpty ? "" : margin) + String(line) + end
    }
    return "\"\"\"\n" + written.joined(separator: "\n")
  }

  /// Whether a line ends in a blank, or in an escape that Java reads as one before it drops blanks.
  private static func endsInBlank(_ line: Substring.UnicodeScalarView) -> Bool {
    guard let last = line.last else { return false }
    return last.properties.isWhitespace || ["\\u2028", "\\u2029"].contains(String(line.suffix(6)))
  }
}
