import Hummingbird
import NIOCore
import NIOHTTP1
import Synchronization

/// One call to a backend, in flight.
///
/// The call runs in a task of its own, because a response leaves in two steps: its head is returned, its body is pulled
/// later, unless it has come together with the head. Whoever holds the call cancels it when either step fails; the task ends with the connection closed.
struct UpstreamCall: Sendable {
  private let begun: EventLoopFuture<UpstreamResponse>
  /// The body of the response if it came later, pulled as fast as its reader takes it; fails with an `UpstreamFailure`.
  let body: RequestBody
  /// The task that runs the call.
  let task: Task<Void, Never>

  /// Starts a call.
  ///
  /// - Parameters:
  ///   - loop: the event loop of the client's connection; the backend's gets the same one.
  ///   - origin: where its connection comes from.
  ///   - onLateBody: called when the total time is over and the head has left already; closes the client's connection.
  ///   - onEnd: called once the response is there or has failed, before its reader can know; it may be called again.
  static func start(
    _ request: UpstreamRequest, from origin: UpstreamSource, limits: ProxyLimits, on loop: any EventLoop,
    onLateBody: @escaping @Sendable () -> Void, onEnd: @escaping @Sendable () -> Void
  ) -> UpstreamCall {
    let response = loop.makePromise(of: UpstreamResponse.self)
    let (body, source) = RequestBody.makeStream()
    let exchange = UpstreamExchange(
      request: request, limits: limits, loop: loop, response: response, body: source, onReceived: onEnd)
    let limit = TimeLimit()
    let task = Task(executorPreference: EventLoopExecutor(loop)) {
      do {
        try await exchange.run(from: origin)
      } catch {
        let failure = limit.isOver ? .timeout : UpstreamFailure(cause: error, backend: request.backend)
        onEnd()
        response.fail(failure)
        source.finish(failure)
      }
      limit.stop()
    }
    limit.start(limits.totalTime, on: loop) {
      // In this order: the body of the request must have no reader left when somebody else may go on with the
      // connection.
      task.cancel()
      response.fail(UpstreamFailure.timeout)
      // Only a head that has left can still have succeeded.
      response.futureResult.whenSuccess { _ in onLateBody() }
    }
    return UpstreamCall(begun: response.futureResult, body: body, task: task)
  }

  /// Waits for the response, for its head at least; cancelling the wait cancels the call.
  ///
  /// - Throws: `UpstreamFailure`, however that comes about.
  func response() async throws -> UpstreamResponse {
    try await withTaskCancellationHandler {
      try await begun.get()
    } onCancel: {
      task.cancel()
    }
  }
}

/// The time that a call has.
private final class TimeLimit: Sendable {
  private struct State {
    var isOver = false
    var isStopped = false
    var timer: Scheduled<Void>?
  }

  private let state = Mutex(State())

  /// Whether it is over.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// Begins to count, if it was not stopped before.
  ///
  /// The timer belongs to no task: that of the call may be waiting for a reader who does not read.
  func start(_ time: Duration, on loop: any EventLoop, onEnd: @escaping @Sendable () -> Void) {
    let timer = loop.scheduleTask(in: TimeAmount(time)) {
      self.state.withLock { $0.isOver = true }
      onEnd()
    }
    let isStopped = state.withLock { state in
      state.timer = timer
      return state.isStopped
    }
    if isStopped { timer.cancel() }
  }

  /// Counts no more.
  func stop() {
    let timer = state.withLock { state in
      state.isStopped = true
      return state.timer
    }
    timer?.cancel()
  }
}
