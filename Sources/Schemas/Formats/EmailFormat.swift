/// Mail addresses.
enum EmailFormat {
  /// A `Mailbox` of [RFC 5321, section 4.1.2](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2), or of RFC 6531.
  static func isAddress(_ text: TextBytes, isInternational: Bool) -> Bool {
    guard let at = text.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return isLocalPart(text[..<at], isInternational) && isDomain(text[(at + 1)...], isInternational)
  }

  private static func isLocalPart(_ text: TextBytes, _ isInternational: Bool) -> Bool {
    guard !text.isEmpty else { return false }
    if text.first == UInt8(ascii: "\"") { return isQuoted(text, isInternational) }
    return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty
        && atom.allSatisfy { byte in
          ASCII.isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte) || (isInternational && byte >= 0x80)
        }
    }
  }

  private static func isQuoted(_ text: TextBytes, _ isInternational: Bool) -> Bool {
    guard text.count >= 2, text.last == UInt8(ascii: "\"") else { return false }
    var rest = text.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") {
        guard let escaped = rest.popFirst(), escaped >= 0x20, escaped < 0x7F else { return false }
      } else {
        guard byte != UInt8(ascii: "\""), byte >= 0x20, byte != 0x7F, byte < 0x80 || isInternational else {
          return false
        }
      }
    }
    return true
  }

  private static func isDomain(_ text: TextBytes, _ isInternational: Bool) -> Bool {
    if text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") {
      let literal = text.dropFirst().dropLast()
      let prefix = literal.prefix(5).map { $0 | 0x20 }
      if prefix.elementsEqual("ipv6:".utf8.map { $0 | 0x20 }) { return AddressFormats.isIPv6(literal.dropFirst(5)) }
      return AddressFormats.isIPv4(literal)
    }
    return isInternational
      ? Hostname.isInternationalHostname(String(decoding: text, as: UTF8.self)) : Hostname.isHostname(text)
  }
}
