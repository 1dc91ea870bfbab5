import OrderedCollections

extension JSONValue {
  /// How JSON text is laid out.
  public enum Layout: Sendable {
    /// No white space at all.
    case compact
    /// A member or element a line, indented by the given number of spaces.
    case pretty(indent: Int = 2)
  }

  /// This value as JSON text, without a final line break.
  ///
  /// Members keep their order and numbers their digits, so that equal values give equal bytes.
  public func text(_ layout: Layout = .pretty()) -> String {
    var output = ""
    write(into: &output, layout: layout, depth: 0)
    return output
  }

  private func write(into output: inout String, layout: Layout, depth: Int) {
    switch self {
    case .null: output += "null"
    case .bool(let bool): output += bool ? "true" : "false"
    case .number(let number): output += number.text
    case .string(let string): Self.write(string, into: &output)
    case .array(let elements):
      Self.writeList(elements, "[", "]", into: &output, layout: layout, depth: depth) { element, output in
        element.write(into: &output, layout: layout, depth: depth + 1)
      }
    case .object(let members):
      Self.writeList(members.elements, "{", "}", into: &output, layout: layout, depth: depth) { member, output in
        Self.write(member.key, into: &output)
        if case .compact = layout { output += ":" } else { output += ": " }
        member.value.write(into: &output, layout: layout, depth: depth + 1)
      }
    }
  }

  private static func writeList<Items: Collection>(
    _ items: Items, _ open: String, _ close: String, into output: inout String, layout: Layout, depth: Int,
    item: (Items.Element, inout String) -> Void
  ) {
    output += open
    var isFirst = true
    for element in items {
      if !isFirst { output += "," }
      isFirst = false
      breakLine(into: &output, layout: layout, depth: depth + 1)
      item(element, &output)
    }
    if !items.isEmpty { breakLine(into: &output, layout: layout, depth: depth) }
    output += close
  }

  private static func breakLine(into output: inout String, layout: Layout, depth: Int) {
    guard case .pretty(let indent) = layout else { return }
    output += "\n"
    output += String(repeating: " ", count: depth * indent)
  }

  /// Writes a string with the escapes that JSON demands, and no others.
  private static func write(_ string: String, into output: inout String) {
    output += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{8}": output += "\\b"
      case "\u{C}": output += "\\f"
      case "\u{0}"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
