import APISpec
import JSON
import OrderedCollections

/// Schemas as JSON Schema, for the console: what decides whether a value is right, without what explains it.
///
/// A named type is a file beside its page, and references are addresses relative to the page that has them. So a page
/// carries its own schemas only, and the console loads a type when a form or a response comes to it.
///
/// [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-core).
struct SchemaFile: Sendable {
  /// The name of a type's file, in the folder of its page.
  static let name = "schema.json"

  /// The named types that can be referred to.
  let types: OrderedDictionary<String, NamedType>
  /// Where the pages are.
  let paths: APIPaths
  /// The page that the schemas are for.
  let page: PagePath

  /// A schema with the keywords that the console reads.
  func value(of schema: Schema) -> JSONValue {
    switch schema {
    case .boolean(let allowed): return .bool(allowed)
    case .keywords(let keywords):
      var members: OrderedDictionary<String, JSONValue> = [:]
      members["$ref"] = keywords.core.reference.flatMap(address).map(JSONValue.string)
      if let title = keywords.metadata.title { members["title"] = .string(title.source) }
      members["default"] = keywords.metadata.defaultValue
      if !keywords.metadata.examples.isEmpty { members["examples"] = .array(Array(keywords.metadata.examples.prefix(1))) }
      if keywords.metadata.isReadOnly { members["readOnly"] = true }
      if keywords.metadata.isWriteOnly { members["writeOnly"] = true }
      write(keywords.validation, into: &members)
      write(keywords.applicator, into: &members)
      if let closed = keywords.unevaluated.properties { members["unevaluatedProperties"] = value(of: closed) }
      members["contentEncoding"] = keywords.content.encoding.map(JSONValue.string)
      members["contentMediaType"] = keywords.content.mediaType.map(JSONValue.string)
      if let discriminator = keywords.openAPI.discriminator { members["discriminator"] = value(of: discriminator) }
      return .object(members)
    }
  }

  /// The address of a named type's file; nil for what is none.
  private func address(of reference: Schema.Reference) -> String? {
    guard case .type(let name) = reference, types[name] != nil else { return nil }
    return page.link(to: paths.type(name), file: Self.name)
  }

  private func write(_ validation: Schema.Validation, into members: inout OrderedDictionary<String, JSONValue>) {
    let types = validation.types.map { JSONValue.string($0.rawValue) }
    if !types.isEmpty { members["type"] = types.count == 1 ? types[0] : .array(types) }
    members["enum"] = validation.allowedValues.map(JSONValue.array)
    members["const"] = validation.constant
    members["format"] = validation.format.map(JSONValue.string)
    members["pattern"] = validation.pattern.map(JSONValue.string)
    let numbers: KeyValuePairs = [
      "multipleOf": validation.multipleOf, "maximum": validation.maximum,
      "exclusiveMaximum": validation.exclusiveMaximum, "minimum": validation.minimum,
      "exclusiveMinimum": validation.exclusiveMinimum, "maxLength": validation.maxLength.map { JSONNumber($0) },
      "minLength": validation.minLength.map { JSONNumber($0) }, "maxItems": validation.maxItems.map { JSONNumber($0) },
      "minItems": validation.minItems.map { JSONNumber($0) },
      "maxProperties": validation.maxProperties.map { JSONNumber($0) },
      "minProperties": validation.minProperties.map { JSONNumber($0) },
    ]
    for (name, number) in numbers { members[name] = number.map(JSONValue.number) }
    if validation.uniqueItems { members["uniqueItems"] = true }
    if !validation.required.isEmpty { members["required"] = .array(validation.required.map(JSONValue.string)) }
  }

  private func write(_ applicator: Schema.Applicator, into members: inout OrderedDictionary<String, JSONValue>) {
    let lists: KeyValuePairs = [
      "allOf": applicator.allOf, "anyOf": applicator.anyOf, "oneOf": applicator.oneOf,
      "prefixItems": applicator.prefixItems,
    ]
    for (name, schemas) in lists where !schemas.isEmpty { members[name] = .array(schemas.map(value)) }
    let singles: KeyValuePairs = [
      "not": applicator.not, "additionalProperties": applicator.additionalProperties,
      "propertyNames": applicator.propertyNames, "items": applicator.items,
    ]
    for (name, schema) in singles { members[name] = schema.map(value) }
    let objects: KeyValuePairs = [
      "properties": applicator.properties, "patternProperties": applicator.patternProperties,
    ]
    for (name, schemas) in objects where !schemas.isEmpty { members[name] = .object(schemas.mapValues(value)) }
  }

  private func value(of discriminator: Schema.Discriminator) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = ["propertyName": .string(discriminator.propertyName)]
    let mapping = discriminator.mapping.compactMapValues { self.address(of: $0).map(JSONValue.string) }
    if !mapping.isEmpty { members["mapping"] = .object(mapping) }
    return .object(members)
  }
}
