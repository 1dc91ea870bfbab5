import NIOCore
import Synchronization

/// Tells, for one client connection, when the client has gone away.
///
/// A response that waits for something else (a backend, the next rebuild) writes nothing and so would never notice. A
/// client that only closes its sending half counts as gone too; browsers do not do that.
final class ConnectionMonitor: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = NIOAny

  private struct State {
    var isClosed = false
    var nextID = 0
    var actions: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  /// Runs an action when the client goes away, at once if it has; returns an id to take the action back.
  func whenClosed(_ action: @escaping @Sendable () -> Void) -> Int {
    let id: Int? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.nextID += 1
      state.actions[state.nextID] = action
      return state.nextID
    }
    guard let id else {
      action()
      return 0
    }
    return id
  }

  /// Takes an action back.
  func remove(_ id: Int) {
    state.withLock { _ = $0.actions.removeValue(forKey: id) }
  }

  private func close() {
    let actions = state.withLock { state in
      state.isClosed = true
      defer { state.actions = [:] }
      return Array(state.actions.values)
    }
    for action in actions { action() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed { close() }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    close()
    context.fireChannelInactive()
  }
}
