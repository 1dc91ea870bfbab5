/// Writes CommonMark straight into one buffer of UTF-8 bytes, with the notation of GitHub for what CommonMark lacks.
///
/// A writer knows where it stands: which marks every line of a container begins with, whether a line has just begun, so
/// that characters are escaped where they would mean something, and how much space belongs before what comes next.
/// Everything given to it is taken to be safe: documents of strangers are cleaned before.
public struct CommonMarkWriter: Sendable {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// The addresses of links, where they stand, so that the text can be moved to another place.
  private(set) var links: [CommonMarkLink] = []

  /// What every line begins with.
  private var prefix: [UInt8] = []

  /// What must come before the next character.
  private var gap = Gap.none

  /// Whether a line begins here.
  private var isAtLineStart = true

  /// Whether nothing but marks of containers and digits stands in the line.
  private var isAtContentStart = true

  /// Whether blocks stand without blank lines between them.
  private var isTight = false

  /// Whether line breaks would end the block.
  private var isInHeading = false

  /// Whether a list has just ended, which another one after it would continue.
  private var hasEndedList = false

  private enum Gap: Int {
    case none, line, blankLine
  }

  /// A writer that has written nothing.
  public init() {}

  /// What has been written, with its last line ended.
  public func finished() -> CommonMarkText {
    CommonMarkText(bytes: bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")], links: links)
  }

  /// Ends the line, and leaves a blank one before what follows.
  private mutating func endBlock() {
    gap = .blankLine
  }

  /// Ends the line.
  private mutating func endLine() {
    if gap == .none { gap = .line }
  }
}

// MARK: - Blocks

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
  public mutating func list<Items: Sequence>(
    of items: Items, start: Int? = nil, isTight: Bool, _ write: (inout Self, Items.Element) -> Void
  ) {
    separateLists()
    let outerTightness = self.isTight
    var number = start.map { min(max($0, 0), Int(Int32.max)) }
    for (index, item) in items.enumerated() {
      // Before the first item the list keeps its distance from what it stands in.
      if index > 0 { self.isTight = isTight }
      let mark = number.map { "\($0).\($0 < 10 ? "  " : " ")" } ?? "  - "
      raw(mark)
      isAtContentStart = true
      hasEndedList = false
      prefix.append(contentsOf: repeatElement(UInt8(ascii: " "), count: mark.utf8.count))
      self.isTight = isTight
      write(&self, item)
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
    let mark = info.utf8.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: Character(Unicode.Scalar(mark)), count: max(3, longest + 1))
    paragraph { writer in
      writer.raw(fence)
      writer.raw(info)
      writer.raw("\n")
      writer.raw(code)
      if let last = code.utf8.last, last != UInt8(ascii: "\n") { writer.raw("\n") }
      writer.raw(fence)
    }
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
      list(of: items, start: start, isTight: tight) { $0.write($1) }
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
    let digits = heading.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && heading.dropFirst(digits.count).hasPrefix(". ") ? digits + "." : nil
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
    return String(decoding: writer.bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

// MARK: - Inlines

extension CommonMarkWriter {
  /// Writes text, whose characters keep from meaning anything else.
  public mutating func text(_ text: String) {
    emit(text, as: .text)
  }

  /// Writes code within a line.
  public mutating func code(_ code: String) {
    let ticks = String(repeating: "`", count: Self.unusedTicks(in: code))
    let (first, last) = (code.utf8.first, code.utf8.last)
    let tick = UInt8(ascii: "`")
    let space = UInt8(ascii: " ")
    let isStripped = first == space && last == space && code.utf8.contains { $0 != space }
    let isPadded = code.isEmpty || first == tick || last == tick || isStripped
    raw(ticks)
    if isPadded { raw(" ") }
    raw(code)
    if isPadded { raw(" ") }
    raw(ticks)
  }

  /// Writes emphasis.
  public mutating func emphasis(_ content: (inout Self) -> Void) { between("*", content) }

  /// Writes strong emphasis.
  public mutating func strong(_ content: (inout Self) -> Void) { between("**", content) }

  /// Writes a link.
  public mutating func link(to destination: String, title: String = "", _ content: (inout Self) -> Void) {
    raw("[")
    content(&self)
    raw("](")
    let start = bytes.count
    emit(destination, as: .address)
    links.append(CommonMarkLink(range: start..<bytes.count, destination: destination))
    endTarget(title)
  }

  /// Writes inlines of a document.
  public mutating func write(_ inlines: ArraySlice<Inline>) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): self.text(text)
    case .softBreak: if isInHeading { raw(" ") } else { endLine() }
    case .lineBreak:
      raw("  ")
      endLine()
    case .code(let code): self.code(code)
    case .html(let html): raw(html)
    case .emphasis(let content):
      // Two pairs of asterisks would be strong.
      if content.count == 1, case .emphasis(let inner) = content[0] {
        raw("*")
        between("_") { $0.write(inner[...]) }
        raw("*")
      } else {
        emphasis { $0.write(content[...]) }
      }
    case .strong(let content): strong { $0.write(content[...]) }
    case .strikethrough(let content): between("~~") { $0.write(content[...]) }
    case .link(let destination, let title, let content):
      if title.isEmpty, Self.isAutolink(destination, content) {
        raw("<")
        raw(destination.hasPrefix("mailto:") ? String(destination.dropFirst("mailto:".count)) : destination)
        raw(">")
      } else {
        link(to: destination, title: title) { $0.write(content[...]) }
      }
    case .image(let source, let title, let content):
      raw("![")
      write(content[...])
      raw("](")
      emit(source, as: .address)
      endTarget(title)
    }
  }

