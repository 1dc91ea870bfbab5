import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// A parameter under a name, with its value in each exchange as a named example.
  ///
  /// [Parameter Object](https://spec.openapis.org/oas/v3.1.1.html#parameter-object).
  func parameter(_ parameter: Parameter, name: String, exchanges: [Example]) -> JSONValue {
    var members = Members()
    members.set("name", name)
    members.set("in", parameter.location.rawValue)
    members.set("description", text(parameter.description))
    members.set("required", flag: parameter.isRequired || parameter.location == .path)
    members.set("deprecated", flag: parameter.availability.isDeprecated)
    let isInQuery = parameter.location == .query
    members.set(
      isInQuery ? "allowEmptyValue" : ExtensionKey.allowEmptyValue, flag: parameter.allowsEmptyValue)
    let examples = examples(of: parameter, exchanges: exchanges)
    switch parameter.serialization {
    case .schema(let schema, let style, let explode, let allowReserved):
      write(style: style, explode: explode, at: parameter.location, into: &members)
      members.set(isInQuery ? "allowReserved" : ExtensionKey.allowReserved, flag: allowReserved)
      members["schema"] = self.schema(schema)
      members.set("examples", object: examples)
    case .content(let mediaType, let schema):
      var media = Members()
      media["schema"] = self.schema(schema)
      media.set("examples", object: examples)
      members["content"] = .object([mediaType: media.value])
    }
    members.set(ExtensionKey.audience, parameter.audience)
    members.set(ExtensionKey.availability, list: availability(parameter.availability))
    if name != parameter.name { members.set(ExtensionKey.name, parameter.name) }
    members.extend(with: parameter.extensions)
    return members.value
  }

  private func write(
    style: Parameter.Style, explode: Bool, at location: Parameter.Location, into members: inout Members
  ) {
    var effective = location.defaultStyle
    if style == .cookie {
      members.set(ExtensionKey.style32, style.rawValue)
    } else if !Self.styles(at: location).contains(style) {
      members.set(ExtensionKey.style, style.rawValue)
    } else if style != effective {
      effective = style
      members.set("style", style.rawValue)
    }
    if explode != effective.explodesByDefault { members["explode"] = .bool(explode) }
  }

  /// The styles that OpenAPI 3.1 allows at a place.
  private static func styles(at location: Parameter.Location) -> Set<Parameter.Style> {
    switch location {
    case .path: [.matrix, .label, .simple]
    case .query, .querystring: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form]
    }
  }

  private func examples(of parameter: Parameter, exchanges: [Example]) -> OrderedDictionary<String, JSONValue> {
    var examples = namedExamples(parameter.examples, parameter.exampleNotes)
    for exchange in exchanges where examples[exchange.id] == nil {
      let argument = exchange.request.arguments.first {
        guard $0.location == parameter.location else { return false }
        if $0.location == .header { return $0.name.lowercased() == parameter.name.lowercased() }
        return $0.name == parameter.name
      }
      guard let argument else { continue }
      var note = ExampleNote()
      note.title = exchange.title
      examples[exchange.id] = namedExample(argument.value, note)
    }
    return examples
  }
}
