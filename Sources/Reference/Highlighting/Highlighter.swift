import HTML

/// Tells apart the keys, strings, numbers, keywords and comments of code.
///
/// Plain scanners, good enough for samples and examples: what they do not understand stays uncoloured, and never is a
/// character lost.
enum Highlighter {
  /// What a piece of code is; the raw value is its class in the style sheet.
  enum Kind: String {
    case key = "k"
    case string = "s"
    case number = "n"
    case keyword = "w"
    case comment = "c"
    case plain = ""
  }

  /// A piece of code.
  struct Token {
    var kind: Kind
    var text: Substring
  }

  /// Whether a language is known by a name that people write after a fence.
  static func isKnown(_ language: String) -> Bool {
    tokenizer(for: language) != nil
  }

  /// Code as nodes.
  static func nodes(_ text: String, language: String) -> [HTMLNode] {
    guard let tokenizer = tokenizer(for: language) else { return [.text(text)] }
    return tokenizer(text[...]).map { token in
      token.kind == .plain ? .text(String(token.text)) : span(.class(token.kind.rawValue)) { String(token.text) }
    }
  }

  private static func tokenizer(for language: String) -> ((Substring) -> [Token])? {
    switch language.lowercased() {
    case "json", "jsonc": JSONTokens.tokens
    case "http": HTTPTokens.tokens
    case let name: WordTokens.Language.byName[name].map { language in { WordTokens.tokens($0, language) } }
    }
  }
}
