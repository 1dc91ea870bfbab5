/// Lets the allowed part of raw HTML through and shows the rest as text.
///
/// One sanitizer serves one run of neighbours (the blocks of a container, the inlines of a paragraph): an element may
/// open in one piece of HTML and close in a later one, but never outlives the run. End tags without a start are text.
/// Elements end and begin where ``HTMLNesting`` wants it, so that readers of HTML find every element where it is written.
struct HTMLSanitizer {
  /// The elements that are open, outermost first.
  private(set) var open: [String] = []

  /// Changes or drops the addresses of links.
  let rewrite: (@Sendable (String) -> String?)?

  /// Whether the run stands in a link.
  private let isInsideLink: Bool

  /// How many links were left out because they stand in another one.
  private var innerLinks = 0

  /// How many elements of each name ended before their end tags, which then end nothing.
  private var spent: [String: Int] = [:]

  /// How many elements may be open at once.
  private static let deepest = 64

  /// Takes the function that changes the addresses of links, or drops one with nil; and whether the run stands in a link.
  init(rewrite: (@Sendable (String) -> String?)?, isInsideLink: Bool) {
    self.rewrite = rewrite
    self.isInsideLink = isInsideLink
  }

  /// Whether what follows stands in a link, where no other may begin.
  var isInLink: Bool { isInsideLink || open.contains("a") }

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
        if !text.allSatisfy(\.isWhitespace) { result.html += beginMissing(before: nil) }
        result.html += HTMLEscaping.escapedMarkup(text)
        result.visible += text
      case .comment: result.isIntact = false
      case .start("a", _, let source) where isInLink:
        result.visible += source
        innerLinks += 1
      case .start(let name, let attributes, let source):
        result.visible += source
        if open.count < Self.deepest, HTMLAllowList.allows(name, inside: open) {
          result.hasTags = true
          // A line break between the items of a list breaks no line.
          if name == "br", !HTMLNesting.missing(before: name, in: open).isEmpty { continue }
          result.html += makeRoom(for: name) + tag(name, attributes)
          if !HTMLAllowList.void.contains(name) { open.append(name) }
        } else {
          result.isIntact = false
          result.html += beginMissing(before: nil) + HTMLEscaping.escaped(source)
        }
      case .end(let name, let source):
        result.visible += source
        if name == "a", innerLinks > 0 {
          innerLinks -= 1
        } else if let index = open.lastIndex(of: name) {
          result.hasTags = true
          result.html += end(from: index + 1) + "</\(name)>"
          open.removeLast()
        } else if let count = spent[name], count > 0 {
          spent[name] = count - 1
        } else {
          result.isIntact = false
          result.html += beginMissing(before: nil) + HTMLEscaping.escaped(source)
        }
      }
    }
    return result
  }

  /// What has to stand before a block of Markdown: the ends of elements that hold words only, and the beginnings of those
  /// that lists and tables need.
  mutating func makeRoomForBlock() -> String { makeRoom(for: "div") }

  private mutating func makeRoom(for name: String) -> String {
    let ends = HTMLNesting.firstEnded(by: name, in: open).map { end(from: $0) } ?? ""
    return ends + beginMissing(before: name)
  }

  private mutating func beginMissing(before name: String?) -> String {
    let missing = HTMLNesting.missing(before: name, in: open)
    open += missing
    return missing.map { "<\($0)>" }.joined()
  }

  /// Ends elements before their end tags, which then end nothing.
  private mutating func end(from index: Int) -> String {
    for name in open[index...] { spent[name, default: 0] += 1 }
    defer { open.removeSubrange(index...) }
    return Self.endTags(open[index...])
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
