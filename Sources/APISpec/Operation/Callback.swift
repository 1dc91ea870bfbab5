/// A request that the server sends in the course of an operation, to an address it was told.
///
/// [Callback Object](https://spec.openapis.org/oas/v3.1.1.html#callback-object).
public struct Callback: Sendable, Hashable {
  /// The name, unique in the operation.
  public var name: String
  /// The address, a [runtime expression](https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions).
  public var expression: String
  /// What the server sends there.
  public var operations: [Operation]

  /// A callback from its parts.
  public init(_ name: String, expression: String, operations: [Operation]) {
    self.name = name
    self.expression = expression
    self.operations = operations
  }
}

/// A request that the API sends to those who asked for it elsewhere.
///
/// `webhooks` of the [OpenAPI Object](https://spec.openapis.org/oas/v3.1.1.html#openapi-object).
public struct Webhook: Sendable, Hashable {
  /// The name, unique in the API.
  public var name: String
  /// What is sent; its path is empty, because the receiver chooses it.
  public var operation: Operation

  /// A webhook from its parts.
  public init(_ name: String, operation: Operation) {
    self.name = name
    self.operation = operation
  }
}
