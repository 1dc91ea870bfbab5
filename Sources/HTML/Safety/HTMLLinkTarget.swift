/// Decides which addresses an attribute may hold.
enum HTMLLinkTarget {
  /// Whether a browser follows or loads the value of an attribute.
  static func isFollowed(_ attribute: String) -> Bool {
    switch attribute {
    case "href", "src", "action", "formaction", "cite", "poster", "data", "background", "manifest", "ping": true
    default: false
    }
  }

  /// Says whether an address cannot run a script: a relative one, or one whose scheme is not a script or `data:`.
  ///
  /// Browsers ignore control characters and spaces while reading a scheme, so they are ignored here too. `data:` is
  /// accepted for the bitmap image types only.
  static func isSafe(_ address: String) -> Bool {
    // What begins with a dot, a slash or a fragment has no scheme.
    if let first = address.utf8.first, "./#".utf8.contains(first) { return true }
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    let compact = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased()
    if ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains(where: compact.hasPrefix) {
      return true
    }
    return !["javascript:", "vbscript:", "data:", "file:"].contains(where: compact.hasPrefix)
  }
}
