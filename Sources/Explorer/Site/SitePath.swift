/// A request path as a path of the site.
enum SitePath {
  /// Decodes a raw path with a leading slash (`/types/A%20b/`) to a path of the site (`types/A b/`, empty for the
  /// root).
  ///
  /// Throws a problem when the path cannot be that of a file: the site is a dictionary, so nothing could be reached,
  /// but a client that asks for it should hear that it is wrong.
  static func decode(_ raw: String) throws(Problem) -> String {
    // A slash in a name would be mistaken for a separator.
    guard !raw.lowercased().contains("%2f"), let decoded = percentDecoded(raw.dropFirst()) else {
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
}
