public import HTTPTypes
import OrderedCollections

/// A response as it comes over the wire, made from an example.
public struct ResponseMessage: Sendable, Hashable {
  /// The status, with its reason phrase where the code is a registered one.
  public var status: HTTPResponse.Status
  /// Header fields in the order in which they are shown.
  public var headers: [RequestMessage.Header]
  /// The body as text; nil when none comes back.
  public var body: String?

  /// The response of a documented example.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - operation: The operation it belongs to.
  ///   - api: The API, for its types.
  public init(_ example: Example, of operation: Operation, in api: API) {
    self.init(example.response, audience: example.audience, of: operation, in: api)
  }

  /// A response of an operation, as an audience sees it.
  public init(_ response: ExampleResponse, audience: String?, of operation: Operation, in api: API) {
    self.init(response, body: operation.writtenBody(of: response, audience: audience, in: api))
  }

  /// A response whose schemas nobody knows.
  public init(_ response: ExampleResponse) {
    self.init(response, body: response.body?.written(as: nil, types: [:]))
  }

  private init(_ response: ExampleResponse, body: WrittenBody?) {
    status = .documented(response.status)
    headers = body.map { [RequestMessage.Header("Content-Type", $0.mediaType)] } ?? []
    headers += response.headers.map { RequestMessage.Header($0.key, $0.value) }
    self.body = body?.text
  }
}
