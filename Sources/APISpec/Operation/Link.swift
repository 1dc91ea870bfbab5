public import JSON
public import OrderedCollections

/// An operation that can follow a response, fed from it.
///
/// [Link Object](https://spec.openapis.org/oas/v3.1.1.html#link-object).
public struct Link: Sendable, Hashable {
  /// The operation that can follow, by identifier.
  public var operation: String
  /// Values or [runtime expressions](https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions), by parameter name.
  public var parameters: OrderedDictionary<String, JSONValue> = [:]
  /// The body to send, or an expression for it.
  public var requestBody: JSONValue?
  /// When it makes sense, in CommonMark.
  public var description: LocalizedText?
  /// The server to follow it on; nil for the API's.
  public var server: Server?
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A link to an operation.
  public init(operation: String) {
    self.operation = operation
  }
}
