extension Quoting {
  /// A text as a Rust literal: raw where quotes, backslashes or several lines make that easier to read, else escaped.
  ///
  /// [String literals](https://doc.rust-lang.org/reference/tokens.html#string-literals). A raw one cannot hold a CR.
  public static func rust(_ text: String) -> String {
    if isEasierRaw(text), isPlain(text) {
      let hashes = String(repeating: "#", count: max(1, longestRun(of: "#", in: text) + 1))
      return "r\(hashes)\"\(text)\"\(hashes)"
    }
    let literal = doubleQuoted(text, number: .braces, glue: ",\n            ")
    return lines(text).count > 1 ? "concat!(\n            \(literal),\n        )" : literal
  }

  /// Bytes as a byte string of Rust.
  ///
  /// [Byte string literals](https://doc.rust-lang.org/reference/tokens.html#byte-string-literals); the standard library
  /// knows no Base64.
  public static func rustBytes(_ bytes: [UInt8]) -> String {
    let pieces = bytes.map { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "\n"): "\\n"
      case UInt8(ascii: "\r"): "\\r"
      case 0x20..<0x7F: String(Unicode.Scalar(byte))
      default: "\\x" + hex(byte, digits: 2)
      }
    }
    return "b\"\(pieces.joined())\""
  }
}
