import Ccmark

/// Writes what CommonMark needs beyond libcmark: tables, strikethrough, task lists, and tildes that stay tildes.
struct CommonMarkDialect: TreeDialect {
  /// Whether code without a language gets fences, where libcmark would indent it.
  var fencesCode = false

  /// Renders cleaned blocks.
  func render(_ blocks: [Block], width: Int) -> String {
    var writer = TreeWriter(dialect: self)
    guard let tree = writer.tree(of: blocks) else { return "" }
    return CmarkNode.string(
      owning: cmark_render_commonmark(tree.root, CMARK_OPT_DEFAULT, Int32(clamping: max(width, 0))))
  }

  /// Writes tables, and code in fences.
  func write(_ block: Block, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool {
    if fencesCode, case .code("", let text) = block {
      guard let paragraph = CmarkNode.add(CMARK_NODE_PARAGRAPH, to: parent) else { return true }
      CmarkNode.addRaw(Self.fenced(text), to: paragraph)
      return true
    }
    guard case .table(let header, let alignments, let rows) = block else { return false }
    // A custom block would leave blank lines that break a quotation around it; a paragraph stands well anywhere.
    guard let paragraph = CmarkNode.add(CMARK_NODE_PARAGRAPH, to: parent) else { return true }
    CmarkNode.addRaw(Self.table(header, alignments, rows), to: paragraph)
    return true
  }

  /// Writes strikethrough, and escapes tildes that would read as one.
  func write(_ inline: Inline, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool {
    switch inline {
    case .strikethrough(let content):
      CmarkNode.addRaw("~~", to: parent)
      writer.append(content, to: parent)
      CmarkNode.addRaw("~~", to: parent)
    case .text(let text) where text.contains("~"):
      for (index, part) in text.split(separator: "~", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { CmarkNode.addRaw("\\~", to: parent) }
        if !part.isEmpty { CmarkNode.add(CMARK_NODE_TEXT, literal: String(part), to: parent) }
      }
    default: return false
    }
    return true
  }

  /// Puts the marker of a check box before the item's text.
  func blocks(of item: ListItem) -> [Block] {
    guard let isChecked = item.isChecked else { return item.blocks }
    return item.startingWith(.html(isChecked ? "[x] " : "[ ] "))
  }

  /// Puts code between fences longer than any run of backticks in it.
  private static func fenced(_ code: String) -> String {
    let runs = code.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return fence + "\n" + code + (code.isEmpty || code.hasSuffix("\n") ? "" : "\n") + fence
  }

  private static func table(_ header: [[Inline]], _ alignments: [TableAlignment], _ rows: [[[Inline]]]) -> String {
    let marks = header.indices.map { column in
      switch alignments.indices.contains(column) ? alignments[column] : .none {
      case .none: "---"
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    let lines = [row(header), "| " + marks.joined(separator: " | ") + " |"] + rows.map(row)
    return lines.joined(separator: "\n")
  }

  private static func row(_ cells: [[Inline]]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }

  /// Renders a cell on one line, with its pipes escaped.
  private static func cell(_ inlines: [Inline]) -> String {
    let line = inlines.map { inline in
      switch inline {
      case .softBreak: Inline.text(" ")
      case .lineBreak: Inline.html("<br>")
      default: inline
      }
    }
    return CommonMarkDialect().render([.paragraph(line)], width: 0)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
