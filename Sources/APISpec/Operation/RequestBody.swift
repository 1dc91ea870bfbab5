public import JSON
public import OrderedCollections

/// What an operation takes as its body.
///
/// [Request Body Object](https://spec.openapis.org/oas/v3.1.1.html#request-body-object).
public struct RequestBody: Sendable, Hashable {
  /// What is sent, in CommonMark.
  public var description: LocalizedText?
  /// Whether a request without a body is invalid.
  public var isRequired: Bool
  /// The body by media type (`application/json`), the preferred one first.
  public var content: OrderedDictionary<String, MediaContent>
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A body from its parts.
  public init(
    content: OrderedDictionary<String, MediaContent>, isRequired: Bool = true, description: LocalizedText? = nil
  ) {
    self.content = content
    self.isRequired = isRequired
    self.description = description
  }
}
