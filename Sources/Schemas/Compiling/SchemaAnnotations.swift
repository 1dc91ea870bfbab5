import JSON
import OrderedCollections

/// What a schema says about values without demanding it: the generator's hints.
///
/// [JSON Schema Validation 2020-12, sections 8 and
/// 9](https://json-schema.org/draft/2020-12/json-schema-validation#section-8), and OpenAPI's `discriminator`.
struct SchemaAnnotations: Sendable {
  /// `title`.
  var title: String?
  /// `examples`, and OpenAPI's `example`.
  var examples: [JSONValue] = []
  /// `default`.
  var defaultValue: JSONValue?
  /// `readOnly`: sent by the server only.
  var isReadOnly = false
  /// `writeOnly`: sent by the client only.
  var isWriteOnly = false
  /// `format`, known or not.
  var format: String?
  /// `contentEncoding`.
  var contentEncoding: String?
  /// `contentMediaType`.
  var contentMediaType: String?
  /// The name of the property that tells alternatives apart.
  var discriminator: String?
  /// Values of that property, by the reference to the alternative as it is written.
  var discriminatorValues: OrderedDictionary<String, String> = [:]

  /// The annotations of a schema, or nil when it has none.
  init?(_ members: OrderedDictionary<String, JSONValue>) {
    title = members["title"]?.string
    examples = members["examples"]?.array ?? []
    if let example = members["example"] { examples.append(example) }
    defaultValue = members["default"]
    isReadOnly = members["readOnly"]?.bool == true
    isWriteOnly = members["writeOnly"]?.bool == true
    format = members["format"]?.string
    contentEncoding = members["contentEncoding"]?.string
    contentMediaType = members["contentMediaType"]?.string
    discriminator = members["discriminator"]?.string ?? members["discriminator"]?["propertyName"]?.string
    for (value, reference) in members["discriminator"]?["mapping"]?.object ?? [:] {
      if let reference = reference.string, discriminatorValues[reference] == nil {
        discriminatorValues[reference] = value
      }
    }
    let isEmpty =
      title == nil && examples.isEmpty && defaultValue == nil && !isReadOnly && !isWriteOnly && format == nil
      && contentEncoding == nil && contentMediaType == nil && discriminator == nil
    if isEmpty { return nil }
  }
}
