import HTTPTypes
import Hummingbird
import NIOCore
import Sandbox

/// Compares what the console has with its description: `POST /_try/<api>/check/<operation>?part=…`.
///
/// | query | the body is |
/// |---|---|
/// | `part=parameters` | a JSON object of the values of a request's parameters |
/// | `part=request` | the body of a request, with its media type |
/// | `part=response&status=200&headers=a,b` | the body of a response, with its media type |
///
/// Nothing is passed on to a backend, and nothing is kept. Only the console of this server's own pages may ask, as with
/// the proxy; what is wrong with a message, and how that is told, the API's check decides.
struct CheckingResponder: Sendable {
  /// Largest body, in bytes; the console knows it too (`templates/scripts/console/check.js`).
  static let bodyLimit = 64_000_000

  /// Largest body, in bytes.
  var bodyLimit = Self.bodyLimit
  /// Checks in progress: each holds its body in memory, as bytes and as values.
  let slots: CallSlots

  /// The answer to a request.
  ///
  /// - Parameters:
  ///   - request: the console's request.
  ///   - path: the path below `/check`, as received; an operation's identifier may have slashes of its own.
  ///   - query: the query without `?`, as received.
  ///   - origins: the origins of this server's pages.
  ///   - check: what compares the messages of the API; nil when nothing does.
  func respond(
    to request: Request, path: String, query: String?, origins: [String],
    check: (@Sendable (CheckedMessage) -> [UInt8]?)?
  ) async throws -> Response {
    try ProxyGuard.check(request.head, origins: origins)
    guard let check else { throw Problem.notFound("there is nothing to compare messages with") }
    guard request.method == .post else { throw Problem.methodNotAllowed(request.method, allow: "POST") }
    let operation = try SitePath.decode(path)
    var message = CheckedMessage(operation: operation, part: try Self.part(query))
    message.mediaType = request.headers[.contentType]
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > bodyLimit {
      throw Problem.bodyTooLarge(limit: bodyLimit)
    }
    let slot = try slots.take("checks")
    defer { slot.giveBack() }
    do {
      message.body = Array(try await request.body.collect(upTo: bodyLimit).readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Problem.bodyTooLarge(limit: bodyLimit)
    }
    let json = await EventLoopExecutor.leave { [message] in check(message) }
    guard let json else { throw Problem.notFound("no operation has the id \"\(operation)\"") }
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/json", .cacheControl: "no-store",
        .contentSecurityPolicy: SecurityHeaders.dataPolicy,
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }

  /// What the body of a request is, as its query says.
  private static func part(_ query: String?) throws(Problem) -> CheckedMessage.Part {
    var values: [Substring: String] = [:]
    for pair in (query ?? "").split(separator: "&") {
      let name = pair.prefix { $0 != "=" }
      guard let value = percentDecoded(pair.dropFirst(name.count + 1)) else {
        throw .badTarget("the query is not percent-encoded UTF-8")
      }
      values[name] = value
    }
    switch (values["part"], values["status"].flatMap { Int($0) }) {
    case ("parameters", _): return .parameters
    case ("request", _): return .request
    case ("response", let status?) where (100...999).contains(status):
      return .response(
        status: status, headers: (values["headers"] ?? "").split(separator: ",").map(String.init))
    default: throw .badTarget("the query must name a part, and the status of a response")
    }
  }
}
