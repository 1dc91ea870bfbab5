import Bytes

/// Inlines: what stands within a line.
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
    let start = output.count
    emit(destination, as: .address)
    links.append(CommonMarkLink(range: start..<output.count, destination: destination))
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
    guard code.has(UInt8(ascii: "`")) else { return 1 }
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
