import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// One call to a backend, in flight.
///
/// The call runs in a task of its own, because a response leaves in two steps: its head is returned, its body is pulled
/// later. Whoever holds the call cancels it when either step fails; the task ends with the connection closed.
struct UpstreamCall: Sendable {
  /// The head of the response; fails with an `UpstreamFailure`.
  let head: EventLoopFuture<HTTPResponseHead>
  /// The body of the response, pulled as fast as its reader takes it; fails with an `UpstreamFailure`.
  let body: RequestBody
  /// The task that runs the call.
  let task: Task<Void, Never>

  /// Starts a call.
  ///
  /// - Parameters:
  ///   - addresses: finds the addresses to connect to, checked.
  ///   - onLateBody: called when the total time is over and the head has left already; closes the client's connection.
  ///   - onEnd: called exactly once, when nothing of the call is left.
  static func start(
    _ request: UpstreamRequest, limits: ProxyLimits,
    addresses: @escaping @Sendable () async throws -> [IPAddress],
    onLateBody: @escaping @Sendable () -> Void, onEnd: @escaping @Sendable () -> Void
  ) -> UpstreamCall {
    let head = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: HTTPResponseHead.self)
    let (body, source) = RequestBody.makeStream()
    let exchange = UpstreamExchange(request: request, limits: limits, head: head, body: source)
    let limit = TimeLimit()
    let task = Task {
      do {
        try await exchange.run(addresses: addresses)
        source.finish()
      } catch {
        let failure = limit.isOver ? .timeout : UpstreamFailure(cause: error, backend: request.backend)
        head.fail(failure)
        source.finish(failure)
      }
    }
    // Not a child of the task above: that may be waiting for a reader who does not read.
    let clock = Task {
      guard (try? await Task.sleep(for: limits.totalTime)) != nil else { return }
      // In this order: the body of the request must have no reader left when somebody else may go on with the
      // connection.
      limit.end()
      task.cancel()
      head.fail(UpstreamFailure.timeout)
      // Only a head that has left can still have succeeded.
      head.futureResult.whenSuccess { _ in onLateBody() }
    }
    Task {
      await task.value
      clock.cancel()
      onEnd()
    }
    return UpstreamCall(head: head.futureResult, body: body, task: task)
  }

  /// Waits for the head; cancelling the wait cancels the call.
  func responseHead() async throws -> HTTPResponseHead {
    try await withTaskCancellationHandler {
      try await head.get()
    } onCancel: {
      task.cancel()
    }
  }
}

/// Whether the time of a call is over.
private final class TimeLimit: Sendable {
  private let state = Mutex(false)

  /// Whether it is.
  var isOver: Bool { state.withLock { $0 } }

  /// From now on it is.
  func end() {
    state.withLock { $0 = true }
  }
}
