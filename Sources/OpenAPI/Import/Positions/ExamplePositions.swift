public import APISpec
public import SourceText

/// Where the examples of an imported API stand in its files.
///
/// The model keeps values and forgets where they were; whoever finds fault with one asks here. A position is a file and
/// a JSON pointer. For a place inside of the value, read the file again, and go on from there:
///
/// ```swift
/// let place = positions[.responseBody(operation: "get-pet", example: "tom")]
/// let pointer = JSONPointer(tokens: place.pointer.tokens + instancePointer.tokens)
/// ```
public struct ExamplePositions: Sendable {
  /// What stands somewhere.
  ///
  /// The operation of a callback is called by the operation around, the name of the callback and its own identifier,
  /// with slashes between: `create-order/paid/order-paid`.
  public enum Address: Sendable, Hashable {
    /// The Operation Object.
    case operation(String)
    /// The value of a parameter in a documented exchange.
    case argument(operation: String, example: String, name: String, location: Parameter.Location)
    /// The request body of a documented exchange.
    case requestBody(operation: String, example: String)
    /// The response body of a documented exchange.
    case responseBody(operation: String, example: String)
    /// An example of a parameter that belongs to no exchange (`Parameter.examples`).
    case parameterExample(operation: String, name: String, location: Parameter.Location, example: String)
    /// An example of the request body that belongs to no exchange (`MediaContent.examples`).
    case requestExample(operation: String, mediaType: String, example: String)
    /// An example of a response that belongs to no exchange; the response is told by its place among the responses.
    case responseExample(operation: String, response: Int, mediaType: String, example: String)
    /// The schema of a named type; what stands inside of it in the model mostly does so in the file.
    case type(String)
    /// An example of a named type, by its place in `Schema.Metadata.examples`.
    case typeExample(type: String, index: Int)
  }

  /// A place in a file.
  public struct Place: Sendable, Hashable {
    /// The name of the file, as its ``SourceText/SourceFile`` gave it.
    public let file: String
    /// The way to the node.
    public let pointer: JSONPointer
  }

  /// The nodes by address.
  private var cursors: [Address: SourceCursor] = [:]

  /// No position.
  init() {}

  /// The place of what an address names; nil when there is no such thing, or when it was made while importing.
  ///
  /// A required parameter without an example, for instance, gets a plain value in exchanges.
  public subscript(address: Address) -> Place? {
    cursors[address].map { Place(file: $0.file.name, pointer: $0.pointer) }
  }

  /// The node that an address names.
  func cursor(_ address: Address) -> SourceCursor? { cursors[address] }

  /// Notes where something stands; the first place counts.
  mutating func note(_ address: Address, at cursor: SourceCursor?) {
    guard let cursor, cursors[address] == nil else { return }
    cursors[address] = cursor
  }
}
