import Ccmark

/// Builds a tree of libcmark from values; what libcmark does not know is left to a dialect.
struct TreeWriter<Dialect: TreeDialect> {
  /// Writes the parts that differ between outputs.
  var dialect: Dialect

  /// Builds a document.
  mutating func tree(of blocks: [Block]) -> CmarkTree? {
    guard let root = cmark_node_new(CMARK_NODE_DOCUMENT) else { return nil }
    let tree = CmarkTree(owning: root)
    append(blocks, to: root)
    return tree
  }

  /// Appends blocks to a container.
  mutating func append(_ blocks: [Block], to parent: OpaquePointer) {
    let dialect = dialect
    for block in blocks where !dialect.write(block, to: parent, with: &self) { append(block, to: parent) }
  }

  /// Appends inlines to a block or inline.
  mutating func append(_ inlines: [Inline], to parent: OpaquePointer) {
    let dialect = dialect
    for inline in inlines where !dialect.write(inline, to: parent, with: &self) { append(inline, to: parent) }
  }

  private mutating func append(_ block: Block, to parent: OpaquePointer) {
    switch block {
    case .paragraph(let inlines):
      CmarkNode.add(CMARK_NODE_PARAGRAPH, to: parent).map { append(inlines, to: $0) }
    case .heading(let level, let inlines):
      guard let node = CmarkNode.add(CMARK_NODE_HEADING, to: parent) else { return }
      cmark_node_set_heading_level(node, Int32(min(max(level, 1), 6)))
      append(inlines, to: node)
    case .blockQuote(let blocks):
      CmarkNode.add(CMARK_NODE_BLOCK_QUOTE, to: parent).map { append(blocks, to: $0) }
    case .list(let start, let tight, let items):
      guard let list = CmarkNode.addList(start: start, tight: tight, to: parent) else { return }
      for item in items {
        guard let node = CmarkNode.add(CMARK_NODE_ITEM, to: list) else { continue }
        append(dialect.blocks(of: item), to: node)
      }
    case .code(let info, let text):
      guard let node = CmarkNode.add(CMARK_NODE_CODE_BLOCK, to: parent) else { return }
      cmark_node_set_fence_info(node, CmarkNode.text(info))
      cmark_node_set_literal(node, CmarkNode.text(text))
    case .html(let html): CmarkNode.add(CMARK_NODE_HTML_BLOCK, literal: html, to: parent)
    case .thematicBreak: CmarkNode.add(CMARK_NODE_THEMATIC_BREAK, to: parent)
    case .table: break
    }
  }

  private mutating func append(_ inline: Inline, to parent: OpaquePointer) {
    switch inline {
    case .text(let text): CmarkNode.add(CMARK_NODE_TEXT, literal: text, to: parent)
    case .softBreak: CmarkNode.add(CMARK_NODE_SOFTBREAK, to: parent)
    case .lineBreak: CmarkNode.add(CMARK_NODE_LINEBREAK, to: parent)
    case .code(let text): CmarkNode.add(CMARK_NODE_CODE, literal: text, to: parent)
    case .html(let html): CmarkNode.add(CMARK_NODE_HTML_INLINE, literal: html, to: parent)
    case .emphasis(let content): CmarkNode.add(CMARK_NODE_EMPH, to: parent).map { append(content, to: $0) }
    case .strong(let content): CmarkNode.add(CMARK_NODE_STRONG, to: parent).map { append(content, to: $0) }
    case .strikethrough(let content): append(content, to: parent)
    case .link(let address, let title, let content):
      append(content, address: address, title: title, as: CMARK_NODE_LINK, to: parent)
    case .image(let address, let title, let content):
      append(content, address: address, title: title, as: CMARK_NODE_IMAGE, to: parent)
    }
  }

  private mutating func append(
    _ content: [Inline], address: String, title: String, as type: cmark_node_type, to parent: OpaquePointer
  ) {
    guard let node = CmarkNode.add(type, to: parent) else { return }
    cmark_node_set_url(node, CmarkNode.text(address))
    cmark_node_set_title(node, CmarkNode.text(title))
    append(content, to: node)
  }
}

/// Writes the parts of a document that differ between outputs.
protocol TreeDialect {
  /// Writes a block in the dialect's own way; false leaves it to the writer.
  func write(_ block: Block, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool

  /// Writes an inline in the dialect's own way; false leaves it to the writer.
  func write(_ inline: Inline, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool

  /// The blocks of a list item with its check box, when it has one.
  func blocks(of item: ListItem) -> [Block]
}
