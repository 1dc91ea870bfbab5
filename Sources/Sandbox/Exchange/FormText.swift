import APISpec

/// Texts of the form `name=value&name=value`.
///
/// [`application/x-www-form-urlencoded`](https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
enum FormText {
  /// A name and its value.
  typealias Pair = (name: String, value: String)

  /// The pairs of a text, decoded, in order; a pair without `=` has an empty value.
  static func pairs(_ text: String) -> [Pair] {
    rawPairs(text).map { name, value in
      (PercentEncoding.decode(name, plusIsSpace: true), PercentEncoding.decode(value, plusIsSpace: true))
    }
  }

  /// The pairs of a text as they were received, in order.
  static func rawPairs(_ text: String) -> [Pair] {
    text.split(separator: "&").map { pair($0) }
  }

  /// A name and its value, at the first `=`.
  static func pair(_ text: Substring) -> Pair {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (parts.first.map { String($0) } ?? "", parts.count > 1 ? String(parts[1]) : "")
  }
}
