import Ccmark

/// Finds tables in the source lines of a document's paragraphs.
///
/// libcmark knows no tables: to it they are paragraphs, and it tells the lines of each. The cells are collected as
/// paragraphs of a second text, which ends with the whole document so that its link definitions hold in the cells too.
struct TableFinder {
  /// The tables, by the paragraph that they replace.
  private(set) var tables: [OpaquePointer: FoundTable] = [:]

  /// The source of all cells.
  private(set) var cells: [[UInt8]] = []

  private let source: [UInt8]
  private let lines: [ArraySlice<UInt8>]

  /// How many cells may still be made: short rows are filled up to the width of the header, so that a few bytes of
  /// source could ask for millions of cells.
  private var budget = 50_000

  /// The mark before each cell, which makes it a paragraph whatever it begins with.
  private static let mark = Array(". ".utf8)

  /// Looks through a parsed document and its source.
  init(source: [UInt8], tree: borrowing CmarkTree) {
    self.source = source
    let hasTables = source.contains(UInt8(ascii: "|"))
    lines = hasTables ? Self.lines(of: source) : []
    if hasTables { visit(tree.root, quotes: 0) }
  }

  /// The second text: every cell as a paragraph, then the document.
  var cellSource: [UInt8] {
    var text: [UInt8] = []
    for cell in cells { text += Self.mark + cell + Array("\n\n".utf8) }
    return text + source
  }

  /// Reads the cells from the parsed second text.
  func read(_ tree: borrowing CmarkTree) -> [[Inline]] {
    let reader = TreeReader()
    return children(of: tree.root).prefix(cells.count).map { node in
      var inlines = reader.inlines(in: node)
      if case .text(let text)? = inlines.first { inlines[0] = .text(String(text.dropFirst(Self.mark.count))) }
      if inlines.first == .text("") { inlines.removeFirst() }
      return inlines
    }
  }

  private mutating func visit(_ node: OpaquePointer, quotes: Int) {
    for child in children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_PARAGRAPH: tables[child] = table(in: child, quotes: quotes)
      case CMARK_NODE_BLOCK_QUOTE: visit(child, quotes: quotes + 1)
      case CMARK_NODE_LIST, CMARK_NODE_ITEM: visit(child, quotes: quotes)
      default: break
      }
    }
  }

  private mutating func table(in paragraph: OpaquePointer, quotes: Int) -> FoundTable? {
    let lines = sourceLines(of: paragraph, quotes: quotes)
    for index in lines.indices.dropFirst() {
      guard let alignments = TableRow.alignments(of: lines[index]) else { continue }
      let head = lines[index - 1]
      let header = TableRow.cells(of: head)
      guard header.count == alignments.count, TableRow.hasPipe(head) || TableRow.hasPipe(lines[index]) else { continue }
      // Lines that begin with a bracket may be link definitions, which would be lost.
      let lead = lines[..<(index - 1)]
      if lead.first?.first == UInt8(ascii: "[") { return nil }
      let rows = lines[(index + 1)...]
      budget -= header.count * (rows.count + 1)
      if budget < 0 { return nil }
      return FoundTable(
        lead: lead.isEmpty ? nil : add(Array(lead.joined(separator: "\n    ".utf8))),
        alignments: alignments,
        header: header.map { add($0) },
        rows: rows.map { row in
          let cells = TableRow.cells(of: row).prefix(header.count).map { add($0) }
          return cells + Array(repeating: nil, count: header.count - cells.count)
        })
    }
    return nil
  }

  private mutating func add(_ cell: [UInt8]) -> Int? {
    if cell.isEmpty { return nil }
    cells.append(cell)
    return cells.count - 1
  }

  /// The lines of a paragraph without the marks of the containers around it.
  private func sourceLines(of paragraph: OpaquePointer, quotes: Int) -> [ArraySlice<UInt8>] {
    let first = Int(cmark_node_get_start_line(paragraph)) - 1
    let last = min(Int(cmark_node_get_end_line(paragraph)), lines.count)
    let column = Int(cmark_node_get_start_column(paragraph)) - 1
    guard first >= 0, first + 1 < last, column >= 0 else { return [] }
    var result = [TableRow.unindented(lines[first].dropFirst(column))]
    for line in lines[(first + 1)..<last] {
      var line = TableRow.unindented(line)
      for _ in 0..<quotes where line.first == UInt8(ascii: ">") {
        line = TableRow.unindented(line.dropFirst())
      }
      result.append(line)
    }
    return result
  }

  private static func lines(of source: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < source.count {
      let byte = source[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(source[start..<(index - 1)])
      if byte == 0x0D, index < source.count, source[index] == 0x0A { index += 1 }
      start = index
    }
    lines.append(source[start...])
    return lines
  }
}
