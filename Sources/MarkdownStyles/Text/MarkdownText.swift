/// Writes plain text so that Markdown shows it as it is.
enum MarkdownText {
  /// Text on one line, every character of ASCII punctuation behind a backslash.
  ///
  /// More is escaped than needed; the printer takes out what is superfluous.
  /// [Backslash escapes](https://spec.commonmark.org/0.30/#backslash-escapes).
  static func plain(_ text: String) -> String {
    oneLine(text).unicodeScalars.reduce(into: "") { output, scalar in
      if isPunctuation(scalar) { output += "\\" }
      output.unicodeScalars.append(scalar)
    }
  }

  /// Code within a line, behind more backticks than follow each other in it; empty text gives nothing.
  ///
  /// [Code spans](https://spec.commonmark.org/0.30/#code-spans).
  static func code(_ text: String) -> String {
    let text = oneLine(text)
    guard !text.isEmpty else { return "" }
    let longest = longestRun(in: text)
    let fence = String(repeating: "`", count: longest + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + padding + text + padding + fence
  }

  /// A block of code between fences longer than any run of backticks in it; line breaks of all kinds become `\n`.
  ///
  /// [Fenced code blocks](https://spec.commonmark.org/0.30/#fenced-code-blocks).
  static func fence(_ text: String, language: String = "") -> String {
    let text = lines(text)
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)\(language)\n\(text)\(text.hasSuffix("\n") || text.isEmpty ? "" : "\n")\(fence)"
  }

  /// Text whose line breaks are spaces, without any at its ends.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { line in line.drop { $0 == " " || $0 == "\t" } }
      .map { line in String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Text with `\n` for every `\r\n` and `\r`, as a code block would read it.
  private static func lines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private static func longestRun(in text: String) -> Int {
    text.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
