/// Scans JSON; text that is not JSON comes out plain.
enum JSONTokens {
  static func tokens(_ text: Substring) -> [Highlighter.Token] {
    var tokens: [Highlighter.Token] = []
    var rest = text
    while let character = rest.first {
      let token: Highlighter.Token
      switch character {
      case "\"":
        let string = quoted(rest)
        let isKey = rest[string.endIndex...].first { !$0.isWhitespace } == ":"
        token = .init(kind: isKey ? .key : .string, text: string)
      case "-", "0"..."9":
        token = .init(kind: .number, text: rest.prefix { $0.isNumber || "+-.eE".contains($0) })
      case "t", "f", "n":
        let word = rest.prefix { $0.isLetter }
        token = .init(kind: ["true", "false", "null"].contains(word) ? .keyword : .plain, text: word)
      default:
        let plain = rest.prefix { !"\"-tfn".contains($0) && !$0.isNumber }
        token = .init(kind: .plain, text: plain.isEmpty ? rest.prefix(1) : plain)
      }
      tokens.append(token)
      rest = rest[token.text.endIndex...]
    }
    return tokens
  }

  /// A string with its quotes; to the end when it is not closed.
  private static func quoted(_ text: Substring) -> Substring {
    var isEscaped = false
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      }
    }
    return text[text.startIndex..<index]
  }
}
