import JSON

extension SourceEditor {
  /// A change of the text alone.
  typealias TextChange = (span: SourceSpan, text: [UInt8])

  /// What one level of a document is indented by; nil when its members do not have lines of their own.
  static func jsonUnit(of root: SourceCursor) -> [UInt8]? {
    guard let first = root.node.object?.members.first else { return nil }
    let text = root.file.text
    let blanks = text[..<first.keySpan.start].suffix(while: { $0.isBlank })
    guard let lineBreak = blanks.lastIndex(of: 0x0A) else { return nil }
    return Array(blanks[(lineBreak + 1)...])
  }

  /// Adds a member after the last one, with the blanks that stand around that.
  func appendJSON(
    _ key: String, _ value: JSONValue, to object: SourceCursor, unit: [UInt8]?
  ) throws(SourceEditProblem) -> TextChange {
    guard let last = object.node.object?.members.last else { return emptyJSON(key, value, in: object, unit: unit) }
    let form = try form(of: last, in: object, unit: unit)
    let end = last.value.span.end
    return (SourceSpan(end, end), [0x2C] + form.gap + form.member(key, form.write(value)))
  }

  /// Moves a member's value: its text stays, the lines of it further in.
  func moveJSON(
    _ member: SourceMember, of object: SourceCursor, to path: (String, String, String), adding key: String,
    _ value: JSONValue, unit: [UInt8]?
  ) throws(SourceEditProblem) -> TextChange {
    let form = try form(of: member, in: object, unit: unit)
    let inner = form.deeper
    let moved = inner.deeper.indented(
      Array(file.text[member.value.span.bytes]), by: inner.deeper.indent, from: form.indent)
    let wrapped = inner.braces([inner.deeper.member(path.2, moved)])
    let both = form.braces([inner.member(path.1, wrapped), inner.member(key, inner.write(value))])
    return (SourceSpan(member.keySpan.start, member.value.span.end), form.member(path.0, both))
  }

  /// An object that has no member yet, with its first.
  private func emptyJSON(_ key: String, _ value: JSONValue, in object: SourceCursor, unit: [UInt8]?) -> TextChange {
    let start = object.node.span.start
    let indent = unit == nil ? nil : Array(prefix(ofLineAt: start).prefix { $0.isBlank })
    let form = JSONForm(
      indent: indent, unit: unit ?? [], colon: Array((unit == nil ? ":" : ": ").utf8),
      lineBreak: lineBreak(near: start), comma: [], brace: [])
    return (object.node.span, form.braces([form.deeper.member(key, form.deeper.write(value))]))
  }

  /// How the members of an object are written, after the example of one of them.
  private func form(
    of member: SourceMember, in object: SourceCursor, unit: [UInt8]?
  ) throws(SourceEditProblem) -> JSONForm {
    let text = file.text
    let blanks = Array(text[..<member.keySpan.start].suffix(while: { $0.isBlank }))
    let colon = Array(text[member.keySpan.end..<member.value.span.start])
    guard colon.filter({ !$0.isBlank }) == [0x3A],
      text[..<(member.keySpan.start - blanks.count)].last.map({ $0 == 0x2C || $0 == 0x7B }) == true
    else { throw SourceEditProblem("there is something else than JSON around this member", at: object) }
    let end = blanks.lastIndex(of: 0x0A)
    let brace = text[(object.node.span.start + 1)...].prefix { $0.isBlank }
    let isFirst = brace.endIndex == member.keySpan.start
    return JSONForm(
      indent: end.map { Array(blanks[($0 + 1)...]) }, unit: unit ?? Array("  ".utf8),
      colon: colon.contains(0x0A) ? Array(": ".utf8) : colon, lineBreak: lineBreak(near: member.keySpan.start),
      comma: isFirst ? colon.suffix(while: { $0 == 0x20 }) + [] : blanks, brace: Array(brace))
  }
}

/// How the members of one object are written.
private struct JSONForm {
  /// What precedes them on their lines; nil when they share one.
  let indent: [UInt8]?
  /// What a level is indented by.
  let unit: [UInt8]
  /// The colon with the blanks around it.
  let colon: [UInt8]
  /// What ends a line.
  let lineBreak: [UInt8]
  /// What stands after a comma between members that share a line.
  let comma: [UInt8]
  /// What stands inside of the braces around them.
  let brace: [UInt8]

  /// The form of the members of an object inside.
  var deeper: JSONForm {
    JSONForm(
      indent: indent.map { $0 + unit }, unit: unit, colon: colon, lineBreak: lineBreak, comma: comma, brace: brace)
  }

  /// What stands between the comma before a member and the member.
  var gap: [UInt8] { indent.map { lineBreak + $0 } ?? comma }

  /// A member from the text of its value.
  func member(_ key: String, _ value: [UInt8]) -> [UInt8] { JSONValue.string(key).utf8(.compact) + colon + value }

  /// An object from the texts of its members, which are written in the form that is deeper.
  func braces(_ members: [[UInt8]]) -> [UInt8] {
    let inside = indent == nil ? brace : deeper.gap
    return [0x7B] + inside + members.joined(separator: [0x2C] + deeper.gap) + (indent == nil ? brace : gap) + [0x7D]
  }

  /// The text of a value, indented as that of a member.
  func write(_ value: JSONValue) -> [UInt8] {
    guard let indent else {
      guard !comma.isEmpty else { return value.utf8(.compact) }
      // One line with spaces: the lines of the pretty text one after the other.
      let lines = value.utf8(.pretty(indent: 0)).split(separator: 0x0A)
      return Array(lines.map { $0.last == 0x2C ? $0 + comma : $0 }.joined())
    }
    let lines = value.utf8(.pretty(indent: 1)).split(separator: 0x0A)
    let written = lines.map { line in
      let depth = line.prefix { $0 == 0x20 }.count
      return Array(repeatElement(unit, count: depth).joined()) + line.dropFirst(depth)
    }
    return Array(written.joined(separator: lineBreak + indent))
  }

  /// A text whose lines begin further in than they did.
  func indented(_ text: [UInt8], by indent: [UInt8]?, from old: [UInt8]?) -> [UInt8] {
    guard let indent, let old else { return text }
    var output: [UInt8] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if output.isEmpty {
        output += line
      } else {
        output.append(0x0A)
        let isBlank = line.allSatisfy { $0.isBlank }
        output += isBlank ? line : (indent.dropFirst(old.count) + line)[...]
      }
    }
    return output
  }
}

extension UInt8 {
  /// Whether the byte is white space of JSON.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension BidirectionalCollection {
  /// The longest end of which every element passes a test.
  fileprivate func suffix(while test: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, test(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
