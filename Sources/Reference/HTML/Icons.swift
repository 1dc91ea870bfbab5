import HTML

/// The icons of `templates/icons`, by name: trusted SVG text that goes into pages as it is.
struct Icons: Sendable {
  private let markup: [String: HTMLMarkup]

  init(_ texts: [String: String]) {
    markup = texts.mapValues { .raw(unsafe: $0) }
  }

  /// An icon; nothing when there is no file of the name.
  subscript(name: String) -> HTMLMarkup { markup[name] ?? .empty }
}
