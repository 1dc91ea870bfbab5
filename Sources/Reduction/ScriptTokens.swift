/// The tokens of a script, [ECMAScript's lexical grammar](https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar).
///
/// A template literal is one token with all that is in it, unless its pieces are asked for.
public struct ScriptTokens: Sendable {
  /// A token, and what stands between it and the one before.
  public struct Token: Sendable, Hashable {
    /// What the token is.
    public var kind: Kind
    /// Its bytes in the script.
    public var range: Range<Int>
    /// What stands before it.
    public var gap: Gap
  }

  /// What a token is.
  public enum Kind: Sendable, Hashable {
    /// A name, a keyword or a number.
    case word
    /// An operator, a bracket or a separator.
    case punctuator
    /// A string, a template literal or a regular expression.
    case literal
    /// What is text of a template literal with expressions, with its back quote, `${` and `}`.
    case piece
    /// A comment that begins with `/*!` and so asks to be kept; others are no tokens.
    case notice
  }

  /// What stands between two tokens; comments count as the white space that they are in the grammar.
  public enum Gap: Sendable, Hashable {
    case none, space, lineBreak
  }

  /// Why a script has no tokens that are certain: unfinished, or its meaning depends on more than tokens.
  public struct Uncertain: Error {
    /// The byte where it is uncertain.
    public var offset: Int
  }

  /// The tokens of a script, in their order.
  ///
  /// - Parameters:
  ///   - script: The script in UTF-8.
  ///   - opensTemplates: Whether the expressions of template literals are tokens too, between pieces of text.
  public static func of(_ script: [UInt8], openingTemplates opensTemplates: Bool = false) throws(Uncertain) -> [Token] {
    var scanner = ScriptTokens(bytes: script, opensTemplates: opensTemplates)
    var tokens: [Token] = []
    while let token = try scanner.next() { tokens.append(token) }
    guard scanner.openTemplates.isEmpty else { throw Uncertain(offset: script.count) }
    return tokens
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The last token but notices, and whether the one before it was a dot: then it names a member, whatever it reads.
  private var last: Token?
  private var isMember = false
  /// For every open parenthesis, whether a statement follows when it closes, as after `if (…)`.
  private var headsOfStatements: [Bool] = []
  private var closedHead = false
  private let opensTemplates: Bool
  /// For every template literal that is open, how many braces are open in its expression.
  private var openTemplates: [Int] = []

  private init(bytes: [UInt8], opensTemplates: Bool) {
    self.bytes = bytes
    self.opensTemplates = opensTemplates
  }

  private mutating func next() throws(Uncertain) -> Token? {
    let (gap, notice) = try skip()
    if let notice { return Token(kind: .notice, range: notice, gap: gap) }
    guard let byte = at(index) else { return nil }
    let start = index
    let kind: Kind
    if isWord(byte) || byte == UInt8(ascii: "."), isWord(byte) || isDigit(at(index + 1)) {
      kind = .word
      word()
    } else {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        kind = .literal
        try string(byte)
      case UInt8(ascii: "`"):
        kind = try template() ? .literal : .piece
      case UInt8(ascii: "}") where openTemplates.last == 0:
        kind = .piece
        openTemplates.removeLast()
        _ = try template()
      case UInt8(ascii: "/") where try startsExpression():
        kind = .literal
        try regularExpression()
      default:
        kind = .punctuator
        punctuator()
        if !openTemplates.isEmpty, byte == UInt8(ascii: "{") { openTemplates[openTemplates.count - 1] += 1 }
        if !openTemplates.isEmpty, byte == UInt8(ascii: "}") { openTemplates[openTemplates.count - 1] -= 1 }
      }
    }
    let token = Token(kind: kind, range: start..<index, gap: gap)
    follow(token)
    return token
  }

  /// Notes what a slash behind this token would mean.
  private mutating func follow(_ token: Token) {
    let text = bytes[token.range]
    if text.elementsEqual("(".utf8) {
      headsOfStatements.append(!isMember && last.map { isOne(of: ["if", "while", "for", "with"], $0) } ?? false)
    } else if text.elementsEqual(")".utf8) {
      closedHead = headsOfStatements.popLast() ?? false
    }
    isMember = last.map { isOne(of: [".", "?."], $0) } ?? false
    last = token
  }

  /// Whether what follows begins an expression, so that a slash begins a regular expression.
  private func startsExpression() throws(Uncertain) -> Bool {
    guard let last else { return true }
    switch last.kind {
    case .literal, .notice: return false
    case .piece: return bytes[last.range].last == UInt8(ascii: "{")
    case .word:
      if isMember { return false }
      if isOne(of: ["of", "yield", "await", "let", "static", "async", "get", "set"], last) {
        throw Uncertain(offset: index)
      }
      return isOne(
        of: [
          "return", "typeof", "instanceof", "in", "new", "delete", "void", "throw", "case", "do", "else", "default",
          "extends",
        ], last)
    case .punctuator:
      if isOne(of: ["}", "++", "--"], last) { throw Uncertain(offset: index) }
      if isOne(of: [")"], last) { return closedHead }
      return !isOne(of: ["]"], last)
    }
  }

