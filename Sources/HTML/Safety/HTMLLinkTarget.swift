/// Decides which addresses an attribute may hold.
enum HTMLLinkTarget {
  /// Says whether an address cannot run a script: a relative one, or one whose scheme is not a script or `data:`.
  ///
  /// Browsers ignore control characters and spaces while reading a scheme, so they are ignored here too. `data:` is
  /// accepted for the bitmap image types only.
  static func isSafe(_ address: String) -> Bool {
    guard mayHaveScheme(address) else { return true }
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    let compact = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
    if ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains(where: compact.hasPrefix) {
      return true
    }
    return !["javascript:", "vbscript:", "data:", "file:"].contains(where: compact.hasPrefix)
  }

  /// Whether a colon comes before everything that ends a scheme; addresses within a site have none.
  private static func mayHaveScheme(_ address: String) -> Bool {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }
}
