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
  /// Example bodies that belong to no documented exchange, by name.
  public var examples: OrderedDictionary<String, JSONValue> = [:]

  /// A body with a schema.
  public init(schema: Schema? = nil) {
    self.schema = schema
  }
}

/// How a property of a form is written.
///
/// [Encoding Object](https://spec.openapis.org/oas/v3.1.1.html#encoding-object).
public struct Encoding: Sendable, Hashable {
  /// Media types allowed, separated by commas.
  public var contentType: String?
  /// Header fields of the part, by name.
  public var headers: OrderedDictionary<String, Header> = [:]
  /// How arrays and objects are spread out.
  public var style: Parameter.Style?
  /// Whether each item is written by itself.
  public var explode: Bool?
  /// Whether reserved characters stay unescaped.
  public var allowReserved = false

  /// An encoding that says nothing yet.
  public init() {}
}
