/// Templates of [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570).
enum URITemplateFormat {
  /// Whether a text is a template of any level.
  static func isTemplate(_ text: TextBytes) -> Bool {
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"):
        guard let end = rest.firstIndex(of: UInt8(ascii: "}")), isExpression(rest[..<end]) else { return false }
        rest = rest[(end + 1)...]
      case UInt8(ascii: "%"):
        guard rest.count >= 2, rest.prefix(2).allSatisfy(ASCII.isHexDigit) else { return false }
        rest = rest.dropFirst(2)
      case 0...0x20, 0x7F: return false
      default: if "\"<>\\^`|}".utf8.contains(byte) { return false }
      }
    }
    return true
  }

  private static func isExpression(_ text: TextBytes) -> Bool {
    let hasOperator = text.first.map { "+#./;?&=,!@|".utf8.contains($0) } ?? false
    // Of the operators, `=`, `,`, `!`, `@` and `|` are reserved for later.
    if let first = text.first, "=,!@|".utf8.contains(first) { return false }
    return text.dropFirst(hasOperator ? 1 : 0).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .allSatisfy(isVariable)
  }

  private static func isVariable(_ text: TextBytes) -> Bool {
    var name = text
    if name.last == UInt8(ascii: "*") {
      name = name.dropLast()
    } else if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      let length = name[(colon + 1)...]
      guard let first = length.first, first != UInt8(ascii: "0"), length.count <= 4, length.allSatisfy(ASCII.isDigit)
      else { return false }
      name = name[..<colon]
    }
    return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      guard !part.isEmpty else { return false }
      var rest = part
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%") {
          guard rest.count >= 2, rest.prefix(2).allSatisfy(ASCII.isHexDigit) else { return false }
          rest = rest.dropFirst(2)
        } else if !ASCII.isAlphanumeric(byte), byte != UInt8(ascii: "_") {
          return false
        }
      }
      return true
    }
  }
}
