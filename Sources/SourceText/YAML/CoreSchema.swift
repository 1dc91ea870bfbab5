/// What a plain YAML scalar means, by the [core schema](https://yaml.org/spec/1.2.2/#103-core-schema) of YAML 1.2.
///
/// `yes`, `18:00`, `2020-01-01` and `=` are strings; `0123` is the number 123.
enum CoreSchema {
  /// The meaning of a scalar.
  enum Meaning: Equatable {
    case null
    case bool(Bool)
    /// The text of a JSON number.
    case number(String)
    /// An infinity or not a number.
    case notFinite
    case string
  }

  /// Resolves the text of a plain scalar.
  static func meaning(of text: UnsafeBufferPointer<UInt8>) -> Meaning {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return number(text)
    case UInt8(ascii: "~"):
      return text.count == 1 ? .null : .string
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"),
      UInt8(ascii: "F"):
      guard text.count <= 5 else { return .string }
      switch String(decoding: text, as: UTF8.self) {
      case "null", "Null", "NULL": return .null
      case "true", "True", "TRUE": return .bool(true)
      case "false", "False", "FALSE": return .bool(false)
      default: return .string
      }
    default: return .string
    }
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Meaning {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "0o".utf8) {
      return whole(rest.dropFirst(2), radix: 8)
    } else if rest.starts(with: "0x".utf8) {
      return whole(rest.dropFirst(2), radix: 16)
    }
    if rest.first == UInt8(ascii: "."), rest.count == 4, !digits(rest.dropFirst().prefix(1)) {
      return notFinite(rest, isSigned: rest.count != text.count)
    }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: \.isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return .string }
    let exponent = rest
    if let mark = rest.first {
      guard mark | 0x20 == UInt8(ascii: "e") else { return .string }
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard digits(rest) else { return .string }
    }
    let significant = whole.drop { $0 == UInt8(ascii: "0") }
    var result = isNegative ? "-" : ""
    result += significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self)
    if !fraction.isEmpty { result += "." + String(decoding: fraction, as: UTF8.self) }
    return .number(result + String(decoding: exponent, as: UTF8.self))
  }

  private static func whole(_ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: Int) -> Meaning {
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return .string }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: radix).map { .number(String($0)) } ?? .string
  }

  private static func notFinite(_ text: Slice<UnsafeBufferPointer<UInt8>>, isSigned: Bool) -> Meaning {
    switch String(decoding: text, as: UTF8.self) {
    case ".inf", ".Inf", ".INF": .notFinite
    case ".nan", ".NaN", ".NAN": isSigned ? .string : .notFinite
    default: .string
    }
  }

  private static func digits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !text.isEmpty && text.allSatisfy(\.isDigit)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
