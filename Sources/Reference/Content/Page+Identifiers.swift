/// Gives every part of a page an identifier of its own.
///
/// Names of the spec may have the same slug, or that of a part of the page. The first in reading order keeps its identifier,
/// so that links to it lead somewhere; the page's own heading, to which nothing links, comes last.
private struct Identifiers {
  /// What the frame of every page and the renderers use themselves.
  static let reserved: Set<String> = [
    "content", "navigation", "navigation-filter", "lectern-strings", "search-inline", "try", "try-title",
  ]

  private var names = UniqueNames(taken: reserved)

  mutating func content(_ content: [Content]) -> [Content] { content.map { block($0) } }

  mutating func heading(_ heading: Heading) -> Heading {
    Heading(names.unique(heading.id.isEmpty ? "page" : heading.id), heading.title)
  }

  mutating func card(_ card: Page.Card) -> Page.Card {
    Page.Card(heading: heading(card.heading), status: card.status, content: content(card.content))
  }

  private mutating func block(_ block: Content) -> Content {
    switch block {
    case .part(let own, let inner): .part(heading(own), content(inner))
    case .subpart(let own, let inner): .subpart(heading(own), content(inner))
    case .release(let own, let inner): .release(heading(own), content(inner))
    case .label(let own): .label(heading(own))
    case .fields(let rows): .fields(fields(rows))
    case .inside(let group): .inside(inside(group))
    case .choices(let choices): .choices(self.choices(choices))
    case .responses(let rows): .responses(rows.map { response($0) })
    case .servers(let rows):
      .servers(rows.map { server($0) })
    case .prose, .paragraph, .empty, .list, .values, .alternatives, .table, .bodyHead, .operations, .code, .sample,
      .changes, .apis, .links, .index, .searchField, .console:
      block
    }
  }

  private mutating func fields(_ rows: [Field]) -> [Field] {
    rows.map { row in
      var row = row
      row.id = names.unique(row.id)
      row.shared = nil
      row.inside = row.inside.map { inside($0) }
      return row
    }
  }

  private mutating func server(_ row: ServerRow) -> ServerRow {
    ServerRow(url: row.url, description: row.description, name: row.name, variables: fields(row.variables))
  }

  private mutating func inside(_ group: Field.Inside) -> Field.Inside {
    var group = group
    group.fields = fields(group.fields)
    return group
  }

  private mutating func choices(_ choices: Choices) -> Choices {
    let unique = choices.choices.map { choice in
      var unique = choice
      unique.id = names.unique(choice.id)
      unique.content = content(choice.content)
      return unique
    }
    return Choices(group: choices.group, title: choices.title, choices: unique)
  }

  private mutating func response(_ row: ResponseRow) -> ResponseRow {
    ResponseRow(
      id: names.unique(row.id), status: row.status, reason: row.reason, summary: row.summary, marks: row.marks,
      content: content(row.content))
  }
}

/// Looks for identifiers that are there twice; nearly no page has any, and reading is quicker than changing.
private struct IdentifierCheck {
  private var names = Identifiers.reserved
  /// Whether all identifiers so far are there and differ from each other.
  private(set) var isPassed = true

  init() {
    // Room for those of most pages at once.
    names.reserveCapacity(256)
  }

  mutating func content(_ content: [Content]) {
    for block in content { self.block(block) }
  }

  mutating func name(_ name: String) {
    if name.isEmpty || !names.insert(name).inserted { isPassed = false }
  }

  private mutating func block(_ block: Content) {
    switch block {
    case .part(let own, let inner), .subpart(let own, let inner), .release(let own, let inner):
      name(own.id)
      content(inner)
    case .label(let own): name(own.id)
    case .fields(let rows): fields(rows)
    case .inside(let group): fields(group.fields)
    case .choices(let choices):
      for choice in choices.choices {
        name(choice.id)
        content(choice.content)
      }
    case .responses(let rows):
      for row in rows {
        name(row.id)
        content(row.content)
      }
    case .servers(let rows): for row in rows { fields(row.variables) }
    case .prose, .paragraph, .empty, .list, .values, .alternatives, .table, .bodyHead, .operations, .code, .sample,
      .changes, .apis, .links, .index, .searchField, .console:
      break
    }
  }

  private mutating func fields(_ rows: [Field]) {
    // Rows are large: they are looked at in their place.
    for index in rows.indices {
      name(rows[index].id)
      for group in rows[index].inside { fields(group.fields) }
    }
  }
}

extension Page {
  /// The page with identifiers that differ from each other.
  func withUniqueIdentifiers() -> Page {
    hasUniqueIdentifiers ? self : changingIdentifiers()
  }

  private var hasUniqueIdentifiers: Bool {
    var check = IdentifierCheck()
    check.content(lead)
    for card in rail {
      check.name(card.heading.id)
      check.content(card.content)
    }
    check.content(rest)
    check.name(header.heading.id)
    return check.isPassed
  }

  private func changingIdentifiers() -> Page {
    var identifiers = Identifiers()
    var page = self
    page.lead = identifiers.content(lead)
    page.rail = rail.map { identifiers.card($0) }
    page.rest = identifiers.content(rest)
    page.header.heading = identifiers.heading(header.heading)
    return page
  }
}
