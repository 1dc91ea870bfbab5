import HTTPTypes
import Hummingbird
import NIOCore

extension ProxyResponder {
  /// Passes a request for a token on to the place that issues them, or lets the sandbox issue one.
  ///
  /// Like a server, the place is one that the spec names, and the console only says which. Its address is checked as
  /// the backend's is.
  ///
  /// - Parameters:
  ///   - request: the console's request, a form of [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749).
  ///   - destination: the API.
  ///   - source: `/<scheme>/<flow>`, as received.
  ///   - context: the client's connection.
  func token(
    _ request: Request, _ destination: Destination, source: String, context: ExplorerContext
  ) async throws -> Response {
    guard request.method == .post else { throw Problem.methodNotAllowed(request.method, allow: "POST") }
    let name = String(source.dropFirst())
    guard let source = destination.api.tokenSources[name] else {
      throw Problem.notFound("the API has no flow \"\(name)\" that issues tokens")
    }
    let fields = try RequestHeaders.forBackend(request.headers)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.requestBodySize {
      throw Problem.bodyTooLarge(limit: limits.requestBodySize)
    }
    if case .sandbox = destination.upstream { return sandboxToken(source) }
    let backend: Backend
    do {
      backend = try Backend(String(source.url.prefix { $0 != "?" }))
    } catch {
      throw Problem.notFound("the token URL of the spec cannot be called: \(error.rawValue)")
    }
    let query = source.url.firstIndex(of: "?").map { String(source.url[source.url.index(after: $0)...]) }
    let call = UpstreamRequest(
      request, fields: fields, target: try backend.target(path: "", query: query), backend: backend,
      certificateCheck: .verified)
    return try await forwarded(call, policy: destination.policy, context: context)
  }

  private func sandboxToken(_ source: ExplorerAPI.TokenSource) -> Response {
    let answer = "{\"access_token\":\(jsonText(source.sandboxToken)),\"token_type\":\"Bearer\",\"expires_in\":3600}\n"
    let head = ResponseHeaders.forConsole(status: 200, fields: [.contentType: "application/json"])
    return Response(
      status: head.status, headers: head.headerFields, body: ResponseBody(byteBuffer: ByteBuffer(string: answer)))
  }
}
