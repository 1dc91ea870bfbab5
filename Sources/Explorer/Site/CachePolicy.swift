/// How long browsers may keep a file.
enum CachePolicy {
  /// For a file whose path changes with its contents.
  static let forever = "public, max-age=31536000, immutable"

  /// For any other file: keep it, but ask each time.
  static let revalidate = "no-cache"

  /// Whether a path is that of an asset with a content hash in its name or folder (`assets/theme.3f9a1c02.css`).
  ///
  /// A hash is eight or more hexadecimal digits, at least one of them a decimal one, between `/`, `.`, `-` or `_`.
  static func isHashed(_ path: String) -> Bool {
    let parts = path.split { "/.-_".contains($0) }
    guard parts.first == "assets" else { return false }
    return parts.dropFirst().contains { part in
      part.utf8.count >= 8 && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        && part.utf8.contains { (0x30...0x39).contains($0) }
    }
  }
}
