import APISpec
import CommonMark
import OrderedCollections

/// Collects what has a name on a page, in reading order, each once.
struct NameCollector {
  /// Whether the parts of the page are worth finding; those of an operation's are the same for all of them.
  let withHeadings: Bool
  /// Knows the headings of prose.
  let prose: ProseCache
  private var found: OrderedSet<SearchEntry.Name> = []

  init(withHeadings: Bool, prose: ProseCache) {
    self.withHeadings = withHeadings
    self.prose = prose
  }

  /// What was found.
  var names: [SearchEntry.Name] { found.elements }

  /// Adds what is in blocks; `anchor` is the heading above them.
  mutating func add(_ content: [Content], below anchor: String = "") {
    for block in content { add(block, below: anchor) }
  }

  private mutating func add(_ block: Content, below anchor: String) {
    switch block {
    case .part(let heading, let content):
      if withHeadings { add(.heading, heading.title.plainText, at: heading.id) }
      add(content, below: heading.id)
    case .subpart(let heading, let content), .release(let heading, let content):
      // A section on the page of the API has a page of its own.
      if !heading.title.isLink { add(.heading, heading.title.plainText, at: heading.id) }
      add(content, below: heading.id)
    case .fields(let rows): add(rows)
    case .inside(let group): add(group.fields)
    case .servers(let rows): for row in rows { add(row.variables) }
    case .choices(let choices): for choice in choices.choices { add(choice.content, below: anchor) }
    case .responses(let rows):
      for row in rows {
        add(.response, "\(row.status.text) \(row.reason)".trimmed, at: row.id)
        add(row.content, below: row.id)
      }
    case .table(_, let rows):
      for case .scope(let name) in rows.joined().joined() { add(.scope, name, at: anchor) }
    case .prose(let text):
      guard let prefix = text.headingPrefix, let markdown = prose.markdown(text.source) else { return }
      for heading in markdown.headings(idPrefix: prefix) { add(.heading, heading.text, at: heading.id) }
    case .paragraph, .empty, .label, .list, .values, .alternatives, .bodyHead, .operations, .code, .sample, .changes,
      .apis, .links, .index, .searchField, .console:
      return
    }
  }

  private mutating func add(_ rows: [Field]) {
    // Rows are large: they are looked at in their place.
    for index in rows.indices {
      let (id, name) = (rows[index].id, rows[index].name)
      // Words of the reference in place of a name are nothing to search for.
      if case .letter(let name) = name { add(id.hasPrefix("parameter-") ? .parameter : .property, name, at: id) }
      for value in rows[index].values where value.value.contains(where: \.isLetter) {
        found.append(SearchEntry.Name(kind: .value, text: value.value, anchor: id, owner: name.plainText))
      }
      for group in rows[index].inside { add(group.fields) }
    }
  }

  private mutating func add(_ kind: SearchEntry.Name.Kind, _ text: String, at anchor: String) {
    found.append(SearchEntry.Name(kind: kind, text: text, anchor: anchor))
  }
}

extension [Run] {
  /// Whether all of it is one link.
  fileprivate var isLink: Bool {
    if count == 1, case .link = self[0] { true } else { false }
  }
}
