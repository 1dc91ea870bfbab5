import HTML

/// Code with its keys, strings and numbers told apart once, to be shown on several pages.
struct HighlightedCode: Sendable, Hashable {
  /// The name that highlighters know its language by.
  let language: String
  /// The code to the letter, in UTF-8.
  let source: [UInt8]
  /// The inside of its element.
  let markup: HTMLMarkup

  /// Colours code in UTF-8.
  init(_ source: [UInt8], language: String) {
    self.language = language
    self.source = source
    markup = Highlighter.markup(source, language: language)
  }

  /// Colours code.
  init(_ text: String, language: String) {
    self.init(Array(text.utf8), language: language)
  }

  /// The code to the letter.
  var text: String { String(decoding: source, as: UTF8.self) }
}
