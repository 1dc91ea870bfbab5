public import JSON
public import OrderedCollections

/// A header field of a response or of a part.
///
/// [Header Object](https://spec.openapis.org/oas/v3.1.1.html#header-object).
public struct Header: Sendable, Hashable {
  /// What it says, in CommonMark.
  public var description: LocalizedText?
  /// Whether it is always there.
  public var isRequired: Bool
  /// The schema of its value.
  public var schema: Schema
  /// Whether an object is written as `name=value` pairs rather than names and values in turn.
  public var explode = false
  /// The media type of a value that is a document of its own (`content`); nil for a plain value.
  public var mediaType: String?
  /// Whether it should no longer be relied on, and since when.
  public var availability = Availability()
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A header field from its parts.
  public init(schema: Schema, description: LocalizedText? = nil, isRequired: Bool = false) {
    self.schema = schema
    self.description = description
    self.isRequired = isRequired
  }
}
