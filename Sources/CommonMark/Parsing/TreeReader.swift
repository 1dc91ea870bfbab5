import Ccmark

/// Turns a tree of libcmark into values.
struct TreeReader {
  /// The tables that stand in place of paragraphs, by paragraph; empty for plain CommonMark.
  var tables: [OpaquePointer: FoundTable] = [:]

  /// The content of tables' cells, by the index that a found table holds.
  var cells: [[Inline]] = []

  /// Reads the blocks inside a node.
  func blocks(in node: OpaquePointer) -> [Block] {
    children(of: node).flatMap { block($0) }
  }

  /// Reads the inlines inside a node.
  func inlines(in node: OpaquePointer) -> [Inline] {
    children(of: node).compactMap { inline($0) }
  }

  private func block(_ node: OpaquePointer) -> [Block] {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      tables[node].map { $0.blocks(cells: cells) } ?? [.paragraph(inlines(in: node))]
    case CMARK_NODE_HEADING: [.heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node))]
    case CMARK_NODE_BLOCK_QUOTE: [.blockQuote(blocks(in: node))]
    case CMARK_NODE_LIST: [list(node)]
    case CMARK_NODE_CODE_BLOCK:
      [
        .code(
          info: EscapeMarks.plain(string(cmark_node_get_fence_info(node))),
          text: EscapeMarks.source(string(cmark_node_get_literal(node))))
      ]
    case CMARK_NODE_HTML_BLOCK: [.html(EscapeMarks.source(string(cmark_node_get_literal(node))))]
    case CMARK_NODE_THEMATIC_BREAK: [.thematicBreak]
    default: []
    }
  }

  private func list(_ node: OpaquePointer) -> Block {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      tight: cmark_node_get_list_tight(node) != 0,
      items: children(of: node).map { ListItem(blocks(in: $0)) })
  }

  private func inline(_ node: OpaquePointer) -> Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(EscapeMarks.source(string(cmark_node_get_literal(node))))
    case CMARK_NODE_HTML_INLINE: .html(EscapeMarks.source(string(cmark_node_get_literal(node))))
    case CMARK_NODE_EMPH: .emphasis(inlines(in: node))
    case CMARK_NODE_STRONG: .strong(inlines(in: node))
    case CMARK_NODE_LINK:
      .link(
        destination: EscapeMarks.plain(string(cmark_node_get_url(node))),
        title: EscapeMarks.plain(string(cmark_node_get_title(node))), inlines(in: node))
    case CMARK_NODE_IMAGE:
      .image(
        source: EscapeMarks.plain(string(cmark_node_get_url(node))),
        title: EscapeMarks.plain(string(cmark_node_get_title(node))), inlines(in: node))
    default: nil
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
