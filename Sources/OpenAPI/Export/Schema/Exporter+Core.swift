import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// Writes the core vocabulary.
  ///
  /// [JSON Schema 2020-12, section 8](https://json-schema.org/draft/2020-12/json-schema-core#section-8).
  ///
  /// References to types are relative to the document; inside of a schema with an `$id` they would not be.
  func write(_ core: Schema.Core, hasTypes: Bool, into members: inout Members) {
    members.set(hasTypes ? ExtensionKey.schemaID : "$id", core.id)
    members.set("$schema", core.dialect)
    members.set("$vocabulary", object: core.vocabulary.mapValues(JSONValue.bool))
    members.set("$anchor", core.anchor)
    members.set("$dynamicAnchor", core.dynamicAnchor)
    members.set("$comment", core.comment)
    members.set("$ref", core.reference.map(reference))
    members.set("$dynamicRef", core.dynamicReference)
    members.set("$defs", object: core.definitions.mapValues(schema))
  }

  /// The URI reference of a schema.
  ///
  /// A key of a component has no character that would need an escape.
  func reference(_ reference: Schema.Reference) -> String {
    switch reference {
    case .type(let name): "#/components/schemas/" + typeKeys.key(for: name)
    case .uri(let uri): uri
    }
  }
}
