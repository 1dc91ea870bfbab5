import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// Answers every request: checks its host, finds its route, and turns what is thrown into problems.
struct ExplorerResponder: HTTPResponder {
  typealias Context = ExplorerContext

  /// What answers below each route.
  enum Content: Sendable {
    /// The site with everything below its underscored paths.
    case site(SiteResponder, EventsResponder)
    /// One sandbox at the root.
    case sandbox(SandboxResponder)
  }

  /// What is served.
  let content: Content
  /// The APIs that can be tried.
  let table: APITable
  /// The proxy.
  let proxy: ProxyResponder
  /// What keeps exchanges.
  let recording: RecordingResponder
  /// What compares messages with their description.
  let checking: CheckingResponder
  /// Which hosts are the server's own.
  let hosts: HostPolicy

  func respond(to request: Request, context: ExplorerContext) async throws -> Response {
    var (response, isProblem) = try await answer(to: request, context: context)
    if case .site = content, case .proxy(let apiID, _, _) = Route(path: request.head.path ?? "") {
      let recorders = table[apiID]?.destination.api.recorders ?? []
      ConsoleMarks.mark(&response.headers, isProblem: isProblem, saves: recorders.map(\.kind))
    }
    return response
  }

  /// The response, and whether it is a problem of the server's own.
  private func answer(
    to request: Request, context: ExplorerContext
  ) async throws -> (response: Response, isProblem: Bool) {
    do {
      return (try await route(request, context: context), false)
    } catch let problem as Problem {
      return (problem.response(to: request.method), true)
    } catch let error as HTTPParserError {
      // The rest of the connection cannot be read; the server says so and closes it.
      throw error
    } catch {
      context.logger.error("A request failed", metadata: ["error": "\(error)"])
      return (Problem.internalError.response(to: request.method), true)
    }
  }

  private func route(_ request: Request, context: ExplorerContext) async throws -> Response {
    if case .sandbox(let sandbox) = content {
      let target = try RequestTarget(request.head.path)
      return try await sandbox.respondAtRoot(to: request, path: target.path, query: target.query)
    }
    let authority = try ownAuthority(of: request.head, port: context.channel.localAddress?.port ?? 0)
    let origins = hosts.origins(of: authority)
    let target = try RequestTarget(request.head.path)
    switch (Route(path: target.path), content) {
    case (.events, .site(_, let events)):
      return try await events.respond(to: request.head, monitor: context.monitor())
    case (.sandbox(let apiID, let path), _):
      guard let sandbox = table[apiID]?.sandbox else { throw Problem.notFound("no API has the id \"\(apiID)\"") }
      try OriginPolicy.check(request.headers, origins: origins, direct: true)
      return try await sandbox.respondOnSiteOrigin(to: request, path: path, query: target.query)
    case (.proxy(apiID: "", server: "", path: ""), .site):
      // The console asks whether this is the proxy before it hands over a credential.
      return Response(status: .noContent)
    case (.recording(let path), .site):
      return try await recording.respond(to: request, path: path, origins: origins) { id in
        table[id]?.destination.api.recorders ?? []
      }
    case (.proxy(let apiID, "check", let path), .site):
      return try await checking.respond(
        to: request, path: path, query: target.query, origins: origins, check: table[apiID]?.destination.api.check)
    case (.proxy(let apiID, let server, let path), _):
      return try await proxy.respond(
        to: request, origins: origins, apiID: apiID, server: server, path: path, query: target.query,
        context: context)
    case (_, .site(let site, _)):
      return try await site.respond(to: request.head, target: target)
    case (_, .sandbox):
      throw Problem.internalError
    }
  }

  /// The request's one `Host`, if it is the server's own.
  private func ownAuthority(of request: HTTPRequest, port: Int) throws(Problem) -> String {
    // The first `Host` became the authority; a second one among the fields makes the request ambiguous.
    guard let authority = request.authority, !request.headerFields.contains(.host) else { throw .hostNotAllowed(nil) }
    guard hosts.allows(authority, port: port) else { throw .hostNotAllowed(authority) }
    return authority
  }
}
