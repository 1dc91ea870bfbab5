import CommonMark

/// Puts a description, which is Markdown already, in its place in a document.
enum Description {
  /// A description as blocks of its own, its headings moved down below those around it; nil when there is nothing in
  /// it.
  static func blocks(_ source: String, headingsBelow level: Int) throws(MarkdownTooLarge) -> String? {
    trimmed(try Markdown(parsing: source).shiftedHeadings(by: level).commonMark())
  }

  /// A description as the rest of an item that begins with `- ` and a name: what follows its first line is indented.
  static func item(_ source: String) throws(MarkdownTooLarge) -> String? {
    let document = try Markdown(parsing: source).shiftedHeadings(by: 6)
    guard let text = trimmed(document.commonMark()) else { return nil }
    let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    // Only running text can go on behind the name.
    if case .paragraph? = document.blocks.first { return String(indented.dropFirst(2)) }
    return "\n\n" + indented
  }

  private static func trimmed(_ text: String) -> String? {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    return text.isEmpty ? nil : String(text)
  }
}
