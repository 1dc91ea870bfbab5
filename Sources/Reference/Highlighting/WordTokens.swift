/// Scans programming languages that share quotes, numbers and line comments and differ in their keywords.
struct WordTokens {
  /// What a scanner needs to know of a language.
  final class Language: Sendable {
    /// The keywords, by their first byte.
    private let keywords: [[[UInt8]]]
    /// Whether a byte may begin a token, by the byte.
    private let starts: [Bool]
    let comment: [UInt8]
    let quotes: [UInt8]
    /// Whether a word before a colon at the start of a line is a key.
    let hasKeys: Bool
    /// Whether a backslash in single quotes takes away what the next character means.
    let escapesInSingleQuotes: Bool
    /// How literals without escapes begin and end.
    let raw: Raw

    init(
      keywords: [String], comment: String, quotes: String, hasKeys: Bool = false, escapesInSingleQuotes: Bool = true,
      raw: Raw = .none
    ) {
      let words = keywords.map { Array($0.utf8) }
      let (comment, quotes) = (Array(comment.utf8), Array(quotes.utf8))
      self.keywords = (0..<0x80).map { byte in words.filter { $0.first == byte } }
      // A raw literal begins with a word or with a hash sign.
      starts = (0...0xFF).map { byte in
        WordTokens.isWord(byte) || byte == comment.first || quotes.contains(byte) || byte == UInt8(ascii: "#")
      }
      self.comment = comment
      self.quotes = quotes
      self.hasKeys = hasKeys
      self.escapesInSingleQuotes = escapesInSingleQuotes
      self.raw = raw
    }

    func isKeyword(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      guard let first = word.first, first < 0x80 else { return false }
      return keywords[Int(first)].contains { $0.count == word.count && $0.elementsEqual(word) }
    }

    func mayStart(_ byte: UInt8) -> Bool { starts[Int(byte)] }

    func isQuote(_ byte: UInt8) -> Bool {
      for quote in quotes where quote == byte { return true }
      return false
    }
  }

  /// Literals without escapes, which end where what they began with comes back.
  enum Raw {
    case none
    /// Hash signs, `#"…"#`, behind a letter where the language has one: `r#"…"#`.
    case hashes(prefix: [UInt8])
    /// Brackets, with dashes between them and the quotes: `r"-(…)-"`.
    case brackets
  }

  /// The code in UTF-8.
  let code: UnsafeBufferPointer<UInt8>
  let language: Language

  /// Marks what is in the code.
  func scan(_ output: inout ColouredCode) {
    var index = 0
    while index < code.count {
      guard language.mayStart(code[index]), let (kind, end) = token(at: index) else {
        index += 1
        continue
      }
      if let kind { output.mark(index, end, as: kind) }
      index = end
    }
  }

  /// The token that begins at an offset, with its kind unless it is plain, and its end; nil when its first byte is
  /// nothing in particular.
  private func token(at index: Int) -> (kind: Highlighter.Kind?, end: Int)? {
    let byte = code[index]
    let previous = index > 0 ? code[index - 1] : UInt8(ascii: "\n")
    if byte == language.comment.first, has(language.comment, at: index),
      language.comment.count > 1 || Self.isBlank(previous)
    {
      return (.comment, end(from: index) { $0 == UInt8(ascii: "\n") })
    }
    let startsWord = !Self.isWord(previous)
    if startsWord, let end = endOfRaw(at: index) { return (.string, end) }
    if language.isQuote(byte) { return (.string, endOfString(at: index)) }
    guard startsWord, Self.isWord(byte) else { return nil }
    if Self.isDigit(byte) {
      return (.number, end(from: index) { !Self.isDigit($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_") })
    }
    let end = end(from: index) { !Self.isWord($0) && !(language.hasKeys && $0 == UInt8(ascii: "-")) }
    if language.hasKeys, end < code.count, code[end] == UInt8(ascii: ":") { return (.key, end) }
    return (language.isKeyword(code[index..<end]) ? .keyword : nil, end)
  }

  /// The end of a string, over as many lines as it has; three quotes are closed by three.
  private func endOfString(at start: Int) -> Int {
    let quote = code[start]
    let hasEscapes = quote != UInt8(ascii: "'") || language.escapesInSingleQuotes
    let quotes = run(of: quote, at: start, limit: 3) == 3 ? 3 : 1
    var index = start + quotes
    while index < code.count {
      if code[index] == quote, run(of: quote, at: index, limit: quotes) == quotes { return index + quotes }
      index += code[index] == UInt8(ascii: "\\") && hasEscapes ? 2 : 1
    }
    return code.count
  }

  /// The end of a literal without escapes that begins at an offset, or nil when something else does.
  private func endOfRaw(at start: Int) -> Int? {
    let (quote, hash, dash) = (UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "-"))
    var index = start
    let closing: [UInt8]
    switch language.raw {
    case .none: return nil
    case .hashes(let prefix):
      guard has(prefix, at: start) else { return nil }
      let hashes = start + prefix.count
      index = end(from: hashes) { $0 != hash }
      guard index > hashes, has([quote], at: index) else { return nil }
      let quotes = [UInt8](repeating: quote, count: run(of: quote, at: index, limit: 3) == 3 ? 3 : 1)
      closing = quotes + code[hashes..<index]
      index += quotes.count
    case .brackets:
      guard code[start] == UInt8(ascii: "r"), has([quote], at: start + 1) else { return nil }
      let dashes = start + 2
      index = end(from: dashes) { $0 != dash }
      guard has([UInt8(ascii: "(")], at: index) else { return nil }
      closing = [UInt8(ascii: ")")] + code[dashes..<index] + [quote]
    }
    while index < code.count {
      if has(closing, at: index) { return index + closing.count }
      index += 1
    }
    return code.count
  }

  /// How often a byte stands at an offset, one behind the other.
  private func run(of byte: UInt8, at start: Int, limit: Int) -> Int {
    var count = 0
    while count < limit, start + count < code.count, code[start + count] == byte { count += 1 }
    return count
  }

  private func has(_ text: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= code.count else { return false }
    for offset in text.indices where code[index + offset] != text[offset] { return false }
    return true
  }

  private func end(from start: Int, _ isOver: (UInt8) -> Bool) -> Int {
    var index = start
    while index < code.count, !isOver(code[index]) { index += 1 }
    return index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

  /// Whether a byte is part of a word; every character beyond ASCII is.
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
