public import HTTPTypes

/// What the sandbox answers.
public struct SandboxResponse: Sendable, Hashable {
  /// The status code and its reason phrase.
  public var status: HTTPResponse.Status

  /// Header fields; `Content-Length` is left to the server, except in answers to `HEAD`.
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

  /// The answer to `HEAD` where this is the one to `GET`: without the body, but with its length.
  var head: SandboxResponse {
    var head = self
    if !body.isEmpty { head.headerFields[.contentLength] = String(body.count) }
    head.body = []
    return head
  }
}
