/// JSON Pointers, [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901).
public enum JSONPointer {
  /// A reference token with `~` and `/` escaped.
  public static func escape(_ token: String) -> String {
    token.reduce(into: "") { text, character in
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.append(character)
      }
    }
  }
}
