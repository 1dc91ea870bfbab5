/// An IPv4 or IPv6 address as a number.
enum IPAddress: Hashable, Sendable {
  /// Four bytes.
  case v4(UInt32)

  /// Sixteen bytes, as two halves.
  case v6(high: UInt64, low: UInt64)

  /// Reads the strict text of an address: four decimal numbers without leading zeros, or the text of RFC 4291.
  ///
  /// Octal, hexadecimal and shortened forms of IPv4 (`0177.0.0.1`, `0x7f.1`, `2130706433`) are no addresses here: what
  /// reads them differently from what connects is how address checks are evaded.
  init?(_ text: String) {
    if let number = IPAddress.v4Number(text) {
      self = .v4(number)
    } else if let groups = IPAddress.v6Groups(text) {
      let halves = [groups[0..<4], groups[4..<8]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
      self = .v6(high: halves[0], low: halves[1])
    } else {
      return nil
    }
  }

  private static func v4Number(_ text: some StringProtocol) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var number: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        part == "0" || !part.hasPrefix("0"), let byte = UInt8(part)
      else { return nil }
      number = number << 8 | UInt32(byte)
    }
    return number
  }

  private static func v6Groups(_ text: String) -> [UInt16]? {
    guard text.contains(":") else { return nil }
    let sides = separated(text)
    guard sides.count <= 2 else { return nil }
    var groups: [[UInt16]] = []
    for (index, side) in sides.enumerated() {
      guard let read = hexGroups(side, isLast: index == sides.count - 1) else { return nil }
      groups.append(read)
    }
    guard groups.count == 2 else { return groups[0].count == 8 ? groups[0] : nil }
    let missing = 8 - groups[0].count - groups[1].count
    guard missing >= 1 else { return nil }
    return groups[0] + Array(repeating: 0, count: missing) + groups[1]
  }

  /// The text around each `::`.
  private static func separated(_ text: String) -> [Substring] {
    var sides: [Substring] = []
    var rest = text[...]
    while let colon = rest.indices.first(where: { rest[$0...].hasPrefix("::") }) {
      sides.append(rest[..<colon])
      rest = rest[rest.index(colon, offsetBy: 2)...]
    }
    return sides + [rest]
  }

  /// Groups of one side of `::`; the last group of the whole text may be an IPv4 address.
  private static func hexGroups(_ side: Substring, isLast: Bool) -> [UInt16]? {
    guard !side.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = side.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if isLast, index == parts.count - 1, let number = v4Number(part) {
        groups += [UInt16(number >> 16), UInt16(number & 0xffff)]
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ isHexDigit($0) }),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}

extension IPAddress: CustomStringConvertible {
  /// The address as text that `init(_:)` reads; IPv6 in its long form.
  var description: String {
    switch self {
    case .v4(let number):
      [24, 16, 8, 0].map { "\(number >> UInt32($0) & 0xff)" }.joined(separator: ".")
    case .v6(let high, let low):
      [high, low].flatMap { half in [48, 32, 16, 0].map { String(half >> UInt64($0) & 0xffff, radix: 16) } }
        .joined(separator: ":")
    }
  }
}
