public import HTTPTypes

/// What the sandbox answers.
public struct SandboxResponse: Sendable, Hashable {
  /// The status code and its reason phrase.
  public var status: HTTPResponse.Status

  /// Header fields; `Content-Length` is left to the server.
  public var headerFields: HTTPFields

  /// The body; empty when there is none.
  public var body: [UInt8]

  /// How long a server should hold it back; the sandbox itself has no clock.
  public var delay: Duration = .zero

  /// A response from its parts.
  public init(status: HTTPResponse.Status, headerFields: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headerFields = headerFields
    self.body = body
  }
}
