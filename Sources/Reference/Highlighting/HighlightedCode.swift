import HTML

/// Code with its keys, strings and numbers told apart once, to be shown on several pages.
struct HighlightedCode: Sendable, Hashable {
  /// The name that highlighters know its language by.
  let language: String
  /// The code to the letter.
  let text: String
  /// The inside of its element.
  let markup: HTMLMarkup

  /// Colours code.
  init(_ text: String, language: String) {
    self.language = language
    self.text = text
    // Readers of HTML have no other ends of lines; what is copied would lose them anyway. Hardly any code has them, and
    // looking for one byte is quick.
    let hasOtherEnds = text.utf8.contains(UInt8(ascii: "\r"))
    markup = Highlighter.markup(hasOtherEnds ? text.replacing("\r\n", with: "\n") : text, language: language)
  }
}
