/// A line read as the row of a table ([GFM, tables](https://github.github.com/gfm/#tables-extension-)).
enum TableRow {
  private static let pipe = UInt8(ascii: "|")
  private static let backslash = UInt8(ascii: "\\")

  /// Splits a line at its pipes; an escaped pipe belongs to its cell and loses its backslash, in code too.
  static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var line = trimmed(line)
    if line.first == pipe { line = line.dropFirst() }
    var index = line.startIndex
    var endsWithPipe = false
    while index < line.endIndex {
      let byte = line[index]
      endsWithPipe = byte == pipe
      if byte == backslash, index + 1 < line.endIndex {
        if line[index + 1] != pipe { cell.append(byte) }
        cell.append(line[index + 1])
        index += 1
      } else if byte == pipe {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    if !endsWithPipe { cells.append(Array(trimmed(cell[...]))) }
    return cells
  }

  /// Reads a delimiter row, such as `| :-- | --: |`; nil for any other line.
  static func alignments(of line: ArraySlice<UInt8>) -> [TableAlignment]? {
    let allowed = Array("|:- \t".utf8)
    guard line.contains(UInt8(ascii: "-")), line.allSatisfy(allowed.contains) else { return nil }
    var result: [TableAlignment] = []
    for cell in cells(of: line) {
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(left && right ? .center : left ? .left : right ? .right : .none)
    }
    return result.isEmpty ? nil : result
  }

  /// Says whether a line holds a pipe at all.
  static func hasPipe(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(pipe)
  }

  /// Takes spaces and tabs from the start.
  static func unindented(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.drop { $0 == 0x20 || $0 == 0x09 }
  }

  /// Takes spaces and tabs from both ends.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = unindented(line)
    while let last = line.last, last == 0x20 || last == 0x09 { line = line.dropLast() }
    return line
  }
}
