import HTML

/// Tells apart the keys, strings, numbers, keywords and comments of code.
///
/// Plain scanners, good enough for samples and examples: what they do not understand stays uncoloured, and never is a
/// character lost. They work on bytes, of which those beyond ASCII are plain: pages have many samples, and characters
/// take long.
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

  /// A piece of code, as offsets of bytes.
  struct Token {
    var kind: Kind
    var range: Range<Int>
  }

  /// Whether a language is known by a name that people write after a fence.
  static func isKnown(_ language: String) -> Bool {
    tokenizer(for: language) != nil
  }

  /// Code as markup: escaped, with a `span` around each piece that has a colour.
  static func markup(_ text: String, language: String) -> HTMLMarkup {
    guard let tokenizer = tokenizer(for: language) else { return HTMLMarkup { $0.text(text) } }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3)
    for token in tokenizer(bytes) {
      if token.kind != .plain {
        output += "<span class=\"".utf8
        output += token.kind.rawValue.utf8
        output += "\">".utf8
      }
      HTMLText.append(bytes[token.range], to: &output)
      if token.kind != .plain { output += "</span>".utf8 }
    }
    return .raw(unsafe: output)
  }

  private static func tokenizer(for language: String) -> (([UInt8]) -> [Token])? {
    switch language.lowercased() {
    case "json", "jsonc": { JSONTokens.tokens($0, from: 0) }
    case "http": HTTPTokens.tokens
    case let name: WordTokens.Language.byName[name].map { language in { WordTokens.tokens($0, language) } }
    }
  }
}
