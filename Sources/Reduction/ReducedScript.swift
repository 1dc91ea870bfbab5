/// Scripts without what only their authors need.
public enum ReducedScript {
  /// A script without comments and white space that mean nothing; its tokens stay the same.
  ///
  /// Line breaks stay where a semicolon may be left out. Comments that begin with `/*!` stay.
  ///
  /// - Returns: The script as it is when its tokens are not certain.
  public static func of(_ script: String) -> String {
    let bytes = Array(script.utf8)
    guard let tokens = try? ScriptTokens.of(bytes) else { return script }
    let pieces = tokens.map { Piece(kind: $0.kind, text: Array(bytes[$0.range]), gap: $0.gap) }
    return String(decoding: joined(pieces), as: UTF8.self)
  }

  /// A token as it is written.
  struct Piece {
    var kind: ScriptTokens.Kind
    var text: [UInt8]
    /// What stood before it.
    var gap: ScriptTokens.Gap
  }

  /// Tokens with as little as they need between them.
  static func joined(_ pieces: [Piece]) -> [UInt8] {
    var joined: [UInt8] = []
    var last: Piece?
    for piece in pieces {
      if let last { joined += separator(between: last, and: piece) }
      joined += piece.text
      last = piece
    }
    if last != nil { joined.append(newline) }
    return joined
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  private static func separator(between left: Piece, and right: Piece) -> [UInt8] {
    if left.kind == .notice || right.kind == .notice { return [newline] }
    let needsSpace = right.gap != .none && !mayTouch(left, right)
    if right.gap == .lineBreak, mayEndStatement(left), mayStartStatement(right) { return [newline] }
    return needsSpace ? [space] : []
  }

  /// Whether a token could be the last of a statement without a semicolon.
  private static func mayEndStatement(_ piece: Piece) -> Bool {
    if piece.kind == .piece { return piece.text.last == UInt8(ascii: "`") }
    return piece.kind != .punctuator || [")", "]", "}", "++", "--"].contains { piece.text.elementsEqual($0.utf8) }
  }

  /// Whether a token could be the first of a statement or of a member of a class.
  ///
  /// A brace that closes ends the statement before it with or without a line break.
  private static func mayStartStatement(_ piece: Piece) -> Bool {
    if piece.kind == .piece { return piece.text.first == UInt8(ascii: "`") }
    return piece.kind != .punctuator
      || ![")", "]", "}", ",", ";", ".", "?.", "?", ":", "=", "=>", "&&", "||", "??"].contains {
        piece.text.elementsEqual($0.utf8)
      }
  }

  /// Whether two tokens stay two without anything between them.
  private static func mayTouch(_ left: Piece, _ right: Piece) -> Bool {
    let (first, second) = (left.text, right.text)
    return switch (left.outerKind(atEnd: true), right.outerKind(atEnd: false)) {
    case (.punctuator, .punctuator):
      first == [UInt8(ascii: "=")] || isSeparator(first) || isSeparator(second)
        || (second == [UInt8(ascii: "!")] && first != [UInt8(ascii: "<")])
    case (.punctuator, .word): !isPoint(second)
    // The point of `1 .toFixed()` must not become one of the number.
    case (.word, .punctuator): !isPoint(second) || first.first.map { !(0x30...0x39).contains($0) } ?? true
    case (.punctuator, .literal): first.last != UInt8(ascii: "/")
    case (.word, .literal), (.literal, .punctuator): true
    // Names side by side; flags of a regular expression; tags of a template literal.
    case (.literal, .word), (.literal, .literal), (.word, .word): false
    case (.piece, _), (_, .piece): true
    case (.notice, _), (_, .notice): false
    }
  }

  private static func isSeparator(_ text: [UInt8]) -> Bool {
    text.count == 1 && text.first.map { Array("(){}[],;:".utf8).contains($0) } ?? false
  }

  private static func isPoint(_ text: [UInt8]) -> Bool { text.first == UInt8(ascii: ".") }
}

extension ReducedScript.Piece {
  /// What the token is like at an end: a template literal is like a string outside and like a bracket inside.
  fileprivate func outerKind(atEnd: Bool) -> ScriptTokens.Kind {
    guard kind == .piece else { return kind }
    return (atEnd ? text.last : text.first) == UInt8(ascii: "`") ? .literal : .piece
  }
}
