public import JSON
import OrderedCollections

extension JSONValue {
  /// The value as YAML in block style, in UTF-8, with a line break at its end.
  ///
  /// Members keep their order and numbers their digits. Strings are quoted where a reader of YAML 1.1 or 1.2 would take
  /// them for something else; text of several lines becomes a literal block where that loses nothing.
  ///
  /// - Parameter capacity: About how many bytes that will be, where it is known: large texts are copied less often then.
  public func yaml(capacity: Int = 0) -> [UInt8] {
    var writer = YAMLWriter()
    writer.reserveCapacity(capacity)
    writer.document(self)
    return writer.output
  }
}

extension SourceNode {
  /// The node's value as YAML, as ``JSON/JSONValue/yaml()`` writes it.
  public func yaml() -> [UInt8] { JSONValue(self).yaml() }
}

/// Writes values as YAML.
///
/// An indent is the column at which the keys or dashes of a collection stand.
struct YAMLWriter {
  /// A key longer than this gets a line of its own: readers look for its colon only so far.
  private static let simpleKeyLimit = 900

  /// By how much the members of an object stand further in than its key.
  var step = 2

  /// Whether the dashes of an array stand further in than its key.
  var indentsSequences = true

  /// What is written so far, in UTF-8.
  private(set) var output: [UInt8] = []

  /// Makes room for so many bytes.
  mutating func reserveCapacity(_ capacity: Int) { output.reserveCapacity(capacity) }

  /// Writes members on lines of their own, the first one with its indent too.
  mutating func members(_ object: OrderedDictionary<String, JSONValue>, indent: Int) {
    blanks(indent)
    write(object, indent: indent)
  }

  /// Writes a whole document.
  mutating func document(_ value: JSONValue) {
    switch value {
    case .object(let object) where !object.isEmpty: write(object, indent: 0)
    case .array(let elements) where !elements.isEmpty: write(elements, indent: 0)
    default: scalar(value, indent: 0)
    }
  }

  /// Writes members; the first one continues the line that is open.
  private mutating func write(_ object: OrderedDictionary<String, JSONValue>, indent: Int) {
    object.forEachMember { index, name, value in
      if index > 0 { blanks(indent) }
      let start = output.count
      YAMLString.write(name, to: &output)
      if output.count - start > Self.simpleKeyLimit {
        output.insert(contentsOf: "? ".utf8, at: start)
        output.append(Self.lineBreak)
        blanks(indent)
      }
      output.append(UInt8(ascii: ":"))
      switch value {
      case .object(let object) where !object.isEmpty:
        output.append(Self.lineBreak)
        blanks(indent + step)
        write(object, indent: indent + step)
      case .array(let elements) where !elements.isEmpty:
        let dashes = indentsSequences ? indent + step : indent
        output.append(Self.lineBreak)
        blanks(dashes)
        write(elements, indent: dashes)
      default:
        output.append(UInt8(ascii: " "))
        scalar(value, indent: indent + step, step: step)
      }
    }
  }

  /// Writes elements; the first one continues the line that is open.
  private mutating func write(_ elements: [JSONValue], indent: Int) {
    elements.forEachElement { index, element in
      if index > 0 { blanks(indent) }
      output += "- ".utf8
      switch element {
      case .object(let object) where !object.isEmpty: write(object, indent: indent + 2)
      case .array(let elements) where !elements.isEmpty: write(elements, indent: indent + 2)
      default: scalar(element, indent: indent + 2)
      }
    }
  }

  /// Writes a value without members and its line break.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - indent: The indent of the lines of a literal block.
  ///   - step: By how much those stand further in than what the block belongs to.
  private mutating func scalar(_ value: JSONValue, indent: Int, step: Int = 2) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let number): output += number.text.utf8
    case .array: output += "[]".utf8
    case .object: output += "{}".utf8
    case .string(let string):
      if YAMLString.fitsLiteralBlock(string) {
        literalBlock(string, indent: max(indent, 2), step: step)
        return
      }
      YAMLString.write(string, to: &output)
    }
    output.append(Self.lineBreak)
  }

  private mutating func literalBlock(_ string: String, indent: Int, step: Int) {
    var string = string
    string.withUTF8 { bytes in
      output.append(UInt8(ascii: "|"))
      // The indentation is told by the first line with content, unless that line begins with a space of its own.
      if bytes.first(where: { $0 != Self.lineBreak }) == UInt8(ascii: " ") { output += String(step).utf8 }
      var lines = bytes.split(separator: Self.lineBreak, omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() } else { output.append(UInt8(ascii: "-")) }
      if lines.last?.isEmpty == true { output.append(UInt8(ascii: "+")) }
      output.append(Self.lineBreak)
      for line in lines {
        if !line.isEmpty { blanks(indent) }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: line))
        output.append(Self.lineBreak)
      }
    }
  }

  private mutating func blanks(_ count: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  private static let lineBreak = UInt8(ascii: "\n")
}
