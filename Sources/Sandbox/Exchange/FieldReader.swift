import APISpec
import JSON
import OrderedCollections
import SourceText

/// Reads texts that stand below names with brackets as the values that schemas ask for.
struct FieldReader {
  /// Finds what schemas say about members and elements.
  let lookup: SchemaLookup
  /// Whether `5` is a text where a schema allows both; else it is a number.
  var prefersText = false

  /// The value of a field.
  ///
  /// - Parameters:
  ///   - tree: Its texts.
  ///   - schema: Its schema.
  ///   - encoding: How it is written; nil when that is not said.
  func value(of tree: FieldTree, _ schema: Schema, _ encoding: Encoding? = nil) -> JSONValue {
    guard tree.hasParts else { return value(tree.texts, schema, encoding) }
    let types = lookup.types(of: schema)
    if types.contains(.array) || !types.contains(.object), let elements = tree.numbered {
      return .array(elements.enumerated().map { value(of: $1, lookup.element($0, of: schema)) })
    }
    var members: OrderedDictionary<String, JSONValue> = [:]
    for (name, member) in tree.members { members[name] = value(of: member, lookup.anyMember(name, of: schema)) }
    // A list where the schema has none, beside names: it is shown where it stands.
    if !tree.elements.isEmpty { members[""] = .array(tree.elements.map { value(of: $0, .anything) }) }
    return .object(members)
  }

  /// The value of one text or several, all of one name.
  private func value(_ texts: [String], _ schema: Schema, _ encoding: Encoding?) -> JSONValue {
    guard texts.count == 1, let text = texts.first else {
      return .array(texts.enumerated().map { value([$1], lookup.element($0, of: schema), nil) })
    }
    let types = lookup.types(of: schema)
    let json = JSONValue(parsing: text.utf8)
    if let json, let type = encoding?.contentType, MediaRange.isJSON(type) { return json }
    // What is not of one piece comes as JSON, unless its encoding says otherwise.
    switch json {
    case .array? where types.contains(.array), .object? where types.contains(.object): return json ?? .null
    default: break
    }
    if types.contains(.string), text.isEmpty || prefersText { return .string(text) }
    if encoding?.explode == false || encoding?.style.map({ ![.form, .deepObject].contains($0) }) == true {
      return TextValue.json(text, for: lookup.readable(schema), separators: Self.separators(of: encoding?.style))
    }
    if types.contains(.array) { return .array([value([text], lookup.element(0, of: schema), nil)]) }
    return TextValue.scalar(text, types)
  }

  private static func separators(of style: Parameter.Style?) -> [String] {
    switch style {
    case .spaceDelimited: [" "]
    case .pipeDelimited: ["|"]
    default: [","]
    }
  }
}
