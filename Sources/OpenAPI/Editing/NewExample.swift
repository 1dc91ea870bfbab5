public import APISpec
public import JSON

/// An example that a description is to have.
public struct NewExample: Sendable, Hashable {
  /// Which body it is an example of.
  public enum Body: Sendable, Hashable {
    /// The request's, by its media type as the description names it.
    case request(String)
    /// A response's, by status and media type as the description names them.
    case response(ResponseStatus, String)
  }

  /// The identifier of the operation.
  public let operation: String
  /// Which body it is an example of.
  public let body: Body
  /// What it is called.
  public let name: String
  /// The body.
  public let value: JSONValue

  /// An example from its parts.
  public init(operation: String, body: Body, name: String, value: JSONValue) {
    self.operation = operation
    self.body = body
    self.name = name
    self.value = value
  }

  /// Whether something may be called so, as a key of components.
  ///
  /// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object).
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "._-".utf8.contains(byte)
        }
      }
  }
}
