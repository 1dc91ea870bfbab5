import APISpec
import JSON
import OrderedCollections

/// What a schema says about values without demanding it: the generator's hints.
///
/// [JSON Schema Validation 2020-12, sections 8 and
/// 9](https://json-schema.org/draft/2020-12/json-schema-validation#section-8), and OpenAPI's `discriminator`.
final class SchemaAnnotations: Sendable {
  /// `title`.
  let title: String?
  /// `examples`, and OpenAPI's `example`.
  let examples: [JSONValue]
  /// `default`.
  let defaultValue: JSONValue?
  /// `readOnly`: sent by the server only.
  let isReadOnly: Bool
  /// `writeOnly`: sent by the client only.
  let isWriteOnly: Bool
  /// `format`, known or not.
  let format: String?
  /// `contentEncoding`.
  let contentEncoding: String?
  /// `contentMediaType`.
  let contentMediaType: String?
  /// The name of the property that tells alternatives apart.
  let discriminator: String?
  /// Values of that property, by the reference to the alternative as it is written.
  let discriminatorValues: OrderedDictionary<String, String>

  /// The annotations of a schema, or nil when it has none.
  init?(_ members: OrderedDictionary<String, JSONValue>) {
    title = members["title"]?.string
    examples = (members["examples"]?.array ?? []) + [members["example"]].compactMap { $0 }
    defaultValue = members["default"]
    isReadOnly = members["readOnly"]?.bool == true
    isWriteOnly = members["writeOnly"]?.bool == true
    format = members["format"]?.string
    contentEncoding = members["contentEncoding"]?.string
    contentMediaType = members["contentMediaType"]?.string
    discriminator = members["discriminator"]?.string ?? members["discriminator"]?["propertyName"]?.string
    let mapping = (members["discriminator"]?["mapping"]?.object ?? [:]).compactMap { value, reference in
      reference.string.map { ($0, value) }
    }
    discriminatorValues = OrderedDictionary(mapping, uniquingKeysWith: { first, _ in first })
    let isEmpty =
      title == nil && examples.isEmpty && defaultValue == nil && !isReadOnly && !isWriteOnly && format == nil
      && contentEncoding == nil && contentMediaType == nil && discriminator == nil
    if isEmpty { return nil }
  }
  /// The annotations of a schema of the model, or nil when it has none.
  init?(_ keywords: Schema.Keywords) {
    title = keywords.metadata.title?.source
    examples = keywords.metadata.examples
    defaultValue = keywords.metadata.defaultValue
    isReadOnly = keywords.metadata.isReadOnly
    isWriteOnly = keywords.metadata.isWriteOnly
    format = keywords.validation.format
    contentEncoding = keywords.content.encoding
    contentMediaType = keywords.content.mediaType
    discriminator = keywords.openAPI.discriminator?.propertyName
    let mapping = (keywords.openAPI.discriminator?.mapping ?? [:]).map { ($0.value.uri, $0.key) }
    discriminatorValues = OrderedDictionary(mapping, uniquingKeysWith: { first, _ in first })
    let isEmpty =
      title == nil && examples.isEmpty && defaultValue == nil && !isReadOnly && !isWriteOnly && format == nil
      && contentEncoding == nil && contentMediaType == nil && discriminator == nil
    if isEmpty { return nil }
  }
}
