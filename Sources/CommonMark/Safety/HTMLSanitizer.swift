/// Lets the allowed part of raw HTML through and shows the rest as text.
///
/// One sanitizer serves one run of neighbours (the blocks of a container, the inlines of a paragraph): an element may
/// open in one piece of HTML and close in a later one, but never outlives the run. End tags without a start are text.
struct HTMLSanitizer {
  /// The elements that are open, outermost first.
  private(set) var open: [String] = []

  /// Changes or drops the addresses of links.
  let rewrite: (@Sendable (String) -> String?)?

  /// How many elements may be open at once.
  private static let deepest = 64

  /// Takes the function that changes the addresses of links, or drops one with nil.
  init(rewrite: (@Sendable (String) -> String?)?) {
    self.rewrite = rewrite
  }

  /// Safe HTML, and how much of the source it is.
  struct Result {
    /// The safe HTML.
    var html = ""

    /// The source without comments, to be shown as text.
    var visible = ""

    /// Whether every tag was let through, and no comment was left out.
    var isIntact = true

    /// Whether some tag was let through.
    var hasTags = false
  }

  /// Makes raw HTML safe.
  mutating func sanitize(_ html: String) -> Result {
    var tokenizer = HTMLTokenizer(html)
    var result = Result()
    while let token = tokenizer.next() {
      switch token {
      case .text(let text):
        if text.utf8.contains(UInt8(ascii: "<")) { result.isIntact = false }
        result.html += HTMLEscaping.escapedMarkup(text)
        result.visible += text
      case .comment: result.isIntact = false
      case .start(let name, let attributes, let source):
        result.visible += source
        if open.count < Self.deepest, HTMLAllowList.allows(name, inside: open) {
          result.hasTags = true
          result.html += tag(name, attributes)
          if !HTMLAllowList.void.contains(name) { open.append(name) }
        } else {
          result.isIntact = false
          result.html += HTMLEscaping.escaped(source)
        }
      case .end(let name, let source):
        result.visible += source
        if let index = open.lastIndex(of: name) {
          result.hasTags = true
          result.html += Self.endTags(open[index...])
          open.removeSubrange(index...)
        } else {
          result.isIntact = false
          result.html += HTMLEscaping.escaped(source)
        }
      }
    }
    return result
  }

  /// The end tags of everything that is still open.
  mutating func close() -> String {
    defer { open = [] }
    return Self.endTags(open[...])
  }

  private static func endTags(_ names: ArraySlice<String>) -> String {
    names.reversed().map { "</\($0)>" }.joined()
  }

  private func tag(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
    var result = "<\(name)"
    var seen: Set<String> = []
    for attribute in attributes where seen.insert(attribute.name).inserted {
      if attribute.name == "title" || (attribute.name == "alt" && name == "img") {
        result += " \(attribute.name)=\"\(HTMLEscaping.escapedMarkup(attribute.value))\""
        continue
      }
      guard var value = HTMLEscaping.resolved(attribute.value) else { continue }
      if name == "a", attribute.name == "href", let rewrite {
        guard let rewritten = rewrite(value) else { continue }
        value = rewritten
      }
      guard HTMLAllowList.allows(attribute: attribute.name, value: value, on: name) else { continue }
      result += " \(attribute.name)=\"\(HTMLEscaping.escaped(value))\""
    }
    return result + ">"
  }
}
