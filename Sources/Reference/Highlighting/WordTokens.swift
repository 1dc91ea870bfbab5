/// Scans programming languages that share quotes, numbers and line comments and differ in their keywords.
///
/// It works on bytes, of which those beyond ASCII are plain: pages have many samples, and characters take long.
enum WordTokens {
  /// What a scanner needs to know of a language.
  struct Language {
    let keywords: Set<Substring>
    let comment: String
    let quotes: String
    /// Whether a word before a colon at the start of a line is a key.
    var hasKeys = false
    /// Whether a backslash in single quotes takes away what the next character means.
    var escapesInSingleQuotes = true
    /// How literals without escapes begin and end.
    var raw = Raw.none
  }

  /// Literals without escapes, which end where what they began with comes back.
  enum Raw {
    case none
    /// Hash signs, `#"…"#`, behind a letter where the language has one: `r#"…"#`.
    case hashes(prefix: String)
    /// Brackets, with dashes between them and the quotes: `r"-(…)-"`.
    case brackets
  }

  static func tokens(_ text: Substring, _ language: Language) -> [Highlighter.Token] {
    var tokens: [Highlighter.Token] = []
    var rest = text.utf8
    var plainStart = rest.startIndex
    var previous = UInt8(ascii: "\n")
    while let byte = rest.first {
      guard let (kind, end) = next(rest, byte, after: previous, language) else {
        previous = byte
        rest = rest.dropFirst()
        continue
      }
      if kind != .plain {
        if plainStart < rest.startIndex { tokens.append(.init(kind: .plain, text: text[plainStart..<rest.startIndex])) }
        tokens.append(.init(kind: kind, text: text[rest.startIndex..<end]))
        plainStart = end
      }
      previous = text.utf8[text.utf8.index(before: end)]
      rest = text.utf8[end...]
    }
    if plainStart < text.endIndex { tokens.append(.init(kind: .plain, text: text[plainStart...])) }
    return tokens
  }

  /// The token that a text begins with, and its end; nil when its first byte is nothing in particular.
  private static func next(
    _ rest: Substring.UTF8View, _ byte: UInt8, after previous: UInt8, _ language: Language
  ) -> (kind: Highlighter.Kind, end: String.Index)? {
    if byte == language.comment.utf8.first, rest.starts(with: language.comment.utf8),
      language.comment.utf8.count > 1 || isBlank(previous)
    {
      return (.comment, rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)
    }
    let startsWord = !isWord(previous)
    if startsWord, let end = endOfRaw(rest, language.raw) { return (.string, end) }
    if language.quotes.utf8.contains(byte) { return (.string, endOfString(rest, quote: byte, language)) }
    guard startsWord, isWord(byte) else { return nil }
    if isDigit(byte) {
      return (.number, rest.firstIndex { !isDigit($0) && $0 != UInt8(ascii: ".") && $0 != underscore } ?? rest.endIndex)
    }
    let end = rest.firstIndex { !isWord($0) && !(language.hasKeys && $0 == UInt8(ascii: "-")) } ?? rest.endIndex
    if language.hasKeys, rest[end...].first == UInt8(ascii: ":") { return (.key, end) }
    return (language.keywords.contains(Substring(rest[..<end])) ? .keyword : .plain, end)
  }

  /// The end of a string, over as many lines as it has; three quotes are closed by three.
  private static func endOfString(_ text: Substring.UTF8View, quote: UInt8, _ language: Language) -> String.Index {
    let hasEscapes = quote != UInt8(ascii: "'") || language.escapesInSingleQuotes
    let isTriple = text.starts(with: [quote, quote, quote])
    let delimiter = [UInt8](repeating: quote, count: isTriple ? 3 : 1)
    var rest = text.dropFirst(delimiter.count)
    while let byte = rest.first {
      if byte == quote, rest.starts(with: delimiter) { return rest.dropFirst(delimiter.count).startIndex }
      rest = rest.dropFirst(byte == UInt8(ascii: "\\") && hasEscapes ? 2 : 1)
    }
    return text.endIndex
  }

  /// The end of a literal without escapes that a text begins with, or nil when it begins with something else.
  private static func endOfRaw(_ text: Substring.UTF8View, _ raw: Raw) -> String.Index? {
    let (quote, hash, dash) = (UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "-"))
    let closing: [UInt8]
    var rest: Substring.UTF8View
    switch raw {
    case .none: return nil
    case .hashes(let prefix):
      guard text.starts(with: prefix.utf8) else { return nil }
      let hashes = text.dropFirst(prefix.utf8.count).prefix { $0 == hash }
      rest = text[hashes.endIndex...]
      guard !hashes.isEmpty, rest.first == quote else { return nil }
      let quotes = [UInt8](repeating: quote, count: rest.starts(with: [quote, quote, quote]) ? 3 : 1)
      closing = quotes + hashes
      rest = rest.dropFirst(quotes.count)
    case .brackets:
      guard text.starts(with: "r\"".utf8) else { return nil }
      let dashes = text.dropFirst(2).prefix { $0 == dash }
      rest = text[dashes.endIndex...]
      guard rest.first == UInt8(ascii: "(") else { return nil }
      closing = [UInt8(ascii: ")")] + dashes + [quote]
    }
    return rest.firstRange(of: closing)?.upperBound ?? text.endIndex
  }

  private static var underscore: UInt8 { UInt8(ascii: "_") }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isBlank(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }

  /// Whether a byte is part of a word; every character beyond ASCII is.
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == underscore || byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
