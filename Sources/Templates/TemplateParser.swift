import SourceText

/// Splits a template into text and tags, and nests its sections.
struct TemplateParser {
  /// A section whose end was not met yet.
  private struct Open {
    var name: TemplateName
    var isInverted: Bool
    var nodes: [TemplateNode]
  }

  private let file: SourceFile
  private let bytes: [UInt8]

  /// What was found wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  private var nodes: [TemplateNode] = []
  private var open: [Open] = []

  /// A parser at the start of a file.
  init(file: SourceFile) {
    self.file = file
    bytes = file.text
  }

  /// The parts of the template, as far as they could be made out.
  mutating func parse() -> [TemplateNode] {
    var textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var position = textStart
    while let start = find("{{", from: position) {
      let isTriple = byte(start + 2) == UInt8(ascii: "{")
      let isComment = byte(start + 2) == UInt8(ascii: "!")
      let contentStart = start + (isTriple ? 3 : 2)
      guard let contentEnd = find(isTriple ? "}}}" : "}}", from: contentStart) else {
        diagnostics.append(.unclosedTag(at: SourceSpan(start, contentStart), in: file))
        break
      }
      let end = contentEnd + (isTriple ? 3 : 2)
      let content = SourceSpan(contentStart, contentEnd)
      let line = isTriple || !standsAlone(byte(start + 2)) ? nil : ownLine(of: start..<end)
      literal(from: textStart, to: line?.lowerBound ?? start, beforeInlineTag: line == nil)
      if !isComment {
        tag(content, isTriple: isTriple, indentation: line.map { Array(bytes[$0.lowerBound..<start]) } ?? [])
      }
      textStart = line?.upperBound ?? end
      position = end
    }
    literal(from: textStart, to: bytes.count, beforeInlineTag: false)
    for section in open { diagnostics.append(.unclosedSection(section.name, in: file)) }
    return nodes
  }

  private mutating func tag(_ content: SourceSpan, isTriple: Bool, indentation: [UInt8]) {
    guard !isTriple, let sigil = byte(content.start), !sigil.isTemplateNameByte, sigil != UInt8(ascii: "."),
      !sigil.isBlank
    else {
      if let name = name(content) { nodes.append(.variable(name, isRaw: isTriple)) }
      return
    }
    let rest = SourceSpan(content.start + 1, content.end)
    switch sigil {
    case UInt8(ascii: "&"):
      if let name = name(rest) { nodes.append(.variable(name, isRaw: true)) }
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      guard let name = name(rest) else { return }
      open.append(Open(name: name, isInverted: sigil == UInt8(ascii: "^"), nodes: nodes))
      nodes = []
    case UInt8(ascii: "/"):
      if let name = name(rest) { close(name) }
    case UInt8(ascii: ">"):
      let span = trimmed(rest)
      let name = file.string(of: span)
      guard !name.isEmpty, name.utf8.allSatisfy({ $0.isTemplateNameByte || "./".utf8.contains($0) }) else {
        diagnostics.append(.badName(name, at: span, in: file))
        return
      }
      nodes.append(.partial(TemplatePartial(name: name, span: span, indentation: indentation)))
    default:
      let sign = String(decoding: [sigil], as: UTF8.self)
      diagnostics.append(.unsupportedTag(sign, at: SourceSpan(content.start, content.start + 1), in: file))
    }
  }

  private mutating func close(_ name: TemplateName) {
    guard let section = open.last else {
      diagnostics.append(.unopenedSection(name, in: file))
      return
    }
    guard section.name.parts == name.parts else {
      diagnostics.append(.mismatchedSection(name, open: section.name, in: file))
      // An end that fits a section further out tells that the inner ones were forgotten; else it is taken as a slip.
      while let inner = open.last, inner.name.parts != name.parts, open.contains(where: { $0.name.parts == name.parts })
      {
        pop()
      }
      pop()
      return
    }
    pop()
  }

  private mutating func pop() {
    guard let section = open.popLast() else { return }
    nodes = section.nodes + [.section(section.name, isInverted: section.isInverted, nodes)]
  }

  private mutating func literal(from start: Int, to end: Int, beforeInlineTag: Bool) {
    guard start <= end else { return }
    let last = beforeInlineTag ? end : end - 1
    let lineStarts = start <= last ? (start...last).filter { $0 == 0 || bytes[$0 - 1] == UInt8(ascii: "\n") } : []
    guard start < end || !lineStarts.isEmpty else { return }
    nodes.append(
      .literal(TemplateLiteral(bytes: Array(bytes[start..<end]), lineStarts: lineStarts.map { $0 - start })))
  }

  private mutating func name(_ span: SourceSpan) -> TemplateName? {
    let span = trimmed(span)
    let text = file.string(of: span)
    if text == "." { return TemplateName(parts: [], span: span) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isTemplateNameByte) }) else {
      diagnostics.append(.badName(text, at: span, in: file))
      return nil
    }
    return TemplateName(parts: parts, span: span)
  }

  private func trimmed(_ span: SourceSpan) -> SourceSpan {
    var (start, end) = (span.start, span.end)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return SourceSpan(start, end)
  }

  private func standsAlone(_ sigil: UInt8?) -> Bool {
    sigil.map { "#^/!>".utf8.contains($0) } ?? false
  }

  /// The line, or lines, of a tag with nothing but blanks beside it, with the line break; nil when there is more.
  private func ownLine(of tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while let next = byte(end), next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { end += 1 }
    if end == bytes.count { return start..<end }
    if byte(end) == UInt8(ascii: "\r") { end += 1 }
    return byte(end) == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard start + length <= bytes.count else { return nil }
    return (start...(bytes.count - length)).first { offset in
      (0..<length).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }
  }
}

extension UInt8 {
  /// Whether the byte may stand in a name: an ASCII letter or digit, `_` or `-`.
  var isTemplateNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether the byte is a space, a tab or a line break.
  fileprivate var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}
