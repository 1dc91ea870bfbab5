/// A table that stands in the lines of a paragraph.
struct FoundTable {
  /// The cell with the lines of the paragraph that stand before the table; nil when there are none.
  var lead: Int?

  /// The alignment of each column.
  var alignments: [TableAlignment]

  /// The header's cells, as indices into the list of all cells; nil for an empty cell.
  var header: [Int?]

  /// The rows' cells, likewise.
  var rows: [[Int?]]

  /// Makes the blocks that replace the paragraph.
  func blocks(cells: [[Inline]]) -> [Block] {
    func content(_ index: Int?) -> [Inline] {
      guard let index, cells.indices.contains(index) else { return [] }
      return cells[index]
    }
    let table = Block.table(
      header: header.map(content), alignments: alignments, rows: rows.map { $0.map(content) })
    return lead == nil ? [table] : [.paragraph(content(lead)), table]
  }
}
