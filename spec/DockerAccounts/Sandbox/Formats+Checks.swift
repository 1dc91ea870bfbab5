import APISpec

extension EmailAddress {
  /// Whether the text can be a mailbox at a domain name: the usual part of [RFC 5321, section
  /// 4.1.2](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2), without quoted names and address literals.
  var isMailbox: Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isAtomText) }
      && labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-") && label.utf8.allSatisfy(Self.isLabelText)
      }
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLabelText(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLabelText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension URI {
  /// Whether the text is an absolute `http` or `https` URL with a host.
  var isWebAddress: Bool {
    guard let colon = text.firstRange(of: "://") else { return false }
    let scheme = text[..<colon.lowerBound].lowercased()
    let host = text[colon.upperBound...].prefix { !"/?#".contains($0) }
    return (scheme == "http" || scheme == "https") && !host.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}
