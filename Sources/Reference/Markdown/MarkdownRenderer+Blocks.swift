import APISpec
import CommonMark
import HTTPTypes

extension MarkdownRenderer {
  /// Blocks of content; a part's heading is of the given level.
  func blocks(_ content: [Content], level: Int) -> [Block] {
    content.flatMap { blocks($0, level: level) }
  }

  private func blocks(_ content: Content, level: Int) -> [Block] {
    switch content {
    case .prose(let prose): return blocks(prose, level: level)
    case .paragraph(let words): return [.paragraph(inlines(words))]
    case .empty(let text): return [.paragraph([.emphasis([.text(text)])])]
    case .part(let heading, let content), .subpart(let heading, let content), .release(let heading, let content):
      return [.heading(level: min(level, 6), inlines(heading.title))] + blocks(content, level: level + 1)
    case .label(let heading): return [.paragraph([.strong(inlines(heading.title))])]
    case .list(let points), .alternatives(let points): return [list(points.map { [.paragraph(inlines($0))] })]
    case .table(let header, let rows):
      return [
        .table(
          header: header.map { [.text($0)] }, alignments: header.map { _ in .none },
          rows: rows.map { $0.map(inlines) })
      ]
    case .fields(let rows): return [list(rows.map(blocks))]
    case .values(let values): return blocks(values)
    case .inside(let group): return blocks(group)
    case .bodyHead(let title, let type, let mediaType, let marks):
      var words = title.isEmpty ? [] : [Inline.text("\(title): ")]
      words += inlines(type)
      if let mediaType { words += [.text(", "), .code(mediaType)] }
      return [.paragraph(words + marks.flatMap { [.text(", ")] + inlines($0.label) })]
    case .choices(let choices):
      return choices.choices.filter { !$0.isAside }.flatMap { choice in
        [Block.heading(level: min(level, 6), [.text(choice.label)])] + blocks(choice.content, level: level + 1)
      }
    case .responses(let rows): return rows.flatMap { blocks($0, level: level) }
    case .operations(let rows): return [list(rows.map { [.paragraph(words($0))] })]
    case .code(let language, let text): return [code(text, language: language)]
    case .sample(let code): return [self.code(code.text, language: code.language)]
    case .changes(let rows):
      return [list(rows.map { [.paragraph([.strong([.text($0.word)]), .text(" ")] + inlines($0.text))] })]
    case .servers(let rows): return [list(rows.map(blocks))]
    case .apis(let cards): return cards.flatMap { blocks($0, level: level) }
    case .links(let rows): return [list(rows.map { [.paragraph(words($0))] })]
    case .index(let letters): return letters.flatMap { blocks($0, level: level) }
    case .searchField, .console: return []
    }
  }

  private func code(_ text: String, language: String) -> Block {
    .code(info: language, text: text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n")
  }

  private func list(_ items: [[Block]]) -> Block {
    .list(start: nil, tight: items.allSatisfy { $0.count <= 1 }, items: items.map { ListItem($0) })
  }

  private func blocks(_ row: Field) -> [Block] {
    let name: [Inline] =
      switch row.name {
      case .letter(let name): [.code(name)]
      case .words(let words): inlines(words)
      }
    let facts = joined(([row.type] + row.marks.map(\.label)).filter { !$0.isEmpty }.map(inlines), by: [.text(", ")])
    var blocks: [Block] = [.paragraph(name + (facts.isEmpty ? [] : [.text(" (")] + facts + [.text(")")]))]
    if let description = row.description { blocks += self.blocks(description) }
    if !row.constraints.isEmpty {
      blocks.append(.paragraph(joined(row.constraints.map(inlines), by: [.text("; ")])))
    }
    if !row.values.isEmpty { blocks += self.blocks(row.values) }
    return blocks + row.inside.flatMap(self.blocks)
  }

  private func blocks(_ values: [EnumeratedValue]) -> [Block] {
    let items = values.map { value -> [Block] in
      let text = value.description.map { [Inline.text(" – " + CommonMarkText.plain($0.source))] } ?? []
      return [.paragraph([.code(value.value)] + text)]
    }
    return [.paragraph([.text(wording[.oneOf])]), list(items)]
  }

  private func blocks(_ group: Field.Inside) -> [Block] {
    [.paragraph(inlines(group.title))] + (group.description.map { blocks($0) } ?? [])
      + (group.fields.isEmpty ? [] : [list(group.fields.map(blocks))])
  }

  private func blocks(_ row: ResponseRow, level: Int) -> [Block] {
    let title = row.reason.isEmpty ? row.status.text : "\(row.status.text) \(row.reason)"
    let marks: [Block] =
      row.marks.isEmpty
      ? [] : [.paragraph(joined(row.marks.map { [.emphasis(inlines($0.label))] }, by: [.text(" · ")]))]
    return [.heading(level: min(level, 6), [.text(title)])] + blocks(row.summary) + marks
      + blocks(row.content, level: level + 1)
  }

  private func blocks(_ row: ServerRow) -> [Block] {
    [.paragraph([.code(row.url)] + (row.name.map { [.text(" – \($0)")] } ?? []))]
      + (row.description.map { blocks($0) } ?? [])
      + (row.variables.isEmpty ? [] : [list(row.variables.map(blocks))])
  }

  private func blocks(_ card: APICard, level: Int) -> [Block] {
    [
      .heading(level: level, [.link(destination: markdownAddress(card.target), inlines(card.title))])
    ] + (card.summary.map { blocks($0) } ?? []) + [.paragraph([.text(card.facts.joined(separator: " · "))])]
  }

  private func blocks(_ letter: IndexLetter, level: Int) -> [Block] {
    [
      .heading(level: level, [.text(letter.letter)]),
      list(
        letter.entries.map { entry in
          let link = Inline.link(destination: markdownAddress(entry.target), [.text(entry.title)])
          return [.paragraph([link, .text(" – \(entry.kind)")])]
        }),
    ]
  }

  private func words(_ row: OperationRow) -> [Inline] {
    let detail: [Inline] =
      switch row.detail {
      case .path(let path): [.text(" "), .code("\(row.method.rawValue) \(path.text)")]
      case .place(let words): [.text(" – \(words)")]
      }
    return [.link(destination: markdownAddress(row.target), inlines(row.title))] + detail
  }

  private func words(_ row: LinkRow) -> [Inline] {
    [.link(destination: markdownAddress(row.target), inlines(row.title))]
      + (row.text.map { $0.isEmpty ? [] : [.text(" – \($0)")] } ?? [])
  }
}
