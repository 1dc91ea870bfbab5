import APISpec
import JSON
import OrderedCollections

/// Schemas as JSON Schema, for the console: what its forms are made from, without what explains it, and without what only
/// a check of values asks for: that the server does.
///
/// A named type is a file beside its page, and references are addresses below the root of the API's pages. So a page
/// carries its own schemas only, and the console loads a type when a form comes to it.
///
/// [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core).
struct SchemaFile: Sendable {
  /// The name of a type's file, in the folder of its page.
  static let name = "schema.json"

  /// The named types that can be referred to.
  let types: OrderedDictionary<String, NamedType>
  /// Where the pages are.
  let paths: APIPaths

  /// A named type: its schema, with its name, which a discriminator may give and readers know it by.
  func value(of type: NamedType) -> JSONValue {
    guard case .object(var members) = value(of: type.schema) else { return value(of: type.schema) }
    members["x-name"] = .string(type.name)
    return .object(members)
  }

  /// A schema with the keywords that the console reads.
  func value(of schema: Schema) -> JSONValue {
    switch schema {
    case .boolean(let allowed): return .bool(allowed)
    case .keywords(let keywords):
      var members: OrderedDictionary<String, JSONValue> = [:]
      members["$ref"] = keywords.core.reference.flatMap(address).map(JSONValue.string)
      if let title = keywords.metadata.title { members["title"] = .string(title.source) }
      members["default"] = keywords.metadata.defaultValue
      if let example = keywords.metadata.examples.first { members["examples"] = [example] }
      if keywords.metadata.isReadOnly { members["readOnly"] = true }
      write(keywords.validation, into: &members)
      write(keywords.applicator, into: &members)
      members["contentEncoding"] = keywords.content.encoding.map(JSONValue.string)
      members["contentMediaType"] = keywords.content.mediaType.map(JSONValue.string)
      if let discriminator = keywords.openAPI.discriminator { members["discriminator"] = value(of: discriminator) }
      return .object(members)
    }
  }

  /// The address of a named type's file; nil for what is none.
  private func address(of reference: Schema.Reference) -> String? {
    guard case .type(let name) = reference, types[name] != nil else { return nil }
    return paths.root.link(to: paths.type(name), file: Self.name)
  }

  private func write(_ validation: Schema.Validation, into members: inout OrderedDictionary<String, JSONValue>) {
    let types = validation.types.map { JSONValue.string($0.rawValue) }
    if !types.isEmpty { members["type"] = types.count == 1 ? types[0] : .array(types) }
    members["enum"] = validation.allowedValues.map(JSONValue.array)
    members["const"] = validation.constant
    members["format"] = validation.format.map(JSONValue.string)
    for (name, number) in [("minimum", validation.minimum), ("maximum", validation.maximum)] {
      members[name] = number.map(JSONValue.number)
    }
    members["maxLength"] = validation.maxLength.map { .number(JSONNumber($0)) }
    if !validation.required.isEmpty { members["required"] = .array(validation.required.map(JSONValue.string)) }
  }

  private func write(_ applicator: Schema.Applicator, into members: inout OrderedDictionary<String, JSONValue>) {
    let lists: KeyValuePairs = [
      "allOf": applicator.allOf, "anyOf": applicator.anyOf, "oneOf": applicator.oneOf,
      "prefixItems": applicator.prefixItems,
    ]
    for (name, schemas) in lists where !schemas.isEmpty { members[name] = .array(schemas.map(value)) }
    members["additionalProperties"] = applicator.additionalProperties.map(value)
    members["items"] = applicator.items.map(value)
    let properties = applicator.properties.mapValues(value)
    if !properties.isEmpty { members["properties"] = .object(properties) }
  }

  private func value(of discriminator: Schema.Discriminator) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = ["propertyName": .string(discriminator.propertyName)]
    let mapping = discriminator.mapping.compactMapValues { self.address(of: $0).map(JSONValue.string) }
    if !mapping.isEmpty { members["mapping"] = .object(mapping) }
    return .object(members)
  }
}
