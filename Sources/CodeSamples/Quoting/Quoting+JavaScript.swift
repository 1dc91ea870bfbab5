extension Quoting {
  /// A text as a JavaScript literal: in double quotes, or as a template when it has several lines.
  ///
  /// [String literals](https://tc39.es/ecma262/#sec-literals-string-literals) and
  /// [template literals](https://tc39.es/ecma262/#sec-template-literals).
  public static func javaScript(_ text: String) -> String {
    hasLines(text) ? javaScriptTemplate(text) : javaScriptString(text)
  }

  private static func javaScriptString(_ text: String) -> String {
    "\"\(rewritten(text.unicodeScalars[...]) { $0 == "\"" ? "\\\"" : javaScriptCharacter($0) })\""
  }

  private static func javaScriptTemplate(_ text: String) -> String {
    let body = rewritten(text.unicodeScalars[...]) { scalar, next in
      // A dollar sign before a brace starts a substitution.
      if scalar == "`" || (scalar == "$" && next == UInt8(ascii: "{")) { return "\\\(scalar)" }
      return scalar == "\n" ? nil : javaScriptCharacter(scalar)
    }
    return "`\(body)`"
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

  /// A text as a JavaScript literal whose characters are the bytes of its UTF-8, as header fields of `fetch` want it.
  ///
  /// [Headers are byte strings](https://fetch.spec.whatwg.org/#headers-class): a character beyond U+00FF is refused,
  /// and one beyond ASCII would be sent as Latin-1.
  public static func javaScriptBytes(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 > 0x7E }) else { return javaScriptString(text) }
    let pieces = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case 0x20..<0x7F: javaScriptCharacter(Unicode.Scalar(byte)) ?? String(Unicode.Scalar(byte))
      default: "\\x" + hex(byte, digits: 2)
      }
    }
    return "\"" + pieces.joined() + "\""
  }
}
