extension Quoting {
  /// A text as a C# literal: in double quotes, or raw when it has several lines that are all visible.
  ///
  /// [Raw string literals](https://learn.microsoft.com/dotnet/csharp/language-reference/tokens/raw-string) have the
  /// line ends of the file they stand in, which is why those are replaced.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a raw literal, and before the quotes that close it.
  public static func cSharp(_ text: String, indentation: Int = 0) -> String {
    let margin = String(repeating: " ", count: indentation)
    guard hasLines(text), isPlain(text) else {
      return doubleQuoted(text, number: .long, glue: " +\n\(margin)")
    }
    let quotes = String(repeating: "\"", count: max(3, longestRun(of: "\"", in: text) + 1))
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { margin + String($0) }
    return "\(quotes)\n\(lines.joined(separator: "\n"))\n\(margin)\(quotes).ReplaceLineEndings(\"\\n\")"
  }
}
