import OrderedCollections

/// An element of a page that was read back.
struct HTMLElement: Sendable {
  var name: String
  var attributes: OrderedDictionary<String, String> = [:]
  var children: [Child] = []

  /// What an element holds.
  indirect enum Child: Sendable {
    case element(HTMLElement)
    case text(String)
  }

  subscript(attribute: String) -> String? { attributes[attribute] }

  var id: String? { attributes["id"] }
  var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

  var elements: [HTMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Visits this element and all inside, each with those around it, outermost first.
  func visit(inside ancestors: [HTMLElement] = [], _ body: (HTMLElement, [HTMLElement]) -> Void) {
    body(self, ancestors)
    let inner = ancestors + [self]
    for element in elements { element.visit(inside: inner, body) }
  }

  /// All elements inside, this one included, in order.
  var all: [HTMLElement] {
    var found: [HTMLElement] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [HTMLElement]) {
    found.append(self)
    for element in elements { element.collect(into: &found) }
  }

  func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }

  func first(id: String) -> HTMLElement? {
    if self.id == id { return self }
    for element in elements {
      if let found = element.first(id: id) { return found }
    }
    return nil
  }

  /// The characters inside, as they are.
  var rawText: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let element): element.rawText
      }
    }.joined()
  }

  /// What a reader without JavaScript sees: no hidden elements, white space as single spaces.
  var visibleText: String {
    var text = ""
    appendVisible(to: &text)
    return text.squeezed
  }

  private func appendVisible(to text: inout String) {
    if attributes["hidden"] != nil || ["template", "script", "head"].contains(name) { return }
    for child in children {
      switch child {
      case .text(let own): text += own
      case .element(let element):
        let isBlock =
          HTMLRules.flowOnly.contains(element.name)
          || ["li", "dt", "dd", "td", "th", "tr", "summary"].contains(element.name)
        if isBlock { text += " " }
        element.appendVisible(to: &text)
        if isBlock { text += " " }
      }
    }
  }
}

extension StringProtocol {
  /// The text with every run of white space as one space, and none at the ends.
  var squeezed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
