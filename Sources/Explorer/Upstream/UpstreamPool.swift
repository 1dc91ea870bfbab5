import NIOCore
import ServiceLifecycle
import Synchronization

/// Connections to backends that wait for another call, for a short time and in a small number.
///
/// A name is looked up, and its addresses are checked, for each connection that is made. So what a name stands for
/// counts for as long as a connection lives: half a minute at most.
final class UpstreamPool: Sendable {
  /// How many connections wait, and how long.
  struct Limits: Sendable, Hashable {
    /// Longest time from when a connection was made to the last call that it gets.
    var lifetime: Duration = .seconds(30)
    /// Longest time without a call; many servers close theirs after five seconds.
    var idleTime: Duration = .seconds(4)
    /// Most connections that wait for calls to one backend.
    var perBackend = 16
    /// Most connections that wait.
    var total = 32
  }

  /// Where the connections of one backend are, for the calls of one event loop.
  struct Shelf: Sendable {
    /// Where all connections are.
    let pool: UpstreamPool
    /// The backend.
    let key: UpstreamKey
    /// The event loop of the calls and their connections.
    let loop: any EventLoop

    /// Takes the connection that was used last, if there is one.
    func take() -> UpstreamConnection? { pool.take(for: key, on: loop) }
  }

  private struct Waiting {
    let connection: UpstreamConnection
    let end: NIODeadline
  }

  private struct State {
    /// The one that was used last is the last.
    var waiting: [Waiting] = []
    var isSweepScheduled = false
    var isClosed = false
  }

  private let limits: Limits
  private let state = Mutex(State())

  /// A pool without any connections.
  init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Connections that wait.
  var count: Int { state.withLock { $0.waiting.count } }

  private func take(for key: UpstreamKey, on loop: any EventLoop) -> UpstreamConnection? {
    let now = NIODeadline.now()
    return state.withLock { state in
      let index = state.waiting.lastIndex { each in
        each.connection.loop === loop && each.connection.key == key && each.end > now && each.connection.isOpen
      }
      return index.map { state.waiting.remove(at: $0).connection }
    }
  }

  /// Keeps a connection for another call, or closes it when it is not to wait.
  func keep(_ connection: UpstreamConnection) {
    let now = NIODeadline.now()
    let end = min(now + TimeAmount(limits.idleTime), connection.start + TimeAmount(limits.lifetime))
    let (closed, isSweepNeeded) = state.withLock { state -> ([UpstreamConnection], Bool) in
      guard !state.isClosed, end > now, connection.isOpen else { return ([connection], false) }
      state.waiting.append(Waiting(connection: connection, end: end))
      var closed: [UpstreamConnection] = []
      if state.waiting.count(where: { $0.connection.key == connection.key }) > limits.perBackend,
        let first = state.waiting.firstIndex(where: { $0.connection.key == connection.key })
      {
        closed.append(state.waiting.remove(at: first).connection)
      }
      if state.waiting.count > limits.total { closed.append(state.waiting.removeFirst().connection) }
      defer { state.isSweepScheduled = true }
      return (closed, !state.isSweepScheduled)
    }
    for each in closed { each.close() }
    if isSweepNeeded { scheduleSweep(at: end, on: connection.loop) }
  }

  /// Forgets a connection that was closed.
  func forget(_ connection: UpstreamConnection) {
    state.withLock { state in state.waiting.removeAll { $0.connection === connection } }
  }

  /// Closes all connections that wait; none is kept from now on.
  func close() {
    let closed = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for each in closed { each.connection.close() }
  }

  private func scheduleSweep(at time: NIODeadline, on loop: any EventLoop) {
    loop.scheduleTask(deadline: time) { self.sweep(on: loop) }
  }

  /// Closes the connections whose time is over.
  private func sweep(on loop: any EventLoop) {
    let now = NIODeadline.now()
    let (closed, next) = state.withLock { state in
      let closed = state.waiting.filter { $0.end <= now }
      state.waiting.removeAll { $0.end <= now }
      let next = state.waiting.map(\.end).min()
      state.isSweepScheduled = next != nil
      return (closed, next)
    }
    for each in closed { each.connection.close() }
    if let next { scheduleSweep(at: next, on: loop) }
  }
}

extension UpstreamPool: Service {
  /// Waits for the server to stop, and closes the pool then.
  func run() async {
    try? await gracefulShutdown()
    close()
  }
}
