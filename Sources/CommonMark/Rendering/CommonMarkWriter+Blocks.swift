import Bytes

/// Blocks: what stands on lines of its own.
extension CommonMarkWriter {
  /// Writes running text.
  public mutating func paragraph(_ content: (inout Self) -> Void) {
    hasEndedList = false
    content(&self)
    endBlock()
  }

  /// Writes a heading.
  public mutating func heading(level: Int, _ inlines: [Inline]) {
    hasEndedList = false
    raw(String(repeating: "#", count: min(max(level, 1), 6)))
    raw(" ")
    isAtContentStart = true
    isInHeading = true
    if case .text(let text)? = inlines.first, let number = Self.number(text) {
      // There it begins no list and needs no escape.
      raw(number)
      self.text(String(text.dropFirst(number.count)))
      write(inlines.dropFirst())
    } else {
      write(inlines[...])
    }
    isInHeading = false
    endBlock()
  }

  /// Writes a list, numbered from `start` or with bullets; nothing stands between the items of a tight one.
  ///
  /// - Parameters:
  ///   - count: The number of items.
  ///   - start: The number of the first item; nil for bullets.
  ///   - isTight: Whether nothing stands between the items.
  ///   - write: Writes an item, by its index from 0.
  public mutating func list(
    _ count: Int, start: Int? = nil, isTight: Bool, _ write: (inout Self, _ index: Int) -> Void
  ) {
    separateLists()
    let outerTightness = self.isTight
    var number = start.map { min(max($0, 0), Int(Int32.max)) }
    for index in 0..<count {
      // Before the first item the list keeps its distance from what it stands in.
      if index > 0 { self.isTight = isTight }
      let mark = number.map { "\($0).\($0 < 10 ? "  " : " ")" } ?? "  - "
      raw(mark)
      isAtContentStart = true
      hasEndedList = false
      prefix.append(contentsOf: repeatElement(UInt8(ascii: " "), count: mark.utf8.count))
      self.isTight = isTight
      write(&self, index)
      prefix.removeLast(mark.utf8.count)
      endLine()
      number? += 1
    }
    self.isTight = outerTightness
    hasEndedList = true
  }

  /// Writes a quotation.
  public mutating func quotation(_ content: (inout Self) -> Void) {
    hasEndedList = false
    raw("> ")
    isAtContentStart = true
    prefix.append(contentsOf: "> ".utf8)
    let outerTightness = isTight
    isTight = false
    content(&self)
    isTight = outerTightness
    prefix.removeLast(2)
    hasEndedList = false
    endBlock()
  }

  /// Writes code between fences longer than any run of their character in it.
  public mutating func code(_ code: String, info: String) {
    let mark = info.has(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = String(
      repeating: Character(Unicode.Scalar(mark)), count: max(3, Self.longestRun(of: mark, in: code) + 1))
    paragraph { writer in
      writer.raw(fence)
      writer.raw(info)
      writer.raw("\n")
      writer.raw(code)
      if let last = code.utf8.last, last != UInt8(ascii: "\n") { writer.raw("\n") }
      writer.raw(fence)
    }
  }

  private static func longestRun(of mark: UInt8, in code: String) -> Int {
    guard code.has(mark) else { return 0 }
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Writes a table.
  public mutating func table(header: [[Inline]], alignments: [TableAlignment], rows: [[[Inline]]]) {
    paragraph { writer in
      writer.row(header.map { Self.cell($0) })
      writer.raw("\n")
      writer.row(
        header.indices.map { column in
          switch alignments.indices.contains(column) ? alignments[column] : .none {
          case .none: "---"
          case .left: ":--"
          case .center: ":-:"
          case .right: "--:"
          }
        })
      for row in rows {
        writer.raw("\n")
        writer.row(row.map { Self.cell($0) })
      }
    }
  }

  /// Writes blocks of a document.
  public mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines): paragraph { $0.write(inlines[...]) }
    case .heading(let level, let inlines): heading(level: level, inlines)
    case .blockQuote(let blocks): quotation { $0.write(blocks) }
    case .list(let start, let tight, let items):
      list(items.count, start: start, isTight: tight) { $0.write(items[$1]) }
    case .code(let info, let text): code(text, info: info)
    case .html(let html): separated { $0.raw(html) }
    case .thematicBreak: separated { $0.raw("-----") }
    case .table(let header, let alignments, let rows): table(header: header, alignments: alignments, rows: rows)
    }
  }

  private mutating func write(_ item: ListItem) {
    guard let isChecked = item.isChecked else { return write(item.blocks) }
    let mark = isChecked ? "[x] " : "[ ] "
    guard case .paragraph(let inlines)? = item.blocks.first else {
      paragraph { $0.raw(mark) }
      return write(item.blocks)
    }
    paragraph { writer in
      writer.raw(mark)
      writer.write(inlines[...])
    }
    write(Array(item.blocks.dropFirst()))
  }

  private mutating func separated(_ content: (inout Self) -> Void) {
    hasEndedList = false
    endBlock()
    content(&self)
    endBlock()
  }

  /// Keeps a list that follows another one from being its continuation.
  private mutating func separateLists() {
    guard hasEndedList else { return }
    endLine()
    raw("<!-- end list -->")
    endBlock()
  }

  /// The number with its full stop at the start of a heading.
  private static func number(_ heading: String) -> String? {
    let digits = heading.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !digits.isEmpty, heading.utf8.dropFirst(digits.count).starts(with: ". ".utf8) else { return nil }
    return String(Substring(digits)) + "."
  }

  private mutating func row(_ cells: [String]) {
    raw("| ")
    for (index, cell) in cells.enumerated() {
      if index > 0 { raw(" | ") }
      raw(cell)
    }
    raw(" |")
  }

  /// A cell on one line, with its pipes escaped.
  private static func cell(_ inlines: [Inline]) -> String {
    let line = inlines.map { inline in
      switch inline {
      case .softBreak: Inline.text(" ")
      case .lineBreak: Inline.html("<br>")
      default: inline
      }
    }
    var writer = CommonMarkWriter()
    writer.write(line[...])
    return String(decoding: writer.output.bytes(), as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
