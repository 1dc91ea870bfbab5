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
    var reduced: [UInt8] = []
    reduced.reserveCapacity(bytes.count)
    var last: ScriptTokens.Token?
    for token in tokens {
      if let last { reduced += separator(between: last, and: token, in: bytes) }
      reduced += bytes[token.range]
      last = token
    }
    if last != nil { reduced.append(newline) }
    return String(decoding: reduced, as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  private static func separator(
    between left: ScriptTokens.Token, and right: ScriptTokens.Token, in bytes: [UInt8]
  ) -> [UInt8] {
    if left.kind == .notice || right.kind == .notice { return [newline] }
    let (first, second) = (bytes[left.range], bytes[right.range])
    switch right.gap {
    case .none: return []
    case .lineBreak where mayEndStatement(left, first) && mayStartStatement(right, second): return [newline]
    case .lineBreak, .space: return mayTouch(left, first, right, second) ? [] : [space]
    }
  }

  /// Whether a token could be the last of a statement without a semicolon.
  private static func mayEndStatement(_ token: ScriptTokens.Token, _ text: ArraySlice<UInt8>) -> Bool {
    token.kind != .punctuator || [")", "]", "}", "++", "--"].contains { text.elementsEqual($0.utf8) }
  }

  /// Whether a token could be the first of a statement or of a member of a class.
  ///
  /// A brace that closes ends the statement before it with or without a line break.
  private static func mayStartStatement(_ token: ScriptTokens.Token, _ text: ArraySlice<UInt8>) -> Bool {
    token.kind != .punctuator
      || ![")", "]", "}", ",", ";", ".", "?.", "?", ":", "=", "=>", "&&", "||", "??"].contains {
        text.elementsEqual($0.utf8)
      }
  }

  /// Whether two tokens stay two without anything between them.
  private static func mayTouch(
    _ left: ScriptTokens.Token, _ first: ArraySlice<UInt8>, _ right: ScriptTokens.Token, _ second: ArraySlice<UInt8>
  ) -> Bool {
    switch (left.kind, right.kind) {
    case (.punctuator, .punctuator): first.elementsEqual("=".utf8) || isSeparator(first) || isSeparator(second)
    case (.punctuator, .word): !isPoint(second)
    // The point of `1 .toFixed()` must not become one of the number.
    case (.word, .punctuator): !isPoint(second) || first.first.map { !(0x30...0x39).contains($0) } ?? true
    case (.punctuator, .literal): first.last != UInt8(ascii: "/")
    case (.word, .literal), (.literal, .punctuator): true
    // Names side by side; flags of a regular expression; tags of a template literal.
    case (.literal, .word), (.literal, .literal), (.word, .word), (.notice, _), (_, .notice): false
    }
  }

  private static func isSeparator(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 1 && text.first.map { Array("(){}[],;:".utf8).contains($0) } ?? false
  }

  private static func isPoint(_ text: ArraySlice<UInt8>) -> Bool { text.first == UInt8(ascii: ".") }
}
