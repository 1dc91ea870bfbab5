import APISpec
import CommonMark
import HTTPTypes

extension MarkdownRenderer {
  /// Blocks of content; a part's heading is of the given level.
  func blocks(_ content: [Content], level: Int, to text: inout CommonMarkWriter) {
    for block in content { self.block(block, level: level, to: &text) }
  }

  private func block(_ content: Content, level: Int, to text: inout CommonMarkWriter) {
    switch content {
    case .prose(let prose): self.prose(prose, level: level, to: &text)
    case .paragraph(let words): text.paragraph { write(words, to: &$0) }
    case .empty(let words): text.paragraph { $0.emphasis { $0.text(words) } }
    case .part(let heading, let content), .subpart(let heading, let content), .release(let heading, let content):
      text.heading(level: min(level, 6), inlines(heading.title))
      blocks(content, level: level + 1, to: &text)
    case .label(let heading): text.paragraph { $0.strong { write(heading.title, to: &$0) } }
    case .list(let points), .alternatives(let points): lines(points, to: &text) { write($1, to: &$0) }
    case .table(let header, let rows):
      text.table(
        header: header.map { [.text($0)] }, alignments: header.map { _ in .none },
        rows: rows.map { $0.map(inlines) })
    case .fields(let rows): fields(rows, to: &text)
    case .values(let values): self.values(values, to: &text)
    case .inside(let group): inside(group, to: &text)
    case .bodyHead(let title, let type, let mediaType, let marks):
      text.paragraph { text in
        if !title.isEmpty { text.text("\(title): ") }
        write(type, to: &text)
        if let mediaType {
          text.text(", ")
          text.code(mediaType)
        }
        listed(marks, to: &text)
      }
    case .choices(let choices):
      for choice in choices.choices where !choice.isAside {
        text.heading(level: min(level, 6), [.text(choice.label)])
        blocks(choice.content, level: level + 1, to: &text)
      }
    case .responses(let rows): for row in rows { response(row, level: level, to: &text) }
    case .operations(let rows): lines(rows, to: &text) { operation($1, to: &$0) }
    case .code(let language, let code): self.code(code, language: language, to: &text)
    case .sample(let code): self.code(code.text, language: code.language, to: &text)
    case .changes(let rows):
      lines(rows, to: &text) { text, row in
        text.strong { $0.text(row.word) }
        text.text(" ")
        write(row.text, to: &text)
      }
    case .servers(let rows): servers(rows, to: &text)
    case .apis(let cards): for card in cards { self.card(card, level: level, to: &text) }
    case .links(let rows):
      lines(rows, to: &text) { text, row in
        link(row.target, row.title, to: &text)
        if !row.text.isEmpty {
          text.text(" – ")
          write(row.text, to: &text)
        }
      }
    case .index(let letters): for letter in letters { self.letter(letter, level: level, to: &text) }
    case .searchField, .console: break
    }
  }

  private func prose(_ prose: Prose, level: Int = 4, to text: inout CommonMarkWriter) {
    text.write(blocks(prose, level: level))
  }

  private func code(_ code: String, language: String, to text: inout CommonMarkWriter) {
    text.code(code.utf8.last == UInt8(ascii: "\n") ? code : code + "\n", info: language)
  }

  /// A list of one-line items.
  private func lines<Item>(
    _ items: [Item], to text: inout CommonMarkWriter, _ write: (inout CommonMarkWriter, Item) -> Void
  ) {
    text.list(items.count, isTight: true) { text, index in
      text.paragraph { write(&$0, items[index]) }
    }
  }

  /// Marks behind something else, each after a comma.
  private func listed(_ marks: [Mark], to text: inout CommonMarkWriter) {
    for mark in marks {
      text.text(", ")
      write(mark.label, to: &text)
    }
  }

  private func fields(_ rows: [Field], to text: inout CommonMarkWriter) {
    text.list(rows.count, isTight: rows.allSatisfy(isOneLine)) { field(rows[$1], to: &$0) }
  }

  private func isOneLine(_ row: Field) -> Bool {
    let isDescribed = row.description.map { !wording.prose.blocks($0, level: 4).isEmpty } ?? false
    return !isDescribed && row.constraints.isEmpty && row.values.isEmpty && row.inside.isEmpty
  }

