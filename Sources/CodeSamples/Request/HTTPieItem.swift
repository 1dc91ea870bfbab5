import APISpec

/// Request items of HTTPie: `Name:value`.
enum HTTPieItem {
  /// A header field as an item, or nil when HTTPie can be told no such item.
  ///
  /// `:=` and `:@` begin other kinds of items, the latter the name of a file, and a backslash takes away what the next
  /// of `:;=@` means. It cannot itself be written before one of them
  /// ([escaping rules](https://httpie.io/docs/cli/escaping-rules)), except as one of two.
  static func header(_ header: RequestMessage.Header) -> String? {
    guard !header.value.isEmpty else { return "\(header.name);" }
    var backslashes = 0
    for scalar in header.value.unicodeScalars {
      if ":;=@".unicodeScalars.contains(scalar), !backslashes.isMultiple(of: 2) { return nil }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
    }
    let needsEscape = ["=", "@"].contains(header.value.unicodeScalars.first)
    return "\(header.name):\(needsEscape ? "\\" : "")\(header.value)"
  }
}
