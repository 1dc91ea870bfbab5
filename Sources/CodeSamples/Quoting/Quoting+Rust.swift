extension Quoting {
  /// Writes a text as a Rust literal: raw where quotes, backslashes or several lines make that easier to read, else escaped.
  ///
  /// [String literals](https://doc.rust-lang.org/reference/tokens.html#string-literals). A raw one cannot hold a CR.
  static func rust(_ text: LiteralText, to output: inout [UInt8]) {
    if text.isEasierRaw, text.isPlain {
      let hash = UInt8(ascii: "#")
      let hashes = text.longestRun(of: hash) + 1
      output.write("r")
      output.write(hash, times: hashes)
      output.write("\"")
      output += text.bytes
      output.write("\"")
      return output.write(hash, times: hashes)
    }
    let isLong = text.endedLines.count > 1
    if isLong { output.write("concat!(\n            ") }
    doubleQuoted(text, number: .braces, glue: ",\n            ", to: &output)
    if isLong { output.write(",\n        )") }
  }

  /// Bytes as a byte string of Rust.
  ///
  /// [Byte string literals](https://doc.rust-lang.org/reference/tokens.html#byte-string-literals); the standard library
  /// knows no Base64.
  static func rustBytes(_ bytes: [UInt8]) -> String {
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
