import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Synchronization

/// A session of an API whose behaviour is written in Swift.
final class BehaviourSession<State: Sendable>: SandboxSession {
  private struct Progress: Sendable {
    var state: State
    var performed: Set<ExampleReference> = []
  }

  private let api: API
  private let router: Router
  private let behaviours: [String: Behaviour<State>]
  private let examples: DocumentedExamples
  private let progress: Mutex<Progress>

  init(api: API, router: Router, behaviours: [String: Behaviour<State>], state: State) {
    self.api = api
    self.router = router
    self.behaviours = behaviours
    examples = DocumentedExamples(of: api)
    progress = Mutex(Progress(state: state))
  }

  func respond(to request: SandboxRequest) -> SandboxResponse {
    let response = answer(request)
    return request.method == .head ? response.head : response
  }

  private func answer(_ request: SandboxRequest) -> SandboxResponse {
    switch router.route(request.method, request.path) {
    case .found(let route):
      return progress.withLock { respond(to: request, route: route, progress: &$0) }
    case .otherMethods(let methods):
      return .methodNotAllowed(request.method, allowed: methods)
    case .notFound:
      return .noOperation(at: request.path)
    }
  }

  private func respond(to request: SandboxRequest, route: Route, progress: inout Progress) -> SandboxResponse {
    if let example = examples.example(for: request, operation: route.operation.id) {
      prepare(example, progress: &progress)
      progress.performed.insert(example)
    }
    return perform(request, route: route, state: &progress.state)
  }

  /// Performs what the documentation says has happened before an example, unless it has.
  ///
  /// A reader may open the page of "delete an address" first and send its example. The documentation implies that the
  /// address was added, so the sandbox adds it; but once only, so that deleting twice still answers that there is
  /// nothing to delete.
  private func prepare(_ reference: ExampleReference, progress: inout Progress) {
    for predecessor in examples.predecessors(of: reference) where progress.performed.insert(predecessor).inserted {
      prepare(predecessor, progress: &progress)
      guard let request = examples.request(of: predecessor),
        case .found(let route) = router.route(request.method, request.path)
      else { continue }
      _ = perform(request, route: route, state: &progress.state)
    }
  }

  private func perform(_ request: SandboxRequest, route: Route, state: inout State) -> SandboxResponse {
    guard let behaviour = behaviours[route.operation.id] else { return .noBehaviour(of: route.operation.id) }
    let answer = behaviour.respond(Call(request: request, route: route, api: api), &state)
    var response = SandboxResponse(status: .documented(answer.status))
    for (name, value) in answer.headers {
      guard let name = HTTPField.Name(name) else { continue }
      response.headerFields.append(HTTPField(name: name, value: value))
    }
    let written = ExampleResponse(status: answer.status, body: answer.body)
    if let body = route.operation.writtenBody(of: written, audience: nil, in: api) {
      response.headerFields[.contentType] = body.mediaType
      response.body = Array((body.text + "\n").utf8)
    }
    return response
  }
}