  private mutating func between(_ marks: String, _ content: (inout Self) -> Void) {
    raw(marks)
    content(&self)
    raw(marks)
  }

  private mutating func endTarget(_ title: String) {
    if !title.isEmpty {
      raw(" \"")
      emit(title, as: .title)
      raw("\"")
    }
    raw(")")
  }

  /// Whether a link shows nothing but its address, which has a scheme.
  private static func isAutolink(_ destination: String, _ content: [Inline]) -> Bool {
    guard content.count == 1, case .text(let text) = content[0] else { return false }
    let scheme = destination.utf8.prefix { $0 != UInt8(ascii: ":") }
    let isScheme =
      (2...32).contains(scheme.count) && scheme.count < destination.utf8.count
      && scheme.enumerated().allSatisfy { index, byte in
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: index > 0 && "0123456789+-.".utf8.contains(byte)
        }
      }
    return isScheme && (text == destination || "mailto:\(text)" == destination)
  }

  /// The length of the shortest run of backticks that code has not.
  private static func unusedTicks(in code: String) -> Int {
    var used: Set<Int> = []
    var run = 0
    for byte in code.utf8 {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else if run > 0 {
        used.insert(run)
        run = 0
      }
    }
    if run > 0 { used.insert(run) }
    return (1...).first { !used.contains($0) } ?? 1
  }
}

// MARK: - Characters

extension CommonMarkWriter {
  /// What a text is, by which its characters are escaped.
  private enum Kind {
    case raw, text, address, title
  }

  /// Writes text as it stands.
  private mutating func raw(_ text: String) {
    emit(text, as: .raw)
  }

  private mutating func emit(_ text: String, as kind: Kind) {
    bridgeGap()
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { emit($0, as: kind) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { emit($0, as: kind) } }
  }

  private mutating func bridgeGap() {
    if isTight, gap == .blankLine { gap = .line }
    guard gap != .none else { return }
    // What ends with line breaks already, such as code, needs fewer.
    var last = bytes.count - 1
    for remaining in stride(from: gap.rawValue, to: 0, by: -1) {
      if last < 0 || bytes[last] == UInt8(ascii: "\n") {
        last -= 1
      } else {
        bytes.append(UInt8(ascii: "\n"))
        if remaining > 1 { bytes += prefix }
      }
    }
    gap = .none
    isAtLineStart = true
    isAtContentStart = true
  }

  private mutating func emit(_ text: UnsafeBufferPointer<UInt8>, as kind: Kind) {
    var start = 0
    for (index, byte) in text.enumerated() {
      if isAtLineStart {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes += prefix
        start = index
        isAtLineStart = false
      }
      if byte == UInt8(ascii: "\n"), kind != .text {
        isAtLineStart = true
        isAtContentStart = true
        continue
      }
      let previous = index > 0 ? text[index - 1] : bytes.last ?? 0
      if isMeaningful(byte, after: previous, before: index + 1 < text.count ? text[index + 1] : 0, as: kind) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
        escape(byte, as: kind)
      }
      if isAtContentStart, !Self.isDigit(byte) { isAtContentStart = false }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a character would not stand for itself.
  private func isMeaningful(_ byte: UInt8, after previous: UInt8, before next: UInt8, as kind: Kind) -> Bool {
    switch (kind, byte) {
    case (_, 0): return true
    case (.raw, _): return false
    case (.text, 1..<0x20), (.text, UInt8(ascii: "*")), (.text, UInt8(ascii: "_")), (.text, UInt8(ascii: "[")),
      (.text, UInt8(ascii: "]")), (.text, UInt8(ascii: "#")), (.text, UInt8(ascii: "!")), (.text, UInt8(ascii: "~")):
      return true
    case (.text, UInt8(ascii: "&")): return Self.isLetter(next)
    case (.text, UInt8(ascii: "-")), (.text, UInt8(ascii: "+")), (.text, UInt8(ascii: "=")):
      return isAtContentStart && !Self.isDigit(previous)
    case (.text, UInt8(ascii: ".")), (.text, UInt8(ascii: ")")):
      let isLast = next == 0 || next == UInt8(ascii: "~") || Self.isBlank(next)
      return isAtContentStart && Self.isDigit(previous) && isLast
    case (_, UInt8(ascii: "<")), (_, UInt8(ascii: ">")), (_, UInt8(ascii: "\\")), (_, UInt8(ascii: "`")): return true
    case (.address, UInt8(ascii: "(")), (.address, UInt8(ascii: ")")), (.title, UInt8(ascii: "\"")): return true
    case (.address, _): return Self.isBlank(byte)
    default: return false
    }
  }

  /// Writes a character so that it stands for itself.
  private mutating func escape(_ byte: UInt8, as kind: Kind) {
    switch (kind, byte) {
    case (_, 0): bytes += "\u{FFFD}".utf8
    case (.text, 1..<0x20): bytes += "&#\(byte);".utf8
    case (.address, 9...13), (.address, 32):
      bytes += (byte < 0x10 ? "%0" : "%").utf8
      bytes += String(byte, radix: 16).utf8
    default:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
