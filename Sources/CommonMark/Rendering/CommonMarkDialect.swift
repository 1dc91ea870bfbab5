import Ccmark

/// Writes what CommonMark needs beyond libcmark: tables, strikethrough, task lists, and tildes that stay tildes.
struct CommonMarkDialect: TreeDialect {
  /// Renders cleaned blocks.
  static func render(_ blocks: [Block], width: Int) -> String {
    var writer = TreeWriter(dialect: CommonMarkDialect())
    guard let tree = writer.tree(of: blocks) else { return "" }
    return CmarkNode.string(
      owning: cmark_render_commonmark(tree.root, CMARK_OPT_DEFAULT, Int32(clamping: max(width, 0))))
  }

  /// Writes tables, code, and headings that begin with a number.
  func write(_ block: Block, to parent: OpaquePointer, with writer: inout TreeWriter<Self>) -> Bool {
    switch block {
    case .table(let header, let alignments, let rows): add(Self.table(header, alignments, rows), to: parent)
    case .code(let info, let text): add(Self.fenced(text, info: info), to: parent)
    case .heading(let level, let inlines):
      guard case .text(let text)? = inlines.first, let number = Self.number(text) else { return false }
      guard let node = CmarkNode.add(CMARK_NODE_HEADING, to: parent) else { return true }
      cmark_node_set_heading_level(node, Int32(min(max(level, 1), 6)))
      CmarkNode.addRaw(number, to: node)
      writer.append([.text(String(text.dropFirst(number.count)))] + inlines.dropFirst(), to: node)
    default: return false
    }
    return true
  }

  /// Adds lines as they stand.
  private func add(_ lines: String, to parent: OpaquePointer) {
    // A custom block would leave blank lines that break a quotation around it; a paragraph stands well anywhere.
    guard let paragraph = CmarkNode.add(CMARK_NODE_PARAGRAPH, to: parent) else { return }
    CmarkNode.addRaw(lines, to: paragraph)
  }

  /// The number with its full stop at the start of a heading, where it begins no list and needs no escape.
  private static func number(_ heading: String) -> String? {
    let digits = heading.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && heading.dropFirst(digits.count).hasPrefix(". ") ? digits + "." : nil
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

  /// Puts code between fences longer than any run of their character in it, whatever libcmark's version would do.
  private static func fenced(_ code: String, info: String) -> String {
    let character: Character = info.contains("`") ? "~" : "`"
    let longest = code.split { $0 != character }.map(\.count).max() ?? 0
    let fence = String(repeating: character, count: max(3, longest + 1))
    return fence + info + "\n" + code + (code.isEmpty || code.hasSuffix("\n") ? "" : "\n") + fence
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
    return render([.paragraph(line)], width: 0)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
