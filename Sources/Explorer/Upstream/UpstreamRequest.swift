import HTTPTypes
import Hummingbird
import NIOHTTP1

/// A call as it goes to a backend.
struct UpstreamRequest: Sendable {
  /// Where it goes.
  var backend: Backend
  /// How the backend's certificate is checked.
  var certificateCheck: ExplorerAPI.CertificateCheck
  /// The head, complete with `Host` and framing, in HTTP/1.1; HTTP/2 says the same in fields of its own.
  var head: HTTPRequestHead
  /// The body as it arrives; nil when there is none.
  var body: RequestBody?

  /// Makes the call for a request of the console.
  ///
  /// - Parameters:
  ///   - request: the console's request.
  ///   - fields: its header fields, already those for the backend.
  ///   - target: the target on the request line.
  init(
    _ request: Request, fields: HTTPFields, target: String, backend: Backend,
    certificateCheck: ExplorerAPI.CertificateCheck
  ) {
    self.backend = backend
    self.certificateCheck = certificateCheck
    let method = NIOHTTP1.HTTPMethod(rawValue: request.method.rawValue)
    var headers = HTTPHeaders([("Host", backend.authority)])
    for field in fields { headers.add(name: field.name.rawName, value: field.value) }
    if request.headers[.transferEncoding] != nil {
      headers.add(name: "Transfer-Encoding", value: "chunked")
      body = request.body
    } else if let length = request.headers[.contentLength] {
      headers.add(name: "Content-Length", value: length)
      body = length == "0" ? nil : request.body
    } else if [.POST, .PUT, .PATCH].contains(method) {
      headers.add(name: "Content-Length", value: "0")
    }
    head = HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: headers)
    // A connection of its own: nothing of the call can then appear in another.
    if !isRepeatable { head.headers.add(name: "Connection", value: "close") }
  }

  /// Whether the call may share a connection, and be made again when that turns out to be closed.
  var isRepeatable: Bool { ConnectionPersistence.isPossible(for: head, hasBody: body != nil) }
}
