extension Quoting {
  /// Writes a text as a C# literal: in double quotes, or raw when it has several lines that are all visible.
  ///
  /// [Raw string literals](https://learn.microsoft.com/dotnet/csharp/language-reference/tokens/raw-string) have the
  /// line ends of the file they stand in, which is why those are replaced.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - indentation: Spaces before every line of a raw literal, and before the quotes that close it.
  static func cSharp(_ text: LiteralText, indentation: Int, to output: inout [UInt8]) {
    let margin = String(repeating: " ", count: indentation)
    guard text.hasLines, text.isPlain else {
      return doubleQuoted(text, number: .long, glue: " +\n\(margin)", to: &output)
    }
    let quotes = max(3, text.longestRun(of: UInt8(ascii: "\"")) + 1)
    output.write(UInt8(ascii: "\""), times: quotes)
    for line in text.lines {
      output.write("\n")
      output.write(margin)
      output += text.bytes[line]
    }
    output.write("\n")
    output.write(margin)
    output.write(UInt8(ascii: "\""), times: quotes)
    output.write(".ReplaceLineEndings(\"\\n\")")
  }
}
