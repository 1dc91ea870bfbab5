/// Where the lines of a text begin, and how many Unicode scalars stand before every block of it.
///
/// Both are found in one pass; afterwards a position costs a binary search and a count inside one block, even when the
/// whole text is a single line of 30 MB.
struct LineTable: Sendable {
  private static let blockSize = 4096

  private var lineStarts: [UInt32] = [0]
  private var scalarsBeforeBlock: [UInt32] = []

  /// The table of a text in UTF-8.
  init(_ text: [UInt8]) {
    text.withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var scalars: UInt32 = 0
      var offset = 0
      while offset < bytes.count {
        scalarsBeforeBlock.append(scalars)
        let end = min(offset + Self.blockSize, bytes.count)
        while offset < end {
          if offset + 8 <= end {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // Eight characters of ASCII, none of them a control, as most of a text is; a false hit costs a slow step.
            if (word | (word &- ones &* 0x20)) & (ones &* 0x80) == 0 {
              scalars &+= 8
              offset += 8
              continue
            }
          }
          let byte = bytes[offset]
          offset += 1
          if byte & 0xC0 != 0x80 { scalars &+= 1 }
          let endsLine =
            byte == UInt8(ascii: "\n")
            || (byte == UInt8(ascii: "\r") && !(offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")))
          if endsLine { lineStarts.append(UInt32(truncatingIfNeeded: offset)) }
        }
      }
    }
  }

  /// Index, from 0, of the line that holds an offset.
  func line(ofOffset offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Offset at which a line begins; the line is an index from 0.
  func start(ofLine line: Int) -> Int { Int(lineStarts[line]) }

  /// Offset after a line and its line break; the line is an index from 0.
  func end(ofLine line: Int, in text: [UInt8]) -> Int {
    line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : text.count
  }

  /// Number of Unicode scalars that begin before an offset.
  func scalars(before offset: Int, in text: [UInt8]) -> Int {
    guard !scalarsBeforeBlock.isEmpty else { return 0 }
    let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
    var count = Int(scalarsBeforeBlock[block])
    for index in (block * Self.blockSize)..<offset where text[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
