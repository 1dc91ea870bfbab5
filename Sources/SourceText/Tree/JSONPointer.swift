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
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    for part in text.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
  }

  /// A token without its escapes; nil when a `~` is followed by something else than `0` or `1`.
  private static func unescaped(_ token: Substring.UTF8View) -> String? {
    guard token.contains(UInt8(ascii: "~")) else { return String(Substring(token)) }
    var bytes: [UInt8] = []
    var rest = token
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
