/// Applies strikethrough, bare links and task lists to blocks that libcmark has read.
enum ExtensionPass {
  /// Applies the passes to blocks and everything inside them.
  static func apply(to blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      switch block {
      case .paragraph(let inlines): .paragraph(apply(to: inlines))
      case .heading(let level, let inlines): .heading(level: level, apply(to: inlines))
      case .blockQuote(let blocks): .blockQuote(apply(to: blocks))
      case .list(let start, let tight, let items):
        .list(
          start: start, tight: tight,
          items: items.map { item in
            var item = TaskItems.read(item)
            item.blocks = apply(to: item.blocks)
            return item
          })
      case .table(let header, let alignments, let rows):
        .table(
          header: header.map { apply(to: $0) }, alignments: alignments,
          rows: rows.map { $0.map { apply(to: $0) } })
      // libcmark writes this comment between two lists that would run together; it says nothing else.
      case .html("<!-- end list -->\n"): nil
      case .code, .html, .thematicBreak: block
      }
    }
  }

  private static func apply(to inlines: [Inline], inLink: Bool = false) -> [Inline] {
    let struck = Strikethrough.apply(to: inlines)
    var result: [Inline] = []
    for (index, inline) in struck.enumerated() {
      switch inline {
      case .text(let text):
        if inLink {
          result.append(.text(EscapeMarks.plain(text)))
        } else {
          let before = index > 0 ? struck[index - 1] : nil
          result += BareLinks.split(text, after: before).map(restored)
        }
      case .emphasis(let content): result.append(.emphasis(apply(to: content, inLink: inLink)))
      case .strong(let content): result.append(.strong(apply(to: content, inLink: inLink)))
      case .strikethrough(let content): result.append(.strikethrough(apply(to: content, inLink: inLink)))
      case .link(let destination, let title, let content):
        result.append(.link(destination: destination, title: title, apply(to: content, inLink: true)))
      case .image(let source, let title, let content):
        result.append(.image(source: source, title: title, apply(to: content, inLink: true)))
      case .softBreak, .lineBreak, .code, .html: result.append(inline)
      }
    }
    return result
  }

  private static func restored(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): .text(EscapeMarks.plain(text))
    case .link(let destination, let title, let content):
      .link(destination: EscapeMarks.plain(destination), title: title, content.map(restored))
    default: inline
    }
  }
}
