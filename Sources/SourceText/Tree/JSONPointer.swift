/// The way from the root of a document to one of its nodes, as in [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The keys and indexes on the way, unescaped; empty for the root.
  public var tokens: [String]

  /// The pointer of the root.
  public static let root = JSONPointer(tokens: [])

  /// A pointer from its unescaped tokens.
  public init(tokens: [String]) {
    self.tokens = tokens
  }

  /// Reads the written form (`/paths/~1users/get`); nil when it is not one.
  ///
  /// Written forms are empty or begin with `/`, and a `~` in them is followed by `0` or `1`.
  public init?(_ text: String) {
    tokens = []
    guard !text.isEmpty else { return }
    guard text.first == "/" else { return nil }
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      var token = ""
      var isEscape = false
      for character in part.unicodeScalars {
        switch (isEscape, character) {
        case (true, "0"): token.unicodeScalars.append("~")
        case (true, "1"): token.unicodeScalars.append("/")
        case (true, _): return nil
        case (false, "~"): break
        case (false, _): token.unicodeScalars.append(character)
        }
        isEscape = !isEscape && character == "~"
      }
      guard !isEscape else { return nil }
      tokens.append(token)
    }
  }

  /// The pointer of a member of this pointer's object.
  public func appending(_ key: String) -> JSONPointer { JSONPointer(tokens: tokens + [key]) }

  /// The pointer of an element of this pointer's array; the index counts from 0.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  /// The written form, with `~` as `~0` and `/` as `~1`.
  public var description: String {
    var text = ""
    for token in tokens {
      text += "/"
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
