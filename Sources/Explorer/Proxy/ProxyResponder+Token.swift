import HTTPTypes
import Hummingbird
import NIOCore
import Sandbox

extension ProxyResponder {
  /// Passes a request for a token on to the place that issues them, or lets the sandbox issue one.
  ///
  /// Like a server, the place is one that the spec names, and the console only says which. Its address is checked as
  /// the backend's is.
  ///
  /// - Parameters:
  ///   - request: the console's request, a form of [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749).
  ///   - destination: the API.
  ///   - source: `/<scheme>/<flow>`, as received; with `/authorization` behind it, the sandbox is asked for a code.
  ///   - context: the client's connection.
  func token(
    _ request: Request, _ destination: Destination, source: String, context: ExplorerContext
  ) async throws -> Response {
    guard request.method == .post else { throw Problem.methodNotAllowed(request.method, allow: "POST") }
    let asksForCode = source.hasSuffix(Self.authorization)
    let name = String(source.dropFirst().dropLast(asksForCode ? Self.authorization.count : 0))
    guard let source = destination.api.tokenSources[name] else {
      throw Problem.notFound("the API has no flow \"\(name)\" that issues tokens")
    }
    let fields = try RequestHeaders.forBackend(request.headers)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.requestBodySize {
      throw Problem.bodyTooLarge(limit: limits.requestBodySize)
    }
    if case .sandbox = destination.upstream {
      let answer = source.sandbox
      return try await sandboxed(request) { asksForCode ? answer.authorize($0) : answer.issue($0) }
    }
    // Users agree at the authorization server itself, in a window of their own.
    if asksForCode { return Response(status: .noContent) }
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

  private static let authorization = "/authorization"

  private func sandboxed(
    _ request: Request, _ answer: (SandboxRequest) -> SandboxResponse
  ) async throws -> Response {
    let slot = try slots.take("calls")
    defer { slot.giveBack() }
    let body = try await request.body.collect(upTo: limits.requestBodySize)
    let issued = answer(
      SandboxRequest(
        method: request.method, path: "/", headerFields: request.headers, body: Array(body.readableBytesView)))
    let head = ResponseHeaders.forConsole(status: issued.status.code, fields: issued.headerFields)
    return Response(
      status: head.status, headers: head.headerFields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: issued.body)))
  }
}
