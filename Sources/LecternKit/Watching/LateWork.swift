import Synchronization

/// What is left to do for a site that is served: done when nothing has changed for a while, and put off when something
/// does, so that who edits does not wait for it.
final class LateWork: Sendable {
  /// A piece of it; what has begun is done to its end.
  typealias Step = @Sendable () -> Void

  /// How long nothing has changed when the work begins.
  private let rest: Duration

  private struct State {
    var steps: ArraySlice<Step> = []
    var task: Task<Void, Never>?
  }

  private let state = Mutex(State())

  /// No work yet.
  ///
  /// - Parameter rest: How long nothing has changed when work begins.
  init(rest: Duration = .milliseconds(300)) {
    self.rest = rest
  }

  /// Begins with other work; what was left of the old one is dropped.
  func begin(_ steps: [Step]) {
    pause()
    state.withLock { $0.steps = steps[...] }
    resume()
  }

  /// Does no more steps for now.
  func pause() {
    state.withLock { state in
      state.task?.cancel()
      state.task = nil
    }
  }

  /// Goes on with the steps that are left, after a rest.
  func resume() {
    state.withLock { state in
      guard state.task == nil, !state.steps.isEmpty else { return }
      state.task = Task.detached(priority: .background) { [self] in
        try? await Task.sleep(for: rest)
        while let step = next() { step() }
      }
    }
  }

  /// The next step; nil when there is none, or the task that asks was put off.
  private func next() -> Step? {
    state.withLock { Task.isCancelled ? nil : $0.steps.popFirst() }
  }
}
