import HTML

/// The icons of `templates/icons`, by name: trusted SVG text that goes into pages as it is.
struct Icons: Sendable {
  private let texts: [String: String]

  init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// An icon; nothing when there is no file of the name.
  subscript(name: String) -> HTMLNode {
    texts[name].map { .raw(unsafe: $0) } ?? .empty
  }
}
