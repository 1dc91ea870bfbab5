/// Tokens of JSON Pointers, [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).
enum PointerToken {
  /// A reference token with `~` and `/` escaped.
  static func escape(_ token: String) -> String {
    token.reduce(into: "") { text, character in
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.append(character)
      }
    }
  }
}
