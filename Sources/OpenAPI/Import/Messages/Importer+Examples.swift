import APISpec
import JSON
import SourceText

extension Importer {
  /// The examples of a parameter, header or media type: `example`, `examples`, and `x-examples`.
  mutating func namedValues(of cursor: SourceCursor) -> [NamedValue] {
    var values: [NamedValue] = []
    if let field = cursor["example"] {
      values.append(NamedValue(name: "example", value: JSONValue(field.node)))
    }
    // A list belongs to JSON Schema; it is met here as well.
    if let list = cursor["examples"], list.node.array != nil {
      for (index, element) in list.elements.enumerated() {
        values.append(NamedValue(name: index == 0 ? "example" : "example-\(index + 1)", value: JSONValue(element.node)))
      }
    } else {
      for (name, field) in members(cursor["examples"], withExtensions: true) {
        if let value = exampleObject(field, name: name) { values.append(value) }
      }
    }
    if values.isEmpty, let more = cursor["x-examples"], more.node.object != nil {
      for (name, field) in more.members {
        let value = field.node["value"] ?? field.node
        values.append(NamedValue(name: name, value: JSONValue(value)))
      }
    }
    return values
  }

  /// [Example Object](https://spec.openapis.org/oas/v3.2.0.html#example-object).
  ///
  /// Nil when its value is elsewhere.
  private mutating func exampleObject(_ cursor: SourceCursor, name: String) -> NamedValue? {
    guard let target = target(cursor) else { return nil }
    let object = target.cursor
    check(object, .example)
    let value: JSONValue
    if let field = object["dataValue"] ?? object["value"] {
      value = JSONValue(field.node)
    } else if let text = string(object["serializedValue"]) {
      value = .string(text)
    } else {
      return nil
    }
    return NamedValue(
      name: name, title: target.summary ?? text(object["summary"]),
      description: target.description ?? text(object["description"]), value: value)
  }
}