  private func field(_ row: Field, to text: inout CommonMarkWriter) {
    guard let shared = row.shared else { return write(row, to: &text) }
    shared.write(on: path, to: &text) { page, output in
      MarkdownRenderer(wording: wording, path: page, specLinks: specLinks).write(row, to: &output)
    }
  }

  private func write(_ row: Field, to text: inout CommonMarkWriter) {
    text.paragraph { text in
      switch row.name {
      case .letter(let name): text.code(name)
      case .words(let words): write(words, to: &text)
      }
      facts(of: row, to: &text)
    }
    if let description = row.description { prose(description, to: &text) }
    if !row.constraints.isEmpty {
      text.paragraph { text in
        for (index, constraint) in row.constraints.enumerated() {
          if index > 0 { text.text("; ") }
          write(constraint, to: &text)
        }
      }
    }
    if !row.values.isEmpty { values(row.values, to: &text) }
    for group in row.inside { inside(group, to: &text) }
  }

  /// The type of a field and its marks, in brackets; nothing when there is neither.
  private func facts(of row: Field, to text: inout CommonMarkWriter) {
    let facts = ([row.type] + row.marks.map(\.label)).filter { !$0.isEmpty }
    guard !facts.isEmpty else { return }
    text.text(" (")
    for (index, fact) in facts.enumerated() {
      if index > 0 { text.text(", ") }
      write(fact, to: &text)
    }
    text.text(")")
  }

  private func values(_ values: [EnumeratedValue], to text: inout CommonMarkWriter) {
    text.paragraph { $0.text(wording[.oneOf]) }
    lines(values, to: &text) { text, value in
      text.code(value.value)
      if let description = value.description { text.text(" – " + wording.prose.plainText(description.source)) }
    }
  }

  private func inside(_ group: Field.Inside, to text: inout CommonMarkWriter) {
    text.paragraph { write(group.title, to: &$0) }
    if let description = group.description { prose(description, to: &text) }
    if !group.fields.isEmpty { fields(group.fields, to: &text) }
  }

  private func response(_ row: ResponseRow, level: Int, to text: inout CommonMarkWriter) {
    let title = row.reason.isEmpty ? row.status.text : "\(row.status.text) \(row.reason)"
    text.heading(level: min(level, 6), [.text(title)])
    guard let shared = row.shared else { return inside(row, level: level, to: &text) }
    shared.write(on: path, level: level, to: &text) { page, output in
      MarkdownRenderer(wording: wording, path: page, specLinks: specLinks).inside(row, level: level, to: &output)
    }
  }

  /// What stands below the heading of a response.
  private func inside(_ row: ResponseRow, level: Int, to text: inout CommonMarkWriter) {
    prose(row.summary, to: &text)
    if !row.marks.isEmpty { marks(row.marks, to: &text) }
    blocks(row.content, level: level + 1, to: &text)
  }

  private func servers(_ rows: [ServerRow], to text: inout CommonMarkWriter) {
    let isTight = rows.allSatisfy { $0.description == nil && $0.variables.isEmpty }
    text.list(rows.count, isTight: isTight) { text, index in
      let row = rows[index]
      text.paragraph { text in
        text.code(row.url)
        if let name = row.name { text.text(" – \(name)") }
      }
      if let description = row.description { prose(description, to: &text) }
      if !row.variables.isEmpty { fields(row.variables, to: &text) }
    }
  }

  private func card(_ card: APICard, level: Int, to text: inout CommonMarkWriter) {
    text.heading(level: level, inlines([.link(card.target, card.title)]))
    if let summary = card.summary { prose(summary, to: &text) }
    text.paragraph { $0.text(card.facts.joined(separator: " · ")) }
  }

  private func letter(_ letter: IndexLetter, level: Int, to text: inout CommonMarkWriter) {
    text.heading(level: level, [.text(letter.letter)])
    lines(letter.entries, to: &text) { text, entry in
      link(entry.target, [.text(entry.title)], to: &text)
      text.text(" – \(entry.kind)")
    }
  }

  private func operation(_ row: OperationRow, to text: inout CommonMarkWriter) {
    link(row.target, row.title, to: &text)
    switch row.detail {
    case .path(let path):
      text.text(" ")
      text.code("\(row.method.rawValue) \(path.text)")
    case .place(let words): text.text(" – \(words)")
    }
  }
}
