import APISpec

/// Texts of the form `name=value&name=value`.
///
/// [`application/x-www-form-urlencoded`](https://url.spec.whatwg.org/#application/x-www-form-urlencoded).
enum FormText {
  /// The pairs of a text, decoded, in order; a pair without `=` has an empty value.
  static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        PercentEncoding.decode(parts[0], plusIsSpace: true),
        parts.count > 1 ? PercentEncoding.decode(parts[1], plusIsSpace: true) : ""
      )
    }
  }
}
