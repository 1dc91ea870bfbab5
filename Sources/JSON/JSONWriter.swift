import OrderedCollections

/// Writes values as JSON, in UTF-8.
struct JSONWriter {
  /// The layout.
  private let layout: JSONValue.Layout

  /// What stands between a member's name and its value.
  private let colon: String

  /// What is written so far.
  private(set) var output: [UInt8] = []

  /// A writer that has written nothing.
  init(layout: JSONValue.Layout) {
    self.layout = layout
    switch layout {
    case .compact: colon = ":"
    case .pretty: colon = ": "
    case .apple: colon = " : "
    }
  }

  /// Writes a value; the depth is that of the line it begins on.
  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let number): output += number.text.utf8
    case .string(let string): write(string)
    case .array(let elements):
      open("[", isEmpty: elements.isEmpty)
      elements.forEachElement { index, element in
        begin(index, depth: depth)
        write(element, depth: depth + 1)
      }
      close("]", isEmpty: elements.isEmpty, depth: depth)
    case .object(let members):
      open("{", isEmpty: members.isEmpty)
      members.forEachMember { index, name, value in
        begin(index, depth: depth)
        write(name)
        output += colon.utf8
        write(value, depth: depth + 1)
      }
      close("}", isEmpty: members.isEmpty, depth: depth)
    }
  }

  private mutating func open(_ bracket: Unicode.Scalar, isEmpty: Bool) {
    output.append(UInt8(ascii: bracket))
    // Apple's tools leave a line empty in what is empty.
    if isEmpty, case .apple = layout { output.append(UInt8(ascii: "\n")) }
  }

  /// Begins the member or element with an index.
  private mutating func begin(_ index: Int, depth: Int) {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    breakLine(depth: depth + 1)
  }

  private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool, depth: Int) {
    if isEmpty, case .apple = layout { breakLine(depth: depth) }
    if !isEmpty { breakLine(depth: depth) }
    output.append(UInt8(ascii: bracket))
  }

  private mutating func breakLine(depth: Int) {
    let indent: Int
    switch layout {
    case .compact: return
    case .pretty(let width): indent = width
    case .apple: indent = 2
    }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indent))
  }

  /// Writes a string with the escapes that JSON demands, and no others.
  private mutating func write(_ string: String) {
    output.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      // What needs no escape is copied in runs.
      var start = 0
      while true {
        let end = bytes.endOfPlainText(from: start)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        guard end < bytes.count else { break }
        escape(bytes[end])
        start = end + 1
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): output += #"\""#.utf8
    case UInt8(ascii: "\\"): output += #"\\"#.utf8
    case UInt8(ascii: "\n"): output += #"\n"#.utf8
    case UInt8(ascii: "\r"): output += #"\r"#.utf8
    case UInt8(ascii: "\t"): output += #"\t"#.utf8
    case 0x08: output += #"\b"#.utf8
    case 0x0C: output += #"\f"#.utf8
    default: output += ((byte < 0x10 ? #"\u000"# : #"\u00"#) + String(byte, radix: 16)).utf8
    }
  }
}
