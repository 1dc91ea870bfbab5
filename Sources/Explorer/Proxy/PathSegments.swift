/// Dot segments in raw paths, seen as the most careless server would see them.
///
/// Percent-encoded dots, slashes and backslashes count as what they stand for, and `..;x` as `..`: whatever a backend
/// decodes or strips before it resolves a path, nothing gets above its base.
enum PathSegments {
  /// Whether following the path from its base ever leads above it.
  static func escapes(_ path: String) -> Bool {
    var depth = 0
    for segment in segments(path) {
      switch segment {
      case "", ".": continue
      case "..": depth -= 1
      default: depth += 1
      }
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether a path has any dot segment.
  static func hasDotSegment(_ path: String) -> Bool {
    segments(path).contains { $0 == "." || $0 == ".." }
  }

  private static func segments(_ path: String) -> [String] {
    var plain = path.lowercased()
    // Twice, for those who decode twice.
    for _ in 0..<2 {
      for (encoded, character) in [("%25", "%"), ("%2e", "."), ("%2f", "/"), ("%5c", "/"), ("%3b", ";"), ("\\", "/")] {
        plain = plain.split(separator: encoded, omittingEmptySubsequences: false).joined(separator: character)
      }
    }
    return plain.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      String(segment.prefix { $0 != ";" })
    }
  }
}
