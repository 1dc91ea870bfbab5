import JSON
import SourceText

/// The place of a schema: a document by its number, and the way to the schema in it.
struct SchemaPlace: Sendable, Hashable {
  /// The document's number in the registry.
  var document: Int
  /// The way from the document's root.
  var pointer: JSONPointer
}

/// A schema at its place, before it is compiled.
struct PlacedSchema: Sendable {
  /// The schema.
  var value: JSONValue
  /// The resource it belongs to, by number: what its references are relative to.
  var resource: Int
  /// How it is read.
  var dialect: SchemaDialect
}

/// A schema resource: a schema with a URI, and the names in it.
///
/// [JSON Schema 2020-12, section 8.2](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2).
struct SchemaResource: Sendable {
  /// Its URI, without fragment.
  var uri: URIReference
  /// Where its root is.
  var root: SchemaPlace
  /// Places by `$anchor` and `$dynamicAnchor`.
  var anchors: [String: SchemaPlace] = [:]
  /// Places by `$dynamicAnchor` alone; the root by the empty name when it says `$recursiveAnchor`.
  var dynamicAnchors: [String: SchemaPlace] = [:]
}
