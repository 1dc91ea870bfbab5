import Ccmark

/// Writes what HTML needs beyond libcmark: identifiers, highlighted code, tables, strikethrough and check boxes.
///
/// Everything here becomes custom nodes, whose text libcmark writes as it stands even in its safe mode. The document
/// has been cleaned, so the HTML in it can be written that way too.
struct HTMLDialect: TreeDialect {
  /// Turns code into trusted HTML.
  let highlight: (@Sendable (_ language: String, _ text: String) -> String?)?

  /// Gives headings their identifiers; nil for headings without.
  var ids: HeadingIDs?

  /// Writes blocks that need custom nodes.
  func write(_ block: Block, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool {
    switch block {
    case .html(let html): CmarkNode.addRawBlock(html, to: parent)
    case .code(let info, let text):
      guard let html = highlighted(info, text) else { return false }
      CmarkNode.addRawBlock(html, to: parent)
    case .heading(let level, let inlines):
      guard let id = writer.dialect.ids?.next(for: inlines.plainText) else { return false }
      guard let node = CmarkNode.addRawBlock(to: parent) else { return true }
      let level = min(max(level, 1), 6)
      CmarkNode.addRaw("<h\(level) id=\"\(HTMLEscaping.escaped(id))\">", to: node)
      writer.append(inlines, to: node)
      CmarkNode.addRaw("</h\(level)>", to: node)
    case .table(let header, let alignments, let rows):
      guard let node = CmarkNode.addRawBlock(to: parent) else { return true }
      HTMLTable(alignments: alignments).write(header: header, rows: rows, to: node, with: &writer)
    default: return false
    }
    return true
  }

  /// Writes inlines that need custom nodes.
  func write(_ inline: Inline, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool {
    switch inline {
    case .html(let html): CmarkNode.addRaw(html, to: parent)
    case .strikethrough(let content):
      CmarkNode.addRaw("<del>", to: parent)
      writer.append(content, to: parent)
      CmarkNode.addRaw("</del>", to: parent)
    default: return false
    }
    return true
  }

  /// Puts a check box before the item's text.
  func blocks(of item: ListItem) -> [Block] {
    guard let isChecked = item.isChecked else { return item.blocks }
    let box = "<input \(isChecked ? "checked=\"\" " : "")disabled=\"\" type=\"checkbox\"> "
    return item.startingWith(.html(box))
  }

  private func highlighted(_ info: String, _ text: String) -> String? {
    let language = info.prefix { !$0.isWhitespace }
    guard !language.isEmpty, let html = highlight?(String(language), text) else { return nil }
    return "<pre><code class=\"language-\(HTMLEscaping.escaped(String(language)))\">\(html)</code></pre>"
  }
}

extension ListItem {
  /// The item's blocks with an inline before the text of the first paragraph.
  func startingWith(_ inline: Inline) -> [Block] {
    guard case .paragraph(let inlines)? = blocks.first else { return [.paragraph([inline])] + blocks }
    return [.paragraph([inline] + inlines)] + blocks.dropFirst()
  }
}
