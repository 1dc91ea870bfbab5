import HTML

/// Tells apart the keys, strings, numbers, keywords and comments of code.
///
/// Plain scanners, good enough for samples and examples: what they do not understand stays uncoloured, and never is a
/// character lost. They work on bytes, of which those beyond ASCII are plain, and write what they find at once: pages
/// have many samples, and a list of all pieces takes longer than looking for them.
enum Highlighter {
  /// What a piece of code is.
  enum Kind {
    case key, string, number, keyword, comment

    /// What stands before such a piece; the class is that of the style sheet.
    var startTag: StaticString {
      switch self {
      case .key: "<span class=\"k\">"
      case .string: "<span class=\"s\">"
      case .number: "<span class=\"n\">"
      case .keyword: "<span class=\"w\">"
      case .comment: "<span class=\"c\">"
      }
    }
  }

  /// A language, as far as it is scanned.
  private enum Scanner {
    case json, http
    case words(WordTokens.Language)

    /// The scanner for a language by a name that people write after a fence; nil for unknown ones.
    init?(_ name: String) {
      switch name.lowercased() {
      case "json", "jsonc": self = .json
      case "http": self = .http
      case let name:
        guard let language = WordTokens.Language.byName[name] else { return nil }
        self = .words(language)
      }
    }
  }

  /// Whether a language is known by a name that people write after a fence.
  static func isKnown(_ language: String) -> Bool { Scanner(language) != nil }

  /// Code as markup: escaped, with a `span` around each piece that has a colour.
  ///
  /// A line feed ends a line, as readers of HTML have it; what is copied would lose other ends anyway.
  static func markup(_ text: String, language: String) -> HTMLMarkup {
    let scanner = Scanner(language)
    var text = text
    // Hardly any code has other ends, and looking for one byte is quick.
    if text.withUTF8({ $0.contains(UInt8(ascii: "\r")) }) { text = text.replacing("\r\n", with: "\n") }
    return text.withUTF8 { code in
      var output = ColouredCode(code)
      switch scanner {
      case .json: JSONTokens.scan(from: 0, &output)
      case .http: HTTPTokens.scan(&output)
      case .words(let language): WordTokens(code: code, language: language).scan(&output)
      case nil: break
      }
      return output.finished()
    }
  }
}
