import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import Sandbox

/// Answers `/_try/<api-id>/<server-index>/<path>`: passes a call of the console on to the API's backend, or to its
/// sandbox; and `/_try/<api-id>/oauth/<scheme>/<flow>`: passes on what asks for a token.
///
/// What makes it safe to have: a call names a server by its index, never by a URL; only this server's own pages can
/// make one; the backend's address is checked and pinned; and what comes back is data that cannot act on the docs'
/// origin.
struct ProxyResponder: Sendable {
  /// An API with its backend, ready to call.
  struct Destination: Sendable {
    /// The API.
    var api: ExplorerAPI
    /// Where its calls go.
    var upstream: Upstream
    /// Which addresses the backend may have.
    var policy = AddressPolicy()
  }

  /// Where the calls of an API go.
  enum Upstream: Sendable {
    /// Nowhere: the sandbox answers.
    case sandbox
    /// To one backend, whatever server is named.
    case backend(Backend)
    /// To the server of the spec that is named.
    case servers
  }

  /// The APIs that can be tried.
  let table: APITable
  /// Bounds of calls.
  let limits: ProxyLimits
  /// Finds the backend's addresses for each call.
  let resolver: Resolver
  /// Calls in flight.
  let slots: CallSlots
  /// Connections to backends that wait for calls.
  let pool: UpstreamPool

  /// The response to a request; throws a problem when it is refused or fails.
  ///
  /// - Parameters:
  ///   - request: the console's request.
  ///   - origins: the origins of this server's pages.
  ///   - apiID: the API's id, from the path.
  ///   - server: the server index, as text.
  ///   - path: the path below the server, empty or with a leading slash, as received.
  ///   - query: the query without `?`, as received.
  ///   - context: the client's connection.
  func respond(
    to request: Request, origins: [String], apiID: String, server: String, path: String, query: String?,
    context: ExplorerContext
  ) async throws -> Response {
    try ProxyGuard.check(request.head, origins: origins)
    guard let destination = table[apiID]?.destination else { throw Problem.notFound("no API has the id \"\(apiID)\"") }
    if server == "oauth" { return try await token(request, destination, source: path, context: context) }
    let count = max(destination.api.servers.count, 1)
    guard server.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = Int(server), index < count else {
      throw Problem.notFound("the API has no server \"\(server)\"; there are \(count)")
    }
    var fields = try RequestHeaders.forBackend(request.headers)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.requestBodySize {
      throw Problem.bodyTooLarge(limit: limits.requestBodySize)
    }
    let backend: Backend
    switch destination.upstream {
    case .sandbox:
      return try await sandboxed(request, destination, path: path, query: query, fields: fields)
    case .backend(let configured):
      backend = configured
      RequestHeaders.inject(destination.api.backendFields, into: &fields)
    case .servers:
      guard destination.api.servers.indices.contains(index) else { throw Problem.notFound("the API has no server") }
      backend = try ServerChoice(request.headers).backend(of: destination.api.servers[index])
    }
    let call = UpstreamRequest(
      request, fields: fields, target: try backend.target(path: path, query: query), backend: backend,
      certificateCheck: destination.api.certificateCheck)
    return try await forwarded(call, policy: destination.policy, context: context)
  }

  private func sandboxed(
    _ request: Request, _ destination: Destination, path: String, query: String?, fields: HTTPFields
  ) async throws -> Response {
    let slot = try slots.take("calls")
    defer { slot.giveBack() }
    var fields = fields
    fields[.contentLength] = request.headers[.contentLength]
    let sandbox = SandboxResponder(session: destination.api.sandbox, bodyLimit: limits.requestBodySize)
    let answer = try await sandbox.answer(request, path: path, query: query, fields: fields)
    var answerFields = answer.headerFields
    if request.method != .head { answerFields[.contentLength] = nil }
    let head = ResponseHeaders.forConsole(
      status: answer.status.code, reason: reason(of: answer.status.code), fields: answerFields)
    let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    let response = Response(status: head.status, headers: head.headerFields, body: body)
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// The registered words for a status; empty for one that is not registered.
  private func reason(of status: Int) -> String {
    let known = HTTPResponseStatus(statusCode: status)
    if case .custom = known { return "" }
    return known.reasonPhrase
  }

  func forwarded(
    _ request: UpstreamRequest, policy: AddressPolicy, context: ExplorerContext
  ) async throws -> Response {
    let monitor = try await context.monitor()
    let slot = try slots.take("calls")
    let (host, resolver, client) = (request.backend.host, resolver, context.channel)
    let key = UpstreamKey(backend: request.backend, certificateCheck: request.certificateCheck, policy: policy)
    let shelf = UpstreamPool.Shelf(pool: pool, key: key, loop: client.eventLoop)
    let source = UpstreamSource(kept: shelf) { try policy.check(await resolver.addresses(host), host: host) }
    let call = UpstreamCall.start(request, from: source, limits: limits, on: client.eventLoop) {
      // The only way to say that the body is not complete, also to a client that does not read.
      client.close(promise: nil)
    } onEnd: {
      slot.giveBack()
    }
    let watch = monitor.whenClosed { call.task.cancel() }
    let upstream: UpstreamResponse
    do {
      upstream = try await call.response()
    } catch {
      call.task.cancel()
      monitor.remove(watch)
      throw UpstreamFailure(cause: error, backend: request.backend).problem
    }
    return response(to: request, upstream: upstream, call: call) {
      slot.giveBack()
      monitor.remove(watch)
    }
  }

  private func response(
    to request: UpstreamRequest, upstream: UpstreamResponse, call: UpstreamCall, onEnd: @escaping @Sendable () -> Void
  ) -> Response {
    var fields = HTTPFields()
    for (name, value) in upstream.head.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    let head = ResponseHeaders.forConsole(
      status: Int(upstream.head.status.code), reason: upstream.head.status.reasonPhrase, fields: fields)
    let isBodiless = request.head.method == .HEAD || [204, 304].contains(upstream.head.status.code)
    if isBodiless {
      call.task.cancel()
      onEnd()
      return Response(status: head.status, headers: head.headerFields)
    }
    if let body = upstream.body {
      onEnd()
      // In one piece, like the response of the backend.
      return Response(status: head.status, headers: head.headerFields, body: ResponseBody(byteBuffer: body))
    }
    let body = ResponseBody { writer in
      defer {
        call.task.cancel()
        onEnd()
      }
      for try await buffer in call.body { try await writer.write(buffer) }
      try await writer.finish(nil)
    }
    return Response(status: head.status, headers: head.headerFields, body: body)
  }
}
