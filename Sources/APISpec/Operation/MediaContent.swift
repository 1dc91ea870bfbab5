public import JSON
public import OrderedCollections

/// A body of one media type.
///
/// [Media Type Object](https://spec.openapis.org/oas/v3.1.1.html#media-type-object).
public struct MediaContent: Sendable, Hashable {
  /// The schema of the whole body; nil when anything may come.
  public var schema: Schema?
  /// The schema of each item of a stream (OpenAPI 3.2).
  public var itemSchema: Schema?
  /// How the properties of a form are written, by name.
  public var encoding: OrderedDictionary<String, Encoding> = [:]
  /// How the first parts of a multipart body are written, by place (OpenAPI 3.2).
  public var prefixEncoding: [Encoding] = []
  /// How all other parts of a multipart body are written (OpenAPI 3.2).
  public var itemEncoding: Encoding?
  /// Example bodies that belong to no documented exchange, by name.
  public var examples: OrderedDictionary<String, JSONValue> = [:]
  /// What is said about example bodies, and where those are that are not here, by name.
  ///
  /// A documented exchange may have a note of its own under its identifier.
  public var exampleNotes: OrderedDictionary<String, ExampleNote> = [:]
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A body with a schema.
  public init(schema: Schema? = nil) {
    self.schema = schema
  }
}
