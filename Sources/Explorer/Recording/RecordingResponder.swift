import HTTPTypes
import Hummingbird
import NIOCore
import Site

/// Keeps what the console was asked to keep: `POST /_save/<api>/<kind>/<operation>/<name>`.
///
/// The first answer tells what would be written, as a text with an `ETag`. A second request that brings this tag as
/// `If-Match` (before, the field is missing or empty) says that the user agrees; it is written only when it still is what was told.
///
/// Only the console of this server's own pages may ask, as with the proxy; what is written, and where, the recorders of
/// the API decide.
struct RecordingResponder: Sendable {
  /// Largest body, in bytes.
  let bodyLimit: Int

  /// The answer to a request below `/_save/`.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - path: the path below `/_save`, as received; an operation's identifier may have slashes of its own.
  ///   - origins: the origins of this server's pages.
  ///   - recorders: the recorders of an API, by its identifier.
  func respond(
    to request: Request, path: String, origins: [String], recorders: (String) -> [ExchangeRecorder]
  ) async throws -> Response {
    try ProxyGuard.check(request.head, origins: origins)
    guard request.method == .post else { throw Problem.methodNotAllowed(request.method, allow: "POST") }
    let names = try SitePath.decode(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count >= 4, let name = names.last,
      let recorder = recorders(names[0]).first(where: { $0.kind == names[1] })
    else {
      throw Problem.notFound("an exchange is kept at /_save/<api>/<kind>/<operation>/<name>, where that is offered")
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: bodyLimit)
    } catch is NIOTooManyBytesError {
      throw Problem.bodyTooLarge(limit: bodyLimit)
    }
    let exchange = ExchangeRecorder.Exchange(
      api: names[0], operation: names[2..<names.count - 1].joined(separator: "/"), name: name,
      messages: Array(body.readableBytesView))
    let agreed = request.headers[.ifMatch]
    do throws(ExchangeRecorder.Failure) {
      return try await EventLoopExecutor.leave { () throws(ExchangeRecorder.Failure) in
        try Self.answer(recorder.propose(exchange), agreed: agreed)
      }
    } catch {
      throw Problem(error, kind: recorder.kind)
    }
  }

  /// What a proposal says, or where it was written once the user has agreed to it.
  private static func answer(
    _ proposal: ExchangeRecorder.Proposal, agreed: String?
  ) throws(ExchangeRecorder.Failure) -> Response {
    let tag = "\"\(ContentHash.text(of: Array(proposal.text.utf8)))\""
    var headers: HTTPFields = [
      .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
      .contentSecurityPolicy: SecurityHeaders.dataPolicy,
    ]
    guard let agreed, !agreed.isEmpty else {
      headers[.eTag] = tag
      return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: proposal.text)))
    }
    guard agreed == tag else { throw .changed("what would be written is another by now") }
    let paths = try proposal.write().joined(separator: "\n")
    return Response(status: .created, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: paths)))
  }
}

extension Problem {
  /// Why an exchange was not kept; the console has words for each kind.
  fileprivate init(_ failure: ExchangeRecorder.Failure, kind: String) {
    func problem(_ status: HTTPResponse.Status, kind: String, _ detail: String) -> Problem {
      Problem(status: status, kind: kind, title: "The exchange was not kept", detail: detail)
    }
    self =
      switch failure {
      case .taken(let detail) where kind == "fixture": problem(.conflict, kind: "fixture-exists", detail)
      case .taken(let detail): problem(.conflict, kind: "example-exists", detail)
      case .malformed(let detail) where kind == "fixture": problem(.badRequest, kind: "fixture-malformed", detail)
      case .malformed(let detail): problem(.badRequest, kind: "example-malformed", detail)
      case .misnamed(let detail): problem(.unprocessableContent, kind: "example-name", detail)
      case .undocumented(let detail): problem(.unprocessableContent, kind: "example-undocumented", detail)
      case .tooLarge(let detail): problem(.contentTooLarge, kind: "example-too-large", detail)
      case .unplaceable(let detail): problem(.unprocessableContent, kind: "example-place", detail)
      case .changed(let detail): problem(.conflict, kind: "file-changed", detail)
      case .full:
        problem(.init(code: 507, reasonPhrase: "Insufficient Storage"), kind: "disk-full", "the disk is full")
      case .unwritable(let detail): problem(.internalServerError, kind: "file-unwritable", detail)
      }
  }
}
