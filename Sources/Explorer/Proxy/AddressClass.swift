/// What an address is for, as far as a proxy must know.
enum AddressClass: Hashable, Sendable {
  /// A host of the public internet.
  case global
  /// This machine.
  case loopback
  /// A private network: RFC 1918, or unique local IPv6.
  case privateNetwork
  /// Addresses that carriers and overlay networks share, RFC 6598.
  case shared
  /// The local link, where clouds keep their metadata service.
  case linkLocal
  /// "This host", and what a wildcard bind listens on.
  case unspecified
  /// An IPv6 address that carries an IPv4 one: mapped, compatible, 6to4, Teredo, NAT64.
  case embedded
  /// Multicast, broadcast, documentation, benchmarking and everything not assigned.
  case reserved

  /// Finds the class of an address.
  init(_ address: IPAddress) {
    if let range = AddressRange.special.first(where: { $0.contains(address) }) {
      self = range.addressClass
    } else if case .v6(let high, _) = address, high >> 61 != 1 {
      // Only 2000::/3 is given out for the public internet.
      self = .reserved
    } else {
      self = .global
    }
  }
}

/// A range of addresses with one class.
struct AddressRange: Sendable, Hashable {
  /// The first address.
  var start: IPAddress
  /// Bits that all addresses of the range share.
  var prefixLength: Int
  /// The class of the range.
  var addressClass: AddressClass

  /// Whether an address lies in the range; IPv4 and IPv6 never meet.
  func contains(_ address: IPAddress) -> Bool {
    switch (start, address) {
    case (.v4(let start), .v4(let number)):
      return AddressRange.agree(UInt64(start) << 32, UInt64(number) << 32, bits: prefixLength)
    case (.v6(let startHigh, let startLow), .v6(let high, let low)):
      return AddressRange.agree(startHigh, high, bits: min(prefixLength, 64))
        && AddressRange.agree(startLow, low, bits: max(prefixLength - 64, 0))
    default:
      return false
    }
  }

  private static func agree(_ one: UInt64, _ other: UInt64, bits: Int) -> Bool {
    bits == 0 || (one ^ other) >> UInt64(64 - bits) == 0
  }

  /// The special-purpose ranges, the more specific one first where two overlap.
  ///
  /// <https://www.iana.org/assignments/iana-ipv4-special-registry> and
  /// <https://www.iana.org/assignments/iana-ipv6-special-registry>
  static let special: [AddressRange] = [
    ("0.0.0.0", 8, .unspecified), ("10.0.0.0", 8, .privateNetwork), ("100.64.0.0", 10, .shared),
    ("127.0.0.0", 8, .loopback), ("169.254.0.0", 16, .linkLocal), ("172.16.0.0", 12, .privateNetwork),
    ("192.0.0.0", 24, .reserved), ("192.0.2.0", 24, .reserved), ("192.88.99.0", 24, .reserved),
    ("192.168.0.0", 16, .privateNetwork), ("198.18.0.0", 15, .reserved), ("198.51.100.0", 24, .reserved),
    ("203.0.113.0", 24, .reserved), ("224.0.0.0", 4, .reserved), ("240.0.0.0", 4, .reserved),
    ("::", 128, .unspecified), ("::1", 128, .loopback), ("::", 96, .embedded), ("::ffff:0:0", 96, .embedded),
    ("::ffff:0:0:0", 96, .embedded), ("64:ff9b::", 96, .embedded), ("64:ff9b:1::", 48, .embedded),
    ("2001::", 32, .embedded), ("2001::", 23, .reserved), ("2001:db8::", 32, .reserved), ("2002::", 16, .embedded),
    ("3fff::", 20, .reserved), ("fc00::", 7, .privateNetwork), ("fe80::", 10, .linkLocal),
    ("fec0::", 10, .reserved), ("ff00::", 8, .reserved),
  ].compactMap { text, length, addressClass in
    IPAddress(text).map { AddressRange(start: $0, prefixLength: length, addressClass: addressClass) }
  }
}
