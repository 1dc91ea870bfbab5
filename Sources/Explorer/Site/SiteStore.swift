public import Site
import Synchronization

/// The site that is being served: one build at a time, replaced as a whole.
public final class SiteStore: Sendable {
  private struct State {
    var build: SiteBuild
    /// Since when the site has had the contents that it has.
    var since = ContinuousClock.now
    var failure = ""
    var nextID = 0
    var listeners: [Int: AsyncStream<LiveEvent>.Continuation] = [:]
  }

  private let state: Mutex<State>

  /// A store with its first build.
  public init(_ site: any SiteSource) {
    state = Mutex(State(build: SiteBuild(site)))
  }

  /// Names the contents of the site: two builds with the same id have the same files.
  public var buildID: String { build.id }

  /// Puts another build in the place of the current one, and tells the pages that are open, if anything is different.
  public func replace(with site: any SiteSource) {
    let next = SiteBuild(site)
    tell(failure: nil)
    let (last, listeners) = state.withLock { state in
      let last = state.build
      let isOther = last.id != next.id
      state.build = next
      if isOther { state.since = .now }
      return (last, isOther ? Array(state.listeners.values) : [])
    }
    for listener in listeners { listener.yield(.reload(buildID: next.id)) }
    // Freeing a large site takes a while, for which no page should wait.
    Task.detached(priority: .background) { withExtendedLifetime(last) {} }
  }

  /// Tells the pages that are open, and those that are opened later, why there is no newer build; nil when nothing is
  /// wrong any more.
  public func tell(failure: String?) {
    let failure = failure ?? ""
    let listeners = state.withLock { state in
      defer { state.failure = failure }
      return state.failure == failure ? [] : Array(state.listeners.values)
    }
    for listener in listeners { listener.yield(.failure(failure)) }
  }

  /// The build that is served now.
  var build: SiteBuild { state.withLock { $0.build } }

  /// Pages that listen for live reload.
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// Adds a listener, which is greeted with the current build; returns nil when there are too many.
  func addListener(_ listener: AsyncStream<LiveEvent>.Continuation, limit: Int) -> Int? {
    state.withLock { state in
      guard state.listeners.count < limit else { return nil }
      state.nextID += 1
      state.listeners[state.nextID] = listener
      // Under the lock, so that no reload can come before the greeting.
      listener.yield(.hello(buildID: state.build.id, age: .now - state.since))
      if !state.failure.isEmpty { listener.yield(.failure(state.failure)) }
      return state.nextID
    }
  }

  /// Removes a listener.
  func removeListener(_ id: Int) {
    state.withLock { _ = $0.listeners.removeValue(forKey: id) }
  }
}
