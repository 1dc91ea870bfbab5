/// Network addresses and UUIDs.
enum AddressFormats {
  /// A dotted quad of [RFC 2673, section 3.2](https://www.rfc-editor.org/rfc/rfc2673#section-3.2).
  static func isIPv4(_ text: TextBytes) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        guard let number = ASCII.number(part), number <= 255, part.count <= 3 else { return false }
        return part.count == 1 || part.first != UInt8(ascii: "0")
      }
  }

  /// An address of [RFC 4291, section 2.2](https://www.rfc-editor.org/rfc/rfc4291#section-2.2).
  static func isIPv6(_ text: TextBytes) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count <= 9 else { return false }
    var groups = 0
    var gaps = 0
    for (place, part) in parts.enumerated() {
      if part.isEmpty {
        // Empty ends belong to the gap beside them; any other empty part is the gap.
        let isEnd = place == 0 || place == parts.count - 1
        guard isEnd else {
          gaps += 1
          continue
        }
        guard parts[place == 0 ? 1 : place - 1].isEmpty else { return false }
      } else if place == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard isIPv4(part) else { return false }
        groups += 2
      } else {
        guard part.count <= 4, part.allSatisfy(ASCII.isHexDigit) else { return false }
        groups += 1
      }
    }
    return gaps == 0 ? groups == 8 : gaps == 1 && groups <= 7
  }

  /// A UUID of [RFC 4122, section 3](https://www.rfc-editor.org/rfc/rfc4122#section-3).
  static func isUUID(_ text: TextBytes) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(ASCII.isHexDigit) }
  }
}
