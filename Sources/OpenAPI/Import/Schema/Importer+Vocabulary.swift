import APISpec
import JSON
import OrderedCollections
import SourceText

extension Importer {
  /// Reads a keyword that OpenAPI adds, or an extension that the model has a place for.
  mutating func readVocabulary(
    _ key: String, _ field: SourceCursor, of cursor: SourceCursor, into keywords: inout Schema.Keywords
  ) -> Bool {
    switch key {
    case "discriminator": keywords.openAPI.discriminator = discriminator(field)
    case "xml": keywords.openAPI.xml = xml(field)
    case "externalDocs": keywords.openAPI.externalDocumentation = externalDocumentation(field)
    case "nullable", "collectionFormat", ExtensionKey.name: break
    case ExtensionKey.schemaID: keywords.core.id = string(field)
    case "x-nullable" where version == .v2: break
    case ExtensionKey.audience: keywords.publishing.audience = string(field)
    case ExtensionKey.availability: keywords.publishing.availability = writtenAvailability(of: cursor)
    case ExtensionKey.enumDescriptions, "x-enum-descriptions":
      keywords.publishing.valueDescriptions = valueDescriptions(field, of: cursor)
    case "x-enum-varnames":
      let hasDescriptions = [ExtensionKey.enumDescriptions, "x-enum-descriptions"].contains { cursor[$0] != nil }
      if hasDescriptions { return false }
      keywords.publishing.valueDescriptions = valueDescriptions(field, of: cursor)
    default: return false
    }
    return true
  }

  /// [Discriminator Object](https://spec.openapis.org/oas/v3.2.0.html#discriminator-object).
  private mutating func discriminator(_ cursor: SourceCursor) -> Schema.Discriminator? {
    if version == .v2, let name = cursor.node.string { return Schema.Discriminator(propertyName: name) }
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .discriminator)
    guard let name = string(required("propertyName", of: cursor, .discriminator)) else { return nil }
    var discriminator = Schema.Discriminator(propertyName: name)
    for (value, field) in members(cursor["mapping"], withExtensions: true) {
      discriminator.mapping[value] = typeReference(field)
    }
    let other = cursor["defaultMapping"] ?? cursor[ExtensionKey.defaultMapping]
    discriminator.defaultMapping = other.flatMap { typeReference($0) }
    return discriminator
  }

  /// [XML Object](https://spec.openapis.org/oas/v3.2.0.html#xml-object).
  private mutating func xml(_ cursor: SourceCursor) -> Schema.XML? {
    guard let cursor = object(cursor) else { return nil }
    check(cursor, .xml)
    var xml = Schema.XML()
    xml.name = string(cursor["name"])
    xml.namespace = string(cursor["namespace"])
    xml.prefix = string(cursor["prefix"])
    xml.isAttribute = flag(cursor["attribute"])
    xml.isWrapped = flag(cursor["wrapped"])
    xml.nodeType = string(cursor["nodeType"] ?? cursor[ExtensionKey.nodeType])
    return xml
  }

  /// What enumerated values mean: an object by value, or a list in the order of `enum`.
  private mutating func valueDescriptions(
    _ field: SourceCursor, of cursor: SourceCursor
  ) -> OrderedDictionary<String, LocalizedText> {
    var descriptions: OrderedDictionary<String, LocalizedText> = [:]
    if field.node.array != nil {
      let values = (cursor["enum"]?.elements ?? []).map { JSONValue($0.node) }
      for (value, description) in zip(values, elements(field)) {
        descriptions[value.string ?? value.text(.compact)] = text(description)
      }
    } else {
      for (value, description) in members(field, withExtensions: true) { descriptions[value] = text(description) }
    }
    return descriptions
  }
}
