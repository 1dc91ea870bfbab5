/// A request path as a path of the site.
enum SitePath {
  /// Decodes a raw path with a leading slash (`/types/A%20b/`) to a path of the site (`types/A b/`, empty for the
  /// root).
  ///
  /// Throws a problem when the path cannot be that of a file: the site is a dictionary, so nothing could be reached,
  /// but a client that asks for it should hear that it is wrong.
  static func decode(_ raw: String) throws(Problem) -> String {
    guard let decoded = percentDecoded(raw.dropFirst()) else {
      throw .badTarget("the path is not percent-encoded UTF-8")
    }
    guard decoded.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f && $0 != 0x5c }) else {
      throw .badTarget("the path has control characters or backslashes")
    }
    // One slash may end the path; any other empty part, and any dot part, is a path that no link of the site has.
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty ?? true
    for part in isFolder ? parts.dropLast() : parts[...] where part.isEmpty || part == "." || part == ".." {
      throw .badTarget("the path has empty or dot segments")
    }
    return decoded
  }

  private static func percentDecoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      // A slash in a name would be mistaken for a separator.
      guard high << 4 | low != 0x2f else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
