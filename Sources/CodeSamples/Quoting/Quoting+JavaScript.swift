extension Quoting {
  /// Writes a text as a JavaScript literal: in double quotes, or as a template when it has several lines.
  ///
  /// [String literals](https://tc39.es/ecma262/#sec-literals-string-literals) and
  /// [template literals](https://tc39.es/ecma262/#sec-template-literals).
  static func javaScript(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.hasLines else { return javaScriptString(text, to: &output) }
    output.write("`")
    rewrite(text, ByteSet.invisible.union("\\`$"), to: &output) { scalar, index in
      switch scalar {
      case "\n": nil
      case "`": "\\`"
      // A dollar sign before a brace starts a substitution.
      case "$": text.bytes[(index + 1)...].first == UInt8(ascii: "{") ? "\\$" : nil
      default: javaScriptCharacter(scalar)
      }
    }
    output.write("`")
  }

  private static func javaScriptString(_ text: LiteralText, to output: inout [UInt8]) {
    output.write("\"")
    rewrite(text, ByteSet.invisible.union("\\\"\n"), to: &output) { scalar, _ in
      scalar == "\"" ? "\\\"" : javaScriptCharacter(scalar)
    }
    output.write("\"")
  }

  private static func javaScriptCharacter(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: isInvisible(scalar) ? "\\u{\(hex(scalar.value, digits: 1))}" : nil
    }
  }

  /// Writes a text as a JavaScript literal whose characters are the bytes of its UTF-8, as header fields of `fetch` want
  /// it.
  ///
  /// [Headers are byte strings](https://fetch.spec.whatwg.org/#headers-class): a character beyond U+00FF is refused,
  /// and one beyond ASCII would be sent as Latin-1.
  static func javaScriptBytes(_ text: LiteralText, to output: inout [UInt8]) {
    guard text.bytes.contains(where: { $0 > 0x7E }) else { return javaScriptString(text, to: &output) }
    output.write("\"")
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "\""): output.write("\\\"")
      case UInt8(ascii: "\\"): output.write("\\\\")
      case 0x20..<0x7F: output.append(byte)
      default: output.write("\\x" + hex(byte, digits: 2))
      }
    }
    output.write("\"")
  }
}
