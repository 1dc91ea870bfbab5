import APISpec
import JSON
import SourceText

extension Importer {
  /// The examples of a parameter, header or media type: `example`, `examples`, and `x-examples`.
  mutating func namedValues(of cursor: SourceCursor) -> [NamedValue] {
    var values: [NamedValue] = []
    if let field = cursor["example"] {
      values.append(NamedValue(name: "example", at: field))
    }
    if version != .v2, cursor["example"] != nil, let examples = cursor["examples"] {
      report(.exclusiveFields("example", "examples", at: examples))
    }
    // A list belongs to JSON Schema; it is met here as well.
    if let list = cursor["examples"], list.node.array != nil {
      for (index, element) in list.elements.enumerated() {
        values.append(NamedValue(name: index == 0 ? "example" : "example-\(index + 1)", at: element))
      }
    } else {
      for (name, field) in members(cursor["examples"], withExtensions: true) {
        if let value = exampleObject(field, name: name) { values.append(value) }
      }
    }
    if values.isEmpty, let more = cursor["x-examples"], more.node.object != nil {
      for (name, field) in more.members {
        values.append(NamedValue(name: name, at: field["value"] ?? field))
      }
    }
    return values
  }

  /// [Example Object](https://spec.openapis.org/oas/v3.2.0.html#example-object).
  mutating func exampleObject(_ cursor: SourceCursor, name: String) -> NamedValue? {
    guard let target = target(cursor) else { return nil }
    let object = target.cursor
    check(object, .example)
    var note = ExampleNote()
    note.title = target.summary ?? text(object["summary"])
    note.description = target.description ?? text(object["description"])
    note.externalValue = string(object["externalValue"] ?? object[ExtensionKey.externalValue])
    note.extensions = extensions(of: object)
    let serialized = object["serializedValue"] ?? object[ExtensionKey.serializedValue]
    var value: NamedValue
    if let field = object["dataValue"] ?? object["value"] {
      value = NamedValue(name: name, at: field)
      note.serializedValue = string(serialized)
    } else if let serialized {
      value = NamedValue(name: name, value: string(serialized).map(JSONValue.string))
      value.cursor = serialized
    } else {
      value = NamedValue(name: name, value: nil)
    }
    if note != ExampleNote() { value.note = note }
    return value.value == nil && value.note == nil ? nil : value
  }
}
