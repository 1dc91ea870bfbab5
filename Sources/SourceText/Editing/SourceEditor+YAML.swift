import JSON
import OrderedCollections

extension SourceEditor {
  /// Whether the dashes of sequences stand further in than the keys above; the first sequence of the document tells.
  static func indentsSequences(_ root: SourceCursor) -> Bool {
    var open = [root]
    while let cursor = open.popLast() {
      if cursor.node.array != nil, let key = cursor.keySpan, root.file.text[cursor.node.span.start] == 0x2D {
        return column(of: cursor.node.span.start, in: cursor.file) > column(of: key.start, in: cursor.file)
      }
      open += cursor.members.reversed().map(\.value) + cursor.elements.reversed()
    }
    return true
  }

  /// Adds a member on the lines after the last one.
  func appendYAML(
    _ key: String, _ value: JSONValue, to object: SourceCursor, indentsSequences: Bool
  ) throws(SourceEditProblem) -> TextChange {
    guard let last = object.node.object?.members.last else {
      return try emptyYAML(key, value, in: object, indentsSequences: indentsSequences)
    }
    let indent = try blockIndent(of: object)
    let end = try endOfLine(after: max(last.value.span.end, last.keySpan.end), in: object)
    let written = written(
      [(key, value)], at: indent, step: step(of: object, indent), indentsSequences: indentsSequences, near: end)
    return (SourceSpan(end, end), written)
  }

  /// Moves a member's value: its text stays, the lines of it further in.
  func moveYAML(
    _ member: SourceMember, of object: SourceCursor, to path: (String, String, String), adding key: String,
    _ value: JSONValue, indentsSequences: Bool
  ) throws(SourceEditProblem) -> TextChange {
    let indent = try blockIndent(of: object)
    let (text, step) = (file.text, step(of: object, indent))
    let end = try endOfLine(after: max(member.value.span.end, member.keySpan.end), in: object)
    let afterKey = text[member.keySpan.end..<end].prefix { $0 == 0x20 }.endIndex
    guard afterKey < end, text[afterKey] == 0x3A else {
      throw SourceEditProblem("the key of this member has lines of its own", at: member.keySpan, in: file)
    }
    let lineBreak = lineBreak(near: end)
    func line(_ key: String, _ depth: Int) -> [UInt8] {
      let start = lineBreak + [UInt8](repeating: 0x20, count: indent + depth * step)
      return (depth == 0 ? [] : start) + Array(key.utf8) + [0x3A]
    }
    let further = [UInt8](repeating: 0x20, count: 2 * step)
    let lines = text[(afterKey + 1)..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
    let moved = lines.enumerated().map { index, line in
      index == 0 || line.allSatisfy { $0 <= 0x20 } ? Array(line) : further + line
    }
    let added = written(
      [(key, value)], at: indent + step, step: step, indentsSequences: indentsSequences, near: end)
    return (
      SourceSpan(member.keySpan.start, end),
      line(path.0, 0) + line(path.1, 1) + line(path.2, 2) + moved.joined(separator: [0x0A]) + added
    )
  }

  /// An object that is written `{}`, with its first member on lines of their own.
  private func emptyYAML(
    _ key: String, _ value: JSONValue, in object: SourceCursor, indentsSequences: Bool
  ) throws(SourceEditProblem) -> TextChange {
    let span = object.node.span
    guard let keySpan = object.keySpan, file.text[span.bytes].elementsEqual("{}".utf8) else {
      throw SourceEditProblem("this is in flow style", at: object)
    }
    let indent = try indent(of: keySpan.start, in: object)
    let end = try endOfLine(after: span.end, in: object)
    let rest = Array(file.text[span.end..<end])
    let start = file.text[..<span.start].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? span.start
    return (
      SourceSpan(start, end),
      rest + written([(key, value)], at: indent + 2, step: 2, indentsSequences: indentsSequences, near: end)
    )
  }

  /// Members on lines of their own, with a line break before them and none after.
  private func written(
    _ members: [(String, JSONValue)], at indent: Int, step: Int, indentsSequences: Bool, near offset: Int
  ) -> [UInt8] {
    var writer = YAMLWriter(step: step, indentsSequences: indentsSequences)
    writer.members(OrderedDictionary(uniqueKeysWithValues: members), indent: indent)
    let lines = writer.output.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    let lineBreak = lineBreak(near: offset)
    return lineBreak + lines.joined(separator: lineBreak)
  }

  /// The column of the keys of an object in block style that has members.
  private func blockIndent(of object: SourceCursor) throws(SourceEditProblem) -> Int {
    let (node, text) = (object.node, file.text)
    switch text[node.span.start] {
    case UInt8(ascii: "{"): throw SourceEditProblem("this is in flow style", at: object)
    case UInt8(ascii: "&"): throw SourceEditProblem("this has an anchor, and may stand elsewhere too", at: object)
    case UInt8(ascii: "*"): throw SourceEditProblem("this is an alias of something else", at: object)
    case UInt8(ascii: "!"): throw SourceEditProblem("this has a tag", at: object)
    default: break
    }
    let members = node.object?.members ?? []
    guard let first = members.first, members.allSatisfy({ node.span.bytes.contains($0.keySpan.start) }) else {
      throw SourceEditProblem("this has members that are merged from elsewhere", at: object)
    }
    return try indent(of: first.keySpan.start, in: object)
  }

  /// The column of a key, before which only blanks and dashes stand.
  private func indent(of offset: Int, in object: SourceCursor) throws(SourceEditProblem) -> Int {
    let prefix = prefix(ofLineAt: offset)
    guard prefix.allSatisfy({ $0 == 0x20 || $0 == 0x2D }) else {
      throw SourceEditProblem("this does not begin on a line of its own", at: object)
    }
    return prefix.count
  }

  /// By how much an object's members stand further in than its key.
  private func step(of object: SourceCursor, _ indent: Int) -> Int {
    guard let key = object.keySpan else { return 2 }
    let step = indent - Self.column(of: key.start, in: file)
    return step > 0 ? step : 2
  }

  /// The end of the line on which something ends, behind which there is at most a comment.
  private func endOfLine(after offset: Int, in object: SourceCursor) throws(SourceEditProblem) -> Int {
    let end = max(offset, file.lineBytes(atOffset: offset).upperBound)
    let rest = file.text[offset..<end]
    let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }
    guard blanks.endIndex == end || file.text[blanks.endIndex] == 0x23 || rest.first == 0x3A else {
      throw SourceEditProblem("there is more on the line where this ends", at: SourceSpan(offset, end), in: file)
    }
    return end
  }

  private static func column(of offset: Int, in file: SourceFile) -> Int {
    offset - file.lineBytes(atOffset: offset).lowerBound
  }
}
