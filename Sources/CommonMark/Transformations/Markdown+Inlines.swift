extension Markdown {
  /// Replaces every inline by those that a function returns; an inline's content is replaced before the inline itself.
  public func mapInlines(_ transform: (Inline) -> [Inline]) -> Markdown {
    mapInlines(transform) { $0 }
  }

  /// Replaces every inline, and every block of raw HTML.
  func mapInlines(_ transform: (Inline) -> [Inline], html: (String) -> String) -> Markdown {
    Markdown(Self.mapped(blocks, transform, html))
  }

  private static func mapped(
    _ blocks: [Block], _ transform: (Inline) -> [Inline], _ html: (String) -> String
  ) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines): .paragraph(mapped(inlines, transform))
      case .heading(let level, let inlines): .heading(level: level, mapped(inlines, transform))
      case .blockQuote(let blocks): .blockQuote(mapped(blocks, transform, html))
      case .list(let start, let tight, let items):
        .list(
          start: start, tight: tight,
          items: items.map { ListItem(isChecked: $0.isChecked, mapped($0.blocks, transform, html)) })
      case .table(let header, let alignments, let rows):
        .table(
          header: header.map { mapped($0, transform) }, alignments: alignments,
          rows: rows.map { $0.map { mapped($0, transform) } })
      case .html(let source): .html(html(source))
      case .code, .thematicBreak: block
      }
    }
  }

  private static func mapped(_ inlines: [Inline], _ transform: (Inline) -> [Inline]) -> [Inline] {
    inlines.flatMap { inline in
      switch inline {
      case .emphasis(let content): transform(.emphasis(mapped(content, transform)))
      case .strong(let content): transform(.strong(mapped(content, transform)))
      case .strikethrough(let content): transform(.strikethrough(mapped(content, transform)))
      case .link(let destination, let title, let content):
        transform(.link(destination: destination, title: title, mapped(content, transform)))
      case .image(let source, let title, let content):
        transform(.image(source: source, title: title, mapped(content, transform)))
      case .text, .softBreak, .lineBreak, .code, .html: transform(inline)
      }
    }
  }
}
