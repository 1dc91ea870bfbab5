public import HTTPTypes

/// A response as it comes over the wire, made from an example.
public struct ResponseMessage: Sendable, Hashable {
  /// The status, with its reason phrase where the code is a registered one.
  public var status: HTTPResponse.Status
  /// Header fields in the order in which they are shown.
  public var headers: [RequestMessage.Header]
  /// The body as text; nil when none comes back.
  public var body: String?

  /// The response of a documented example.
  public init(_ example: ExampleResponse) {
    status = .documented(example.status)
    headers = example.body.map { [RequestMessage.Header("Content-Type", $0.mediaType)] } ?? []
    headers += example.headers.map { RequestMessage.Header($0.key, $0.value) }
    body = example.body?.text
  }
}
