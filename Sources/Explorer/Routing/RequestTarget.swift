/// The target of a request line in its parts, as received.
struct RequestTarget: Hashable, Sendable {
  /// The path with its leading slash, percent-encoded.
  var path: String
  /// The query without `?`; nil when there is none.
  var query: String?

  /// Splits a target; throws a problem for one that is not a path (`*`, an absolute URL) or has a fragment.
  init(_ raw: String?) throws(Problem) {
    guard let raw, raw.hasPrefix("/"), !raw.contains("#") else {
      throw .badTarget("the target must be a path")
    }
    let mark = raw.firstIndex(of: "?") ?? raw.endIndex
    path = String(raw[..<mark])
    query = mark == raw.endIndex ? nil : String(raw[raw.index(after: mark)...])
  }
}
