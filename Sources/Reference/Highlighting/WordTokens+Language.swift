extension WordTokens {
  /// What a scanner needs to know of a language.
  final class Language: Sendable {
    /// What each byte is, by the byte.
    let kinds: [ByteKinds]
    /// The keywords as numbers, by their first byte.
    private let keywords: [[UInt128]]
    /// How many bytes the keywords have, a bit for each number, by their first byte: hardly any other word passes.
    private let lengths: [UInt64]
    let comment: [UInt8]
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
      let byFirst = (0...0xFF).map { byte in words.filter { $0.first == byte } }
      self.keywords = byFirst.map { $0.map { $0.withUnsafeBufferPointer(Self.number(of:)) } }
      lengths = byFirst.map { $0.reduce(0) { $0 | 1 << UInt64($1.count) } }
      self.comment = Array(comment.utf8)
      self.hasKeys = hasKeys
      self.escapesInSingleQuotes = escapesInSingleQuotes
      self.raw = raw
      kinds = (0...0xFF).map { byte in
        ByteKinds(of: byte, comment: comment.utf8.first, quotes: Array(quotes.utf8), raw: raw)
      }
    }

    func isKeyword(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
      let first = Int(word[0])
      guard lengths[first] >> UInt64(word.count) & 1 == 1 else { return false }
      return keywords[first].contains(Self.number(of: word))
    }

    /// A word as a number; no keyword has more than sixteen bytes.
    private static func number(of word: UnsafeBufferPointer<UInt8>) -> UInt128 {
      var number: UInt128 = 0
      for byte in word { number = number << 8 | UInt128(byte) }
      return number
    }
  }

  /// What a byte of a language is, or may begin.
  struct ByteKinds: OptionSet {
    let rawValue: UInt8

    /// A part of a word; every character beyond ASCII is.
    static let word = ByteKinds(rawValue: 1)
    static let digit = ByteKinds(rawValue: 2)
    static let comment = ByteKinds(rawValue: 4)
    static let quote = ByteKinds(rawValue: 8)
    static let raw = ByteKinds(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What a byte is to a language that begins comments, strings and literals without escapes in its own way.
    init(of byte: UInt8, comment: UInt8?, quotes: [UInt8], raw: Raw) {
      self = []
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { formUnion([.word, .digit]) }
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isLetter || byte == UInt8(ascii: "_") || byte >= 0x80 { insert(.word) }
      if byte == comment { insert(.comment) }
      if quotes.contains(byte) { insert(.quote) }
      if byte == raw.first { insert(.raw) }
    }
  }
}
