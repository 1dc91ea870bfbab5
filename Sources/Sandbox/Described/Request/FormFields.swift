import APISpec
import JSON
import OrderedCollections
import SourceText

/// The fields of a form as an object.
///
/// `card[number]=1` is the member `number` of the member `card`, `tags[]=a` and `tags[0]=a` are elements, and a name that
/// occurs several times gives an array.
struct FormFields {
  /// What stands in a place of the form: texts, and what its name in brackets adds.
  private struct Node {
    var texts: [String] = []
    var members: OrderedDictionary<String, Node> = [:]

    mutating func add(_ text: String, at path: ArraySlice<String>) {
      guard let name = path.first else {
        texts.append(text)
        return
      }
      members[name, default: Node()].add(text, at: path.dropFirst())
    }
  }

  /// Names are taken apart this far.
  private static let depthLimit = 8

  /// How fields are written that are not in the usual way, by name.
  let encoding: OrderedDictionary<String, Encoding>

  /// The object.
  ///
  /// - Parameters:
  ///   - pairs: The fields, decoded.
  ///   - schema: What the schema says about reading texts.
  func object(_ pairs: [FormText.Pair], schema: Schema) -> JSONValue {
    let properties = schema.keywords.applicator.properties
    var root = Node()
    for (name, text) in pairs {
      let path = Self.path(name)
      let isNested = properties[name] == nil && path.first.map { properties[$0] != nil } == true
      root.add(text, at: isNested ? path[...] : [name])
    }
    return .object(
      OrderedDictionary(
        uniqueKeysWithValues: root.members.map { name, node in
          (name, value(node, properties[name] ?? .anything, encoding[name]))
        }))
  }

  private func value(_ node: Node, _ schema: Schema, _ encoding: Encoding?) -> JSONValue {
    guard !node.members.isEmpty else { return Self.value(node.texts, schema, encoding) }
    let applicator = schema.keywords.applicator
    if node.members.keys.allSatisfy({ $0.isEmpty || Int($0) != nil }), applicator.properties.isEmpty {
      let items = applicator.items ?? .anything
      return .array(
        node.members.values.flatMap { element in
          element.members.isEmpty
            ? element.texts.map { Self.value([$0], items, nil) } : [value(element, items, nil)]
        })
    }
    return .object(
      OrderedDictionary(
        uniqueKeysWithValues: node.members.map { name, member in
          (name, value(member, applicator.properties[name] ?? .anything, nil))
        }))
  }

  private static func value(_ texts: [String], _ schema: Schema, _ encoding: Encoding?) -> JSONValue {
    let types = schema.keywords.validation.types
    guard texts.count == 1, let text = texts.first else { return .array(texts.map { element($0, of: schema) }) }
    // What is not of one piece comes as JSON, unless its encoding says otherwise.
    switch JSONValue(parsing: text.utf8) {
    case .array(let elements)? where types.contains(.array): return .array(elements)
    case .object(let members)? where types.contains(.object): return .object(members)
    default: break
    }
    if types.contains(.string), text.isEmpty { return .string(text) }
    if encoding?.explode == false || encoding?.style.map({ $0 != .form }) == true {
      return TextValue.json(text, for: schema, separators: separators(of: encoding?.style))
    }
    if types.contains(.array) { return .array([element(text, of: schema)]) }
    return TextValue.json(text, for: schema.with { $0.validation.types.remove(.object) })
  }

  private static func element(_ text: String, of schema: Schema) -> JSONValue {
    value([text], schema.keywords.applicator.items ?? .anything, nil)
  }

  private static func separators(of style: Parameter.Style?) -> [String] {
    switch style {
    case .spaceDelimited: [" "]
    case .pipeDelimited: ["|"]
    default: [","]
    }
  }

  /// A name and what is in brackets behind it: `a[b][]` is `a`, `b` and an empty text; the name itself otherwise.
  private static func path(_ name: String) -> [String] {
    guard let open = name.firstIndex(of: "["), open > name.startIndex, name.hasSuffix("]") else { return [name] }
    let inside = name[name.index(after: open)...].dropLast()
    let parts = inside.replacing("][", with: "\u{0}").split(separator: "\u{0}", omittingEmptySubsequences: false)
    guard parts.count < depthLimit else { return [name] }
    return [String(name[..<open])] + parts.map(String.init)
  }
}
