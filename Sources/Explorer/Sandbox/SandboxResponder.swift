import HTTPTypes
import Hummingbird
import NIOCore
import Sandbox

/// Answers requests from the sandbox of an API.
struct SandboxResponder: Sendable {
  /// The sandbox.
  let session: any SandboxSession
  /// Largest request body, in bytes.
  let bodyLimit: Int

  /// Hands a request to the sandbox as it came, for a path below its mount, and waits as long as the answer says.
  func answer(
    _ request: Request, path: String, query: String?, fields: HTTPFields
  ) async throws -> SandboxResponse {
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: bodyLimit)
    } catch is NIOTooManyBytesError {
      throw Problem.bodyTooLarge(limit: bodyLimit)
    }
    let call = SandboxRequest(
      method: request.method, path: path.isEmpty ? "/" : path, query: query, headerFields: fields,
      body: Array(body.readableBytesView))
    let answer = await EventLoopExecutor.leave { session.respond(to: call) }
    // The sandbox has no clock: what it wants to be late is held back here.
    if answer.delay > .zero { try await Task.sleep(for: answer.delay) }
    return answer
  }

  /// The response below `/_sandbox/` on the docs' origin: data, which neither runs nor sets anything there.
  func respondOnSiteOrigin(to request: Request, path: String, query: String?) async throws -> Response {
    let answer = try await answer(request, path: path, query: query, fields: request.headers)
    var headers = answer.headerFields
    for field in answer.headerFields
    where SandboxHeaders.acts(field.name.canonicalName) && !SandboxHeaders.kept.contains(field.name.canonicalName) {
      headers[field.name] = nil
    }
    headers[.contentSecurityPolicy] = SecurityHeaders.dataPolicy
    let isVisit = ["document", "iframe", "frame", "embed", "object"].contains(request.headers[.secFetchDest] ?? "")
    if isVisit, SandboxHeaders.canRun(headers[.contentType]) { headers[.contentDisposition] = "attachment" }
    return response(answer, headers: headers, to: request.method)
  }

  /// The response of a mock server: as the sandbox gave it.
  func respondAtRoot(to request: Request, path: String, query: String?) async throws -> Response {
    if let preflight = SandboxHeaders.preflight(request.head) { return preflight }
    let answer = try await answer(request, path: path, query: query, fields: request.headers)
    return response(answer, headers: answer.headerFields, to: request.method)
  }

  private func response(_ answer: SandboxResponse, headers: HTTPFields, to method: HTTPRequest.Method) -> Response {
    var headers = headers
    for name in RequestHeaders.hopByHop {
      if let name = HTTPField.Name(name) { headers[name] = nil }
    }
    if method != .head { headers[.contentLength] = nil }
    let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
    let response = Response(status: answer.status, headers: headers, body: body)
    return method == .head ? response.createHeadResponse() : response
  }
}
