public import APISpec
public import Schemas

/// What answers "try it" when there is no backend: typed Swift closures beside the spec, or the description alone.
///
/// ```swift
/// let sandbox = Sandbox(dockerAccounts, state: Accounts.documented, [
///   Behaviour(GetUser.self), Behaviour(UpdateUser.self),
/// ])
/// let session = sandbox.start()
/// ```
///
/// A sandbox is a value and never changes; each `start()` gives a session with a fresh copy of the state.
public struct Sandbox: Sendable {
  /// The API that is answered for.
  public let api: API
  private let makeSession: @Sendable () -> any SandboxSession

  /// A sandbox from the API, the state at the start, and one behaviour an operation.
  public init<State: Sendable>(_ api: API, state: State, _ behaviours: [Behaviour<State>]) {
    self.api = api
    let router = Router(api.operations)
    let byOperation = Dictionary(behaviours.map { ($0.operation, $0) }, uniquingKeysWith: { first, _ in first })
    makeSession = {
      BehaviourSession(api: api, router: router, behaviours: byOperation, state: state)
    }
  }

  /// A sandbox of an API whose behaviour nobody wrote: answers come from its examples and schemas.
  ///
  /// - Parameters:
  ///   - api: The API.
  ///   - options: How it answers.
  ///   - schemas: The schemas of the API, for whom else has a use for them; they are compiled when they are needed.
  public init(described api: API, options: SandboxOptions = SandboxOptions(), schemas: SchemaLibrary? = nil) {
    self.api = api
    let schemas = schemas ?? SchemaLibrary(lazilyWith: api.types)
    makeSession = { DescribedSession(api: api, options: options, schemas: schemas) }
  }

  /// A session with the state of the start.
  public func start() -> any SandboxSession {
    makeSession()
  }
}
