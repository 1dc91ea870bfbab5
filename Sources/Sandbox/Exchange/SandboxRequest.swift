public import HTTPTypes

/// A request as it reaches the sandbox.
public struct SandboxRequest: Sendable, Hashable {
  /// The method.
  public var method: HTTPRequest.Method

  /// The path with its leading slash, percent-encoded as received, without the query (`/users/1`).
  public var path: String

  /// The query without `?`, percent-encoded as received; nil when there is none.
  public var query: String?

  /// Header fields as received.
  public var headerFields: HTTPFields

  /// The body; empty when there is none.
  public var body: [UInt8]

  /// A request from its parts.
  public init(
    method: HTTPRequest.Method, path: String, query: String? = nil, headerFields: HTTPFields = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headerFields = headerFields
    self.body = body
  }
}
