extension SourceNode {
  /// The node as JSON text in UTF-8, without a line break at its end.
  ///
  /// Members keep their order and numbers their digits. With `escapingHTML`, the characters `<`, `>` and `&` and the
  /// two separators U+2028 and U+2029 are written as escapes, so that the text can stand inside a `<script>` element.
  public func json(_ style: JSONStyle = .pretty, escapingHTML: Bool = false) -> [UInt8] {
    var writer = JSONWriter(style: style, escapesHTML: escapingHTML)
    writer.write(self, level: 0)
    return writer.output
  }
}

/// Writes nodes as JSON.
struct JSONWriter {
  /// The layout.
  let style: JSONStyle

  /// Whether what is special in HTML is written as escapes.
  let escapesHTML: Bool

  /// What is written so far.
  private(set) var output: [UInt8] = []

  /// A writer that has written nothing.
  init(style: JSONStyle, escapesHTML: Bool) {
    self.style = style
    self.escapesHTML = escapesHTML
  }

  /// Writes a node; the level is that of the line it begins on.
  mutating func write(_ node: SourceNode, level: Int) {
    switch node.content {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let bool): output.append(contentsOf: (bool ? "true" : "false").utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let string): write(string)
    case .array(let elements):
      write(elements, "[", "]", level: level) { writer, element in writer.write(element, level: level + 1) }
    case .object(let object):
      write(object, "{", "}", level: level) { writer, member in
        writer.write(member.key)
        switch writer.style {
        case .compact: writer.output.append(UInt8(ascii: ":"))
        case .pretty: writer.output.append(contentsOf: ": ".utf8)
        case .apple: writer.output.append(contentsOf: " : ".utf8)
        }
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: some RandomAccessCollection<Item>, _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, level: Int,
    each: (inout JSONWriter, Item) -> Void
  ) {
    output.append(UInt8(ascii: opening))
    if items.isEmpty, style == .apple { output.append(UInt8(ascii: "\n")) }
    var isFirst = true
    for item in items {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      breakLine(level + 1)
      each(&self, item)
    }
    if !items.isEmpty || style == .apple { breakLine(level) }
    output.append(UInt8(ascii: closing))
  }

  private mutating func breakLine(_ level: Int) {
    guard style != .compact else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
  }

  private mutating func write(_ string: String) {
    output.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: #"\""#.utf8)
      case "\\": output.append(contentsOf: #"\\"#.utf8)
      case "\n": output.append(contentsOf: #"\n"#.utf8)
      case "\r": output.append(contentsOf: #"\r"#.utf8)
      case "\t": output.append(contentsOf: #"\t"#.utf8)
      case "\u{8}": output.append(contentsOf: #"\b"#.utf8)
      case "\u{C}": output.append(contentsOf: #"\f"#.utf8)
      case _ where scalar.value < 0x20: writeEscape(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        if escapesHTML { writeEscape(scalar) } else { output.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
      default:
        if scalar.isASCII {
          output.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          output.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    output.append(contentsOf: "\\u".utf8)
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
    output.append(contentsOf: digits.utf8)
  }
}
