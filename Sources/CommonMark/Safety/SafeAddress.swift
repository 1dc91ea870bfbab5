/// Decides which addresses links and images may have.
enum SafeAddress {
  /// Says whether an address is relative, a fragment, or has the scheme `http`, `https` or `mailto`.
  ///
  /// Whatever stands before a colon and before any `/`, `?` or `#` is a scheme. Control characters and spaces are left
  /// out first, as browsers do, so that they cannot hide one.
  static func isSafe(_ address: String) -> Bool {
    var scheme: [UInt8] = []
    for byte in address.utf8 where byte > 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"):
        return ["http", "https", "mailto"].contains(String(decoding: scheme, as: UTF8.self).lowercased())
      default: scheme.append(byte)
      }
    }
    return true
  }
}
