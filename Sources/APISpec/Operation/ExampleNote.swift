public import JSON
public import OrderedCollections

/// What is said about an example value, or where it is when it is elsewhere.
///
/// [Example Object](https://spec.openapis.org/oas/v3.2.0.html#example-object).
public struct ExampleNote: Sendable, Hashable {
  /// A short title.
  public var title: LocalizedText?
  /// What the example shows, in CommonMark.
  public var description: LocalizedText?
  /// The address of the example, when its value is not here (`externalValue`).
  public var externalValue: String?
  /// The value as it is sent (OpenAPI 3.2: `serializedValue`), when it is here as data as well.
  public var serializedValue: String?
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A note that says nothing yet.
  public init() {}
}