  private func isOne(of texts: [StaticString], _ token: Token) -> Bool {
    texts.contains { text in
      text.utf8CodeUnitCount == token.range.count
        && text.withUTF8Buffer { $0.elementsEqual(bytes[token.range]) }
    }
  }
}

// MARK: - Between tokens

extension ScriptTokens {
  private mutating func skip() throws(Uncertain) -> (Gap, notice: Range<Int>?) {
    var gap = Gap.none
    while let byte = at(index) {
      if byte == 0x0A || byte == 0x0D {
        gap = .lineBreak
        index += 1
      } else if byte == 0x20 || (0x09...0x0C).contains(byte) {
        if gap == .none { gap = .space }
        index += 1
      } else if starts(with: "//") {
        while let byte = at(index), byte != 0x0A, byte != 0x0D {
          // The line separators of Unicode end a comment too.
          if byte == 0xE2, starts(with: "\u{2028}") || starts(with: "\u{2029}") { throw Uncertain(offset: index) }
          index += 1
        }
      } else if starts(with: "/*") {
        let start = index
        index += 2
        while !starts(with: "*/") {
          guard at(index) != nil else { throw Uncertain(offset: start) }
          index += 1
        }
        index += 2
        if bytes[start + 2] == UInt8(ascii: "!") { return (gap, start..<index) }
        let hasLineBreak = bytes[start..<index].contains { $0 == 0x0A || $0 == 0x0D }
        gap = hasLineBreak || gap == .lineBreak ? .lineBreak : .space
      } else {
        break
      }
    }
    return (gap, nil)
  }
}

// MARK: - Tokens

extension ScriptTokens {
  private mutating func word() {
    // The point and the sign of a number: `1.5e-3`.
    let isNumber = isDigit(at(index)) || at(index) == UInt8(ascii: ".")
    let isDecimal = isNumber && !(at(index) == UInt8(ascii: "0") && isLetter(at(index + 1)))
    while let byte = at(index) {
      let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      let isExponent = isDecimal && isSign && index > 0 && bytes[index - 1] | 0x20 == UInt8(ascii: "e")
      guard isWord(byte) || (isNumber && byte == UInt8(ascii: ".")) || isExponent else { return }
      index += byte == UInt8(ascii: "\\") && starts(with: "\\u{") ? 3 : 1
      if bytes[index - 1] == UInt8(ascii: "{") {
        while let byte = at(index), byte != UInt8(ascii: "}") { index += 1 }
        index += 1
      }
    }
  }

  private mutating func string(_ quote: UInt8) throws(Uncertain) {
    let start = index
    index += 1
    while let byte = at(index) {
      if byte == 0x0A || byte == 0x0D { break }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == quote { return }
    }
    throw Uncertain(offset: start)
  }

  /// Skips the text of a template literal, from a back quote or the brace behind an expression.
  ///
  /// - Returns: Whether it ends there; else an expression follows.
  private mutating func template() throws(Uncertain) -> Bool {
    let start = index
    index += 1
    while let byte = at(index) {
      if starts(with: "${") {
        index += 2
        if opensTemplates {
          openTemplates.append(0)
          return false
        }
        try substitution()
      } else {
        index += byte == UInt8(ascii: "\\") ? 2 : 1
        if byte == UInt8(ascii: "`") { return true }
      }
    }
    throw Uncertain(offset: start)
  }

  /// Skips the expression in a template literal and the brace behind it.
  private mutating func substitution() throws(Uncertain) {
    var inner = self
    inner.last = nil
    inner.isMember = false
    var depth = 0
    while let token = try inner.next() {
      if inner.isOne(of: ["{"], token) { depth += 1 }
      guard inner.isOne(of: ["}"], token) else { continue }
      if depth == 0 {
        index = inner.index
        return
      }
      depth -= 1
    }
    throw Uncertain(offset: index)
  }

  private mutating func regularExpression() throws(Uncertain) {
    let start = index
    var isInClass = false
    index += 1
    while let byte = at(index), byte != 0x0A, byte != 0x0D {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "[") { isInClass = true }
      if byte == UInt8(ascii: "]") { isInClass = false }
      if byte == UInt8(ascii: "/"), !isInClass {
        while let flag = at(index), isWord(flag) { index += 1 }
        return
      }
    }
    throw Uncertain(offset: start)
  }

  /// The longest operator, so that `a ?? b` has no `?` in it.
  private mutating func punctuator() {
    if starts(with: "?."), isDigit(at(index + 2)) {
      index += 1
      return
    }
    // Nearly every bracket and separator is alone, and need not be looked for in the list.
    guard let next = at(index + 1), Self.followers.contains(next) else {
      index += 1
      return
    }
    let operators: [StaticString] = [
      ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "&&",
      "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
    ]
    index += operators.first { starts(with: $0) }?.utf8CodeUnitCount ?? 1
  }

  /// What an operator of several characters has behind its first.
  private static let followers = Array("=.<>&|?+-*".utf8)

  private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func starts(with text: StaticString) -> Bool {
    guard index < bytes.count, bytes[index] == text.utf8Start.pointee else { return false }
    return text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
  }

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  /// Whether a byte is of a name or a number: `#` begins private names, a backslash escapes, others are not ASCII.
  private func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || [0x5F, 0x24, 0x23, 0x5C].contains(byte)
  }
}
