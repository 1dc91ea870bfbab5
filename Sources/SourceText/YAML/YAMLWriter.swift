extension SourceNode {
  /// The node as YAML in block style, in UTF-8, with a line break at its end.
  ///
  /// Members keep their order and numbers their digits. Strings are quoted where a reader of YAML 1.1 or 1.2 would take
  /// them for something else; text of several lines becomes a literal block where that loses nothing.
  public func yaml() -> [UInt8] {
    var writer = YAMLWriter()
    writer.document(self)
    return Array(writer.output.utf8)
  }
}

/// Writes nodes as YAML.
///
/// An indent is the column at which the keys or dashes of a collection stand.
struct YAMLWriter {
  /// A key longer than this gets a line of its own: readers look for its colon only so far.
  private static let simpleKeyLimit = 900

  /// What is written so far.
  private(set) var output = ""

  /// Writes a whole document.
  mutating func document(_ node: SourceNode) {
    switch node.content {
    case .object(let object) where !object.isEmpty: write(object, indent: 0)
    case .array(let elements) where !elements.isEmpty: write(elements, indent: 0)
    default: scalar(node, indent: 0)
    }
  }

  /// Writes members; the first one continues the line that is open.
  private mutating func write(_ object: SourceObject, indent: Int) {
    var isFirst = true
    for member in object {
      if !isFirst { blanks(indent) }
      isFirst = false
      let key = YAMLString.inline(member.key)
      if key.utf8.count > Self.simpleKeyLimit {
        output += "? \(key)\n"
        blanks(indent)
      } else {
        output += key
      }
      output += ":"
      switch member.value.content {
      case .object(let object) where !object.isEmpty:
        output += "\n"
        blanks(indent + 2)
        write(object, indent: indent + 2)
      case .array(let elements) where !elements.isEmpty:
        output += "\n"
        blanks(indent + 2)
        write(elements, indent: indent + 2)
      default:
        output += " "
        scalar(member.value, indent: indent + 2)
      }
    }
  }

  /// Writes elements; the first one continues the line that is open.
  private mutating func write(_ elements: [SourceNode], indent: Int) {
    var isFirst = true
    for element in elements {
      if !isFirst { blanks(indent) }
      isFirst = false
      output += "- "
      switch element.content {
      case .object(let object) where !object.isEmpty: write(object, indent: indent + 2)
      case .array(let elements) where !elements.isEmpty: write(elements, indent: indent + 2)
      default: scalar(element, indent: indent + 2)
      }
    }
  }

  /// Writes a value without members and its line break; the indent is that of the lines of a literal block.
  private mutating func scalar(_ node: SourceNode, indent: Int) {
    switch node.content {
    case .null: output += "null"
    case .bool(let bool): output += bool ? "true" : "false"
    case .number(let text): output += text
    case .array: output += "[]"
    case .object: output += "{}"
    case .string(let string):
      if YAMLString.fitsLiteralBlock(string) {
        literalBlock(string, indent: max(indent, 2))
        return
      }
      output += YAMLString.inline(string)
    }
    output += "\n"
  }

  private mutating func literalBlock(_ string: String, indent: Int) {
    output += "|"
    // The indentation is told by the first line with content, unless that line begins with a space of its own.
    if string.drop(while: { $0 == "\n" }).first == " " { output += "2" }
    if !string.utf8.hasSuffix("\n") {
      output += "-"
    } else if string.utf8.hasSuffix("\n\n") {
      output += "+"
    }
    output += "\n"
    var lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    if string.utf8.hasSuffix("\n") { lines.removeLast() }
    for line in lines {
      if !line.isEmpty { blanks(indent) }
      output += line
      output += "\n"
    }
  }

  private mutating func blanks(_ count: Int) {
    output += String(repeating: " ", count: count)
  }
}

extension String.UTF8View {
  /// Whether the bytes end with those of a string.
  fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
    self.suffix(suffix.utf8CodeUnitCount).elementsEqual(suffix.description.utf8)
  }
}
