/// URIs of [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986) and IRIs of RFC 3987.
struct URIFormat {
  /// Whether characters beyond ASCII are allowed.
  let isInternational: Bool

  /// A reference with a scheme.
  func isURI(_ text: TextBytes) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let first = text.first, ASCII.isLetter(first),
      text[..<colon].allSatisfy({ ASCII.isAlphanumeric($0) || "+-.".utf8.contains($0) })
    else { return false }
    return isHierarchy(text[(colon + 1)...])
  }

  /// A reference with or without a scheme.
  func isReference(_ text: TextBytes) -> Bool {
    if isURI(text) { return true }
    // The first segment of a relative path has no colon, which would end a scheme.
    let segment = text.prefix { !"/?#".utf8.contains($0) }
    return !segment.contains(UInt8(ascii: ":")) && isHierarchy(text)
  }

  private func isHierarchy(_ text: TextBytes) -> Bool {
    var rest = text
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      guard isMadeOf(rest[(mark + 1)...], and: ":@/?") else { return false }
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      guard isMadeOf(rest[(mark + 1)...], and: ":@/?") else { return false }
      rest = rest[..<mark]
    }
    guard rest.starts(with: "//".utf8) else { return isMadeOf(rest, and: ":@/") }
    rest = rest.dropFirst(2)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") }
    return isAuthority(authority) && isMadeOf(rest.dropFirst(authority.count), and: ":@/")
  }

  private func isAuthority(_ text: TextBytes) -> Bool {
    var host = text
    if let at = host.lastIndex(of: UInt8(ascii: "@")) {
      guard isMadeOf(host[..<at], and: ":") else { return false }
      host = host[(at + 1)...]
    }
    if host.first == UInt8(ascii: "[") {
      guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let literal = host[(host.startIndex + 1)..<end]
      return (AddressFormats.isIPv6(literal) || isFutureAddress(literal)) && isPort(host[(end + 1)...])
    }
    let colon = host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
    return isMadeOf(host[..<colon], and: "") && isPort(host[colon...])
  }

  private func isPort(_ text: TextBytes) -> Bool {
    text.isEmpty || (text.first == UInt8(ascii: ":") && text.dropFirst().allSatisfy(ASCII.isDigit))
  }

  private func isFutureAddress(_ text: TextBytes) -> Bool {
    guard let first = text.first, first | 0x20 == UInt8(ascii: "v"),
      let dot = text.firstIndex(of: UInt8(ascii: "."))
    else { return false }
    let version = text[..<dot].dropFirst()
    let address = text[(dot + 1)...]
    return !version.isEmpty && version.allSatisfy(ASCII.isHexDigit) && !address.isEmpty
      && !address.contains(UInt8(ascii: "%")) && URIFormat(isInternational: false).isMadeOf(address, and: ":")
  }

  /// Whether a part consists of unreserved characters, subordinate delimiters, escapes and the others given.
  private func isMadeOf(_ text: TextBytes, and others: StaticString) -> Bool {
    var rest = text
    while let byte = rest.popFirst() {
      if ASCII.isAlphanumeric(byte) || "-._~!$&'()*+,;=".utf8.contains(byte) { continue }
      if byte == UInt8(ascii: "%") {
        guard rest.count >= 2, rest.prefix(2).allSatisfy(ASCII.isHexDigit) else { return false }
        rest = rest.dropFirst(2)
        continue
      }
      if byte >= 0x80 {
        guard isInternational else { return false }
        continue
      }
      let isOther = others.withUTF8Buffer { $0.contains(byte) }
      guard isOther else { return false }
    }
    return true
  }
}
