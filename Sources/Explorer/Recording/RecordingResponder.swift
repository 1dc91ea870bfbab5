import HTTPTypes
import Hummingbird
import NIOCore

/// Keeps what the console was asked to keep: `POST /_save/<api>/<operation>/<name>`.
///
/// Only the console of this server's own pages may ask, as with the proxy; what is written, and where, the recorder
/// decides.
struct RecordingResponder: Sendable {
  /// What writes; nil where nothing is kept.
  let recorder: ExchangeRecorder?
  /// Largest body, in bytes.
  let bodyLimit: Int

  /// How the console hears that exchanges can be kept here, and where.
  var offer: HTTPFields {
    guard let place = recorder?.place else { return [:] }
    return [.lecternSaves: place]
  }

  /// The answer to a request below `/_save/`.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - path: the path below `/_save`, as received; an operation's identifier may have slashes of its own.
  ///   - origins: the origins of this server's pages.
  ///   - knows: whether there is an API with an identifier.
  func respond(
    to request: Request, path: String, origins: [String], knows: (String) -> Bool
  ) async throws -> Response {
    guard let recorder else { throw Problem.notFound("this server keeps no exchanges") }
    try ProxyGuard.check(request.head, origins: origins)
    guard request.method == .post else { throw Problem.methodNotAllowed(request.method, allow: "POST") }
    let names = try SitePath.decode(path).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard names.count >= 3, let api = names.first, let name = names.last, !name.isEmpty, knows(api) else {
      throw Problem.notFound("an exchange is kept at /_save/<api>/<operation>/<name>")
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: bodyLimit)
    } catch is NIOTooManyBytesError {
      throw Problem.bodyTooLarge(limit: bodyLimit)
    }
    let exchange = ExchangeRecorder.Exchange(
      api: api, operation: names[1..<names.count - 1].joined(separator: "/"), name: name,
      messages: Array(body.readableBytesView))
    do {
      let paths = try recorder.record(exchange)
      let json = "[" + paths.map(jsonText).joined(separator: ",") + "]\n"
      return Response(
        status: .created, headers: [.contentType: "application/json", .cacheControl: "no-store"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: json)))
    } catch {
      throw Self.problem(error, name: name)
    }
  }

  private static func problem(_ failure: ExchangeRecorder.Failure, name: String) -> Problem {
    let title = "The exchange was not kept"
    return switch failure {
    case .taken:
      Problem(status: .conflict, kind: "fixture-exists", title: title, detail: "there is a fixture \"\(name)\" already")
    case .malformed(let reason):
      Problem(status: .badRequest, kind: "fixture-malformed", title: title, detail: reason)
    case .full:
      Problem(
        status: .init(code: 507, reasonPhrase: "Insufficient Storage"), kind: "disk-full", title: title,
        detail: "the disk is full")
    case .unwritable(let reason):
      Problem(status: .internalServerError, kind: "fixture-unwritable", title: title, detail: reason)
    }
  }
}
