import Bytes

/// Scans programming languages that share quotes, numbers and line comments and differ in their keywords.
struct WordTokens {
  /// Literals without escapes, which end where what they began with comes back.
  enum Raw {
    case none
    /// Hash signs, `#"…"#`, behind a letter where the language has one: `r#"…"#`.
    case hashes(prefix: [UInt8])
    /// Brackets, with dashes between them and the quotes: `r"-(…)-"`.
    case brackets

    /// The byte that one begins with; nil where there are none.
    var first: UInt8? {
      switch self {
      case .none: nil
      case .hashes(let prefix): prefix.first ?? UInt8(ascii: "#")
      case .brackets: UInt8(ascii: "r")
      }
    }
  }

  /// The code in UTF-8.
  private let code: UnsafeBufferPointer<UInt8>
  private let language: Language
  private let kinds: [ByteKinds]

  /// A scanner of code, which outlives it.
  init(code: UnsafeBufferPointer<UInt8>, language: Language) {
    self.code = code
    self.language = language
    kinds = language.kinds
  }

  /// Marks what is in the code.
  func scan(_ output: inout ColouredCode) {
    var index = 0
    while index < code.count {
      guard !kind(at: index).isEmpty, let (kind, end) = token(at: index) else {
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
    let first = kind(at: index)
    if first.contains(.comment), has(language.comment, at: index),
      language.comment.count > 1 || index == 0 || Self.isBlank(code[index - 1])
    {
      return (.comment, end(from: index) { $0 == UInt8(ascii: "\n") })
    }
    let startsWord = index == 0 || !kind(at: index - 1).contains(.word)
    if startsWord, first.contains(.raw), let end = endOfRaw(at: index) { return (.string, end) }
    if first.contains(.quote) { return (.string, endOfString(at: index)) }
    guard startsWord, first.contains(.word) else { return nil }
    if first.contains(.digit) {
      return (
        .number,
        end(from: index) {
          !kinds[Int($0)].contains(.digit) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_")
        }
      )
    }
    let end = end(from: index) {
      !kinds[Int($0)].contains(.word) && !(language.hasKeys && $0 == UInt8(ascii: "-"))
    }
    if language.hasKeys, end < code.count, code[end] == UInt8(ascii: ":") { return (.key, end) }
    return (language.isKeyword(UnsafeBufferPointer(rebasing: code[index..<end])) ? .keyword : nil, end)
  }

  /// The end of a string, over as many lines as it has; three quotes are closed by three.
  private func endOfString(at start: Int) -> Int {
    let quote = code[start]
    let hasEscapes = quote != UInt8(ascii: "'") || language.escapesInSingleQuotes
    let quotes = run(of: quote, at: start, limit: 3) == 3 ? 3 : 1
    var index = start + quotes
    while true {
      index = code.offset(of: quote, or: UInt8(ascii: "\\"), from: index)
      guard index < code.count else { return code.count }
      if code[index] != quote {
        index += hasEscapes ? 2 : 1
      } else if quotes == 1 || run(of: quote, at: index, limit: quotes) == quotes {
        return index + quotes
      } else {
        index += 1
      }
    }
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
      guard index > hashes, has(quote, at: index) else { return nil }
      let quotes = [UInt8](repeating: quote, count: run(of: quote, at: index, limit: 3) == 3 ? 3 : 1)
      closing = quotes + code[hashes..<index]
      index += quotes.count
    case .brackets:
      guard has(quote, at: start + 1) else { return nil }
      let dashes = start + 2
      index = end(from: dashes) { $0 != dash }
      guard has(UInt8(ascii: "("), at: index) else { return nil }
      closing = [UInt8(ascii: ")")] + code[dashes..<index] + [quote]
    }
    while true {
      index = end(from: index) { $0 == closing[0] }
      guard index < code.count else { return code.count }
      if has(closing, at: index) { return index + closing.count }
      index += 1
    }
  }

  private func kind(at index: Int) -> ByteKinds { kinds[Int(code[index])] }

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

  private func has(_ byte: UInt8, at index: Int) -> Bool { index < code.count && code[index] == byte }

  @inline(__always)
  private func end(from start: Int, _ isOver: (UInt8) -> Bool) -> Int {
    var index = start
    while index < code.count, !isOver(code[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
