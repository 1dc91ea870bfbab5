/// Scans programming languages that share quotes, numbers and line comments and differ in their keywords.
enum WordTokens {
  /// What a scanner needs to know of a language.
  struct Language {
    let keywords: Set<Substring>
    let comment: String
    let quotes: String
    /// Whether a word before a colon at the start of a line is a key.
    var hasKeys = false

    static let swift = Language(
      keywords: [
        "let", "var", "try", "await", "func", "struct", "import", "return", "if", "else", "guard", "for", "in", "true",
        "false", "nil", "static", "enum", "case", "extension", "async", "throws", "public", "switch",
      ],
      comment: "//", quotes: "\"")
    static let javaScript = Language(
      keywords: [
        "const", "let", "var", "await", "async", "function", "return", "new", "import", "from", "if", "else", "true",
        "false", "null", "for", "of",
      ],
      comment: "//", quotes: "\"'`")
    static let python = Language(
      keywords: [
        "import", "from", "def", "return", "if", "else", "for", "in", "with", "as", "True", "False", "None", "print",
      ],
      comment: "#", quotes: "\"'")
    static let shell = Language(
      keywords: ["curl", "export", "set", "if", "then", "fi", "for", "do", "done", "echo", "make", "swift", "lectern"],
      comment: "#", quotes: "\"'")
    static let yaml = Language(
      keywords: ["true", "false", "null"], comment: "#", quotes: "\"'", hasKeys: true)
  }

  static func tokens(_ text: Substring, _ language: Language) -> [Highlighter.Token] {
    var tokens: [Highlighter.Token] = []
    var rest = text
    var previous: Character = "\n"
    while let character = rest.first {
      let token = next(rest, character, after: previous, language)
      tokens.append(token)
      previous = token.text.last ?? previous
      rest = rest[token.text.endIndex...]
    }
    return tokens
  }

  private static func next(
    _ rest: Substring, _ character: Character, after previous: Character, _ language: Language
  ) -> Highlighter.Token {
    let startsWord = !previous.isLetter && !previous.isNumber && previous != "_"
    if rest.hasPrefix(language.comment), previous.isWhitespace || language.comment.count > 1 {
      return .init(kind: .comment, text: rest.prefix { $0 != "\n" })
    }
    if language.quotes.contains(character) { return .init(kind: .string, text: quoted(rest, character)) }
    if startsWord, character.isNumber {
      return .init(kind: .number, text: rest.prefix { $0.isNumber || $0 == "." || $0 == "_" })
    }
    if startsWord, character.isLetter || character == "_" {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || (language.hasKeys && $0 == "-") }
      if language.hasKeys, rest[word.endIndex...].first == ":" { return .init(kind: .key, text: word) }
      return .init(kind: language.keywords.contains(word) ? .keyword : .plain, text: word)
    }
    return .init(kind: .plain, text: rest.prefix(1))
  }

  /// A string with its quotes, over as many lines as it has; three quotes are closed by three.
  private static func quoted(_ text: Substring, _ quote: Character) -> Substring {
    let triple = String(repeating: String(quote), count: 3)
    let delimiter = text.hasPrefix(triple) ? triple : String(quote)
    var index = text.index(text.startIndex, offsetBy: delimiter.count)
    while index < text.endIndex {
      if text[index] == "\\", quote != "'" {
        index = text.index(index, offsetBy: 2, limitedBy: text.endIndex) ?? text.endIndex
        continue
      }
      if text[index...].hasPrefix(delimiter) {
        return text[..<text.index(index, offsetBy: delimiter.count)]
      }
      index = text.index(after: index)
    }
    return text
  }
}
