public import Site
import Synchronization

/// The site that is being served: one build at a time, replaced as a whole.
public final class SiteStore: Sendable {
  private struct State {
    var build: SiteBuild
    /// Whether the first build is still being made.
    var isPending = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var nextID = 0
    var listeners: [Int: AsyncStream<LiveEvent>.Continuation] = [:]
  }

  private let state: Mutex<State>

  /// A store with its first build.
  public init(_ site: Site) {
    state = Mutex(State(build: SiteBuild(site)))
  }

  /// A store whose first build is still being made; requests wait for it.
  ///
  /// So a server can listen at once, and nobody has to ask again.
  public init() {
    state = Mutex(State(build: SiteBuild(Site()), isPending: true))
  }

  /// The site that is served now.
  public var site: Site { build.site }

  /// Names the contents of the site: two builds have the same id when all their files are equal.
  public var buildID: String { build.id }

  /// Puts another build in the place of the current one, and tells the pages that are open, if anything is different.
  public func replace(with site: Site) {
    let next = SiteBuild(site)
    let (listeners, waiting) = state.withLock { state in
      let changed = state.build.id != next.id
      let waiting = state.waiting
      state.build = next
      state.isPending = false
      state.waiting = []
      return (changed ? Array(state.listeners.values) : [], waiting)
    }
    for continuation in waiting { continuation.resume() }
    for listener in listeners { listener.yield(.reload(buildID: next.id)) }
  }

  /// Returns when there is a build.
  func whenBuilt() async {
    await withCheckedContinuation { continuation in
      let isBuilt = state.withLock { state in
        if state.isPending { state.waiting.append(continuation) }
        return !state.isPending
      }
      if isBuilt { continuation.resume() }
    }
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
      listener.yield(.hello(buildID: state.build.id))
      return state.nextID
    }
  }

  /// Removes a listener.
  func removeListener(_ id: Int) {
    state.withLock { _ = $0.listeners.removeValue(forKey: id) }
  }
}
