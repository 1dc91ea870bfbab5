/// The place of an example, or of what holds examples, in the model of an API.
///
/// The operation of a callback is called by the operation around, the name of the callback and its own identifier,
/// with slashes between: `create-order/paid/order-paid`.
public enum ExampleAddress: Sendable, Hashable {
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
