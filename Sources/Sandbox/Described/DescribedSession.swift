import APISpec
import HTTPTypes
import Schemas
import Synchronization

/// A session of an API that is only described: routes requests, and lets a ``Decision`` answer them.
final class DescribedSession: SandboxSession {
  /// Where a request with the method `DELETE` puts resources back to what they were at the start.
  static let resetPath = "/_state"

  private let api: API
  private let router: Router
  private let bench: Mutex<Workbench>

  init(api: API, options: SandboxOptions) {
    self.api = api
    router = Router(api.operations)
    bench = Mutex(Workbench(api, seed: options.seed))
  }

  func respond(to request: SandboxRequest) -> SandboxResponse {
    let preferences = Preferences(request)
    var response = answer(request, preferences)
    response.delay = preferences.delay
    if request.method == .head { response.body = [] }
    return response
  }

  private func answer(_ request: SandboxRequest, _ preferences: Preferences) -> SandboxResponse {
    if !preferences.mistakes.isEmpty { return .misunderstood(preferences.mistakes) }
    switch router.route(request.method, request.path) {
    case .found(let route):
      return bench.withLock { bench in
        var decision = Decision(api: api, request: request, route: route, preferences: preferences)
        return decision.answer(&bench)
      }
    case .otherMethods(var methods):
      if methods.contains(.get), !methods.contains(.head) { methods.append(.head) }
      if !methods.contains(.options) { methods.append(.options) }
      return .methodNotAllowed(request.method, allowed: methods)
    case .notFound: return .noOperation(at: request.path)
    }
  }
}
