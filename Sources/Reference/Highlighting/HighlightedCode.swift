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
    markup = Highlighter.markup(text, language: language)
  }
}
