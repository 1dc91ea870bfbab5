import APISpec
import HTTPTypes
import Schemas
import Synchronization

/// A session of an API that is only described: routes requests, and lets a ``Decision`` answer them.
final class DescribedSession: SandboxSession {
  /// Where `DELETE` puts all resources back to what they were at the start, in a session that keeps them.
  static let resetPath = "/_state"

  private let api: API
  private let router: Router
  private let options: SandboxOptions
  private let schemas: SchemaLibrary
  /// Nil until the first request: an API may be large, and nobody may ask.
  private let bench: Mutex<Workbench?>

  init(api: API, options: SandboxOptions, schemas: SchemaLibrary) {
    self.api = api
    router = Router(api.operations)
    self.options = options
    self.schemas = schemas
    bench = Mutex(nil)
  }

  func respond(to request: SandboxRequest) -> SandboxResponse {
    let preferences = Preferences(request)
    var response = answer(request, preferences)
    response.delay = preferences.delay
    return request.method == .head ? response.head : response
  }

  private func answer(_ request: SandboxRequest, _ preferences: Preferences) -> SandboxResponse {
    if !preferences.mistakes.isEmpty { return .misunderstood(preferences.mistakes) }
    switch router.route(request.method, request.path) {
    case .found(let route):
      return bench.withLock { bench in
        var current = bench ?? Workbench(api, options: options, schemas: schemas)
        // The tables are changed in place, not copied: nobody else holds them meanwhile.
        bench = nil
        defer { bench = current }
        var decision = Decision(api: api, request: request, route: route, preferences: preferences)
        return decision.answer(&current)
      }
    case .otherMethods(var methods):
      if methods.contains(.get), !methods.contains(.head) { methods.append(.head) }
      if !methods.contains(.options) { methods.append(.options) }
      return .methodNotAllowed(request.method, allowed: methods)
    case .notFound where request.path == Self.resetPath && request.method == .delete && options.isStateful:
      bench.withLock { $0?.store = ResourceStore() }
      return SandboxResponse(status: .noContent)
    case .notFound: return .noOperation(at: request.path)
    }
  }
}
