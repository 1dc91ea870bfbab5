import JSON
public import OrderedCollections

/// A documented exchange of one endpoint, written in the DSL.
public struct EndpointExample<E: Endpoint>: Sendable {
  /// The example, as the model has it.
  public let example: Example

  /// A documented exchange.
  ///
  /// - Parameters:
  ///   - id: The identifier: a slug, unique in the operation.
  ///   - title: A short title.
  ///   - description: What it shows, in CommonMark.
  ///   - audience: Whose view it shows.
  ///   - arguments: Values of parameters: `[username("janedoe")]`.
  ///   - credentials: What is presented to authenticate.
  ///   - body: What is sent: `body(value)`.
  ///   - answer: What comes back: `ok(.janeDoe)`.
  ///   - headers: Header fields of the response that are not documented, besides `Content-Type`.
  ///   - predecessors: Exchanges that must have happened before, oldest first.
  public init(
    _ id: String, _ title: LocalizedText, _ description: LocalizedText? = nil, for audience: Audience? = nil,
    with arguments: [ExampleRequest.Argument] = [], as credentials: Credential..., sends body: ExampleBody? = nil,
    returns answer: Answer<E>, headers: OrderedDictionary<String, String> = [:],
    after predecessors: [ExampleReference] = []
  ) {
    var request = ExampleRequest()
    request.arguments = arguments
    request.credentials = credentials
    request.body = body
    var response = ExampleResponse(status: answer.status, body: answer.body)
    response.headers = answer.headers.merging(headers) { _, given in given }
    var example = APISpec.Example(id: id, title: title, request: request, response: response)
    example.description = description
    example.audience = audience?.id
    example.after = predecessors
    self.example = example
  }
}
