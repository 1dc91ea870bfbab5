/// Writes a table as custom nodes around the inlines of its cells.
struct HTMLTable {
  /// The alignment of each column.
  let alignments: [TableAlignment]

  /// Writes the rows into a custom block.
  func write(
    header: [[Inline]], rows: [[[Inline]]], to node: OpaquePointer, with writer: inout TreeWriter<HTMLDialect>
  ) {
    CmarkNode.addRaw("<table>\n<thead>\n", to: node)
    row(header, "th", to: node, with: &writer)
    CmarkNode.addRaw("</thead>\n", to: node)
    if !rows.isEmpty {
      CmarkNode.addRaw("<tbody>\n", to: node)
      for cells in rows { row(cells, "td", to: node, with: &writer) }
      CmarkNode.addRaw("</tbody>\n", to: node)
    }
    CmarkNode.addRaw("</table>", to: node)
  }

  private func row(
    _ cells: [[Inline]], _ name: String, to node: OpaquePointer, with writer: inout TreeWriter<HTMLDialect>
  ) {
    CmarkNode.addRaw("<tr>\n", to: node)
    for (column, cell) in cells.enumerated() {
      let alignment = alignments.indices.contains(column) ? alignments[column] : .none
      let attribute = alignment == .none ? "" : " align=\"\(alignment.rawValue)\""
      CmarkNode.addRaw("<\(name)\(attribute)>", to: node)
      writer.append(cell, to: node)
      CmarkNode.addRaw("</\(name)>\n", to: node)
    }
    CmarkNode.addRaw("</tr>\n", to: node)
  }
}
