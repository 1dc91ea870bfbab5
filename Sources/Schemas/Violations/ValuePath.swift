import JSON
import OrderedCollections
import SourceText

/// How places and values are written in messages.
enum ValuePath {
  /// A place, such as `emails[0].address` in backquotes; the root is `the value`.
  static func subject(_ tokens: [PathToken]) -> String {
    tokens.isEmpty ? "the value" : "`\(path(tokens))`"
  }

  private static func path(_ tokens: [PathToken]) -> String {
    var text = ""
    for token in tokens {
      switch token {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where isName(key): text += text.isEmpty ? key : ".\(key)"
      case .key(let key): text += "[\(JSONValue.string(excerpt(key, limit: 60)).text(.compact))]"
      }
    }
    return text
  }

  /// A value in short: texts and numbers in backquotes, an object or array by its kind.
  static func excerpt(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool: "`\(value.text(.compact))`"
    case .number(let number): "`\(excerpt(number.text, limit: 40))`"
    case .string(""): "an empty string"
    case .string(let string): "`\(excerpt(string, limit: 60))`"
    case .array(let elements): elements.isEmpty ? "an empty array" : "an array"
    case .object(let members): members.isEmpty ? "an empty object" : "an object"
    }
  }

  /// A value that is demanded: an object or array by its text.
  static func literal(_ value: JSONValue) -> String {
    switch value {
    case .array, .object: "`\(excerpt(value.text(.compact), limit: 120))`"
    default: excerpt(value)
    }
  }

  /// A value in short, with its kind where that is the point.
  static func excerptWithKind(_ value: JSONValue) -> String {
    switch value {
    case .string(let string) where !string.isEmpty: "the string \(excerpt(value))"
    case .number: "the number \(excerpt(value))"
    default: excerpt(value)
    }
  }

  /// The beginning of a text, on one line and without backquotes, which would end the quotation.
  static func excerpt(_ text: String, limit: Int) -> String {
    var excerpt = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return excerpt + "…" }
      count += 1
      switch scalar {
      case "`": excerpt += "'"
      case "\n": excerpt += "\\n"
      case "\r": excerpt += "\\r"
      case "\t": excerpt += "\\t"
      default: excerpt.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return excerpt
  }

  /// Words in backquotes, separated by commas, the last one by another word; at most twelve of them.
  static func list(_ values: [JSONValue], conjunction: String) -> String {
    let shown = values.prefix(12).map { literal($0) }
    if values.count > shown.count { return shown.joined(separator: ", ") + ", …" }
    guard shown.count > 1, let last = shown.last else { return shown.first ?? "nothing" }
    return shown.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  private static func isName(_ key: String) -> Bool {
    guard let first = key.utf8.first, !ASCII.isDigit(first), key.utf8.count <= 60 else { return false }
    return key.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }
}

/// One step of the way from a value's root.
enum PathToken: Sendable {
  /// To a member.
  case key(String)
  /// To an element.
  case index(Int)

  /// The step as a token of a JSON pointer.
  var text: String {
    switch self {
    case .key(let key): key
    case .index(let index): String(index)
    }
  }
}
