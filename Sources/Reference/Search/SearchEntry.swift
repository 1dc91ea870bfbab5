import APISpec
import HTTPTypes

/// What search finds of one page: the page, and the names on it.
struct SearchEntry: Sendable, Hashable {
  /// What a page is about; the raw value is how the index calls it.
  enum Kind: String, Sendable, CaseIterable {
    case page, section, operation, webhook, type, guide
  }

  /// Something on a page that has a name and an identifier.
  struct Name: Sendable, Hashable {
    /// What it is; the raw value is how the index calls it.
    enum Kind: String, Sendable, CaseIterable {
      case heading, parameter, property, value, response, scope
    }

    let kind: Kind
    /// The name, to the letter.
    let text: String
    /// The identifier on the page.
    let anchor: String
    /// Whose value it is; empty for other kinds.
    var owner = ""

    func hash(into hasher: inout Hasher) {
      // What else it is, says little more about which one it is.
      hasher.combine(text)
      hasher.combine(anchor)
    }
  }

  let kind: Kind
  let title: String
  /// Where the page is.
  let path: PagePath
  /// The method and the path template of an operation; empty for others.
  let method: String
  let template: String
  /// What the page belongs to: the API where there are several, and the section.
  let place: String
  let isDeprecated: Bool
  /// What the page is about in one line; empty when the title says it.
  let summary: String
  let names: [Name]
}

extension SearchEntry {
  /// The entry of a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - kind: What it is about.
  ///   - api: The title of its API; nil where there is only one, or none.
  ///   - prose: Knows the headings of prose.
  init(_ page: Page, kind: Kind, api: String?, prose: ProseCache) {
    self.kind = kind
    title = page.title
    path = page.path
    method = page.header.endpoint?.method.rawValue ?? ""
    template = page.header.endpoint?.path.text ?? ""
    let above = page.header.eyebrow?.title.plainText
    place = [api, above == api ? nil : above].compactMap { $0 }.filter { $0 != page.title }.joined(separator: " · ")
    isDeprecated = page.header.marks.contains { $0.kind == .deprecated || $0.kind == .removed }
    summary = page.summary == page.title ? "" : page.summary
    var collector = NameCollector(withHeadings: kind == .guide || kind == .page, prose: prose)
    collector.add(page.lead)
    collector.add(page.rest)
    names = collector.names
  }
}
