/// Dot segments in raw paths, seen as the most careless server would see them.
///
/// Percent-encoded dots, slashes and backslashes count as what they stand for, and `..;x` as `..`: whatever a backend
/// decodes or strips before it resolves a path, nothing gets above its base.
enum PathSegments {
  /// Whether following the path from its base ever leads above it.
  static func escapes(_ path: String) -> Bool {
    var depth = 0
    for segment in segments(path) {
      if isUp(segment) { depth -= 1 } else if !isHere(segment) { depth += 1 }
      if depth < 0 { return true }
    }
    return false
  }

  /// Whether a path has any dot segment.
  static func hasDotSegment(_ path: String) -> Bool {
    segments(path).contains { isUp($0) || (isHere($0) && !$0.isEmpty) }
  }

  private static func isUp(_ segment: ArraySlice<UInt8>) -> Bool { segment.elementsEqual("..".utf8) }

  private static func isHere(_ segment: ArraySlice<UInt8>) -> Bool {
    segment.isEmpty || segment.elementsEqual(".".utf8)
  }

  /// The segments byte by byte: to a backend, a slash is one whatever mark is combined with it.
  private static func segments(_ path: String) -> [ArraySlice<UInt8>] {
    decoded(Array(path.utf8)).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { segment in
      segment.prefix { $0 != UInt8(ascii: ";") }
    }
  }

  /// Bytes that matter here, or stand for such, by their percent-encoded form.
  private static let codes: [(String, UInt8)] = [
    ("25", UInt8(ascii: "%")), ("2e", UInt8(ascii: ".")), ("2f", UInt8(ascii: "/")), ("5c", UInt8(ascii: "/")),
    ("3b", UInt8(ascii: ";")),
  ]

  /// A path in which everything that matters here is decoded.
  private static func decoded(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\\") }) else { return path }
    var bytes = path
    // Twice, for those who decode twice.
    for _ in 0..<2 {
      for (code, byte) in codes {
        bytes = replacing(code, in: bytes, by: byte)
      }
    }
    return bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
  }

  /// Bytes with one percent-encoded byte decoded; the code in lower case.
  private static func replacing(_ code: String, in bytes: [UInt8], by byte: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "%"), rest.prefix(2).map({ $0 | 0x20 }).elementsEqual(code.utf8) {
        result.append(byte)
        rest = rest.dropFirst(2)
      } else {
        result.append(first)
      }
    }
    return result
  }
}
