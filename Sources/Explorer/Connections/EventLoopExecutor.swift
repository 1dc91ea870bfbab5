import HummingbirdCore
import Logging
import NIOCore

/// Runs tasks on an event loop, where what they wait for happens: no thread has to wake another one for each step.
final class EventLoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  /// An executor for the tasks of a connection.
  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }

  /// Does work that takes long on another thread, so that the connections of an event loop do not wait for it.
  static func leave<Value: Sendable, Failure: Error>(
    _ work: @Sendable () async throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await withTaskExecutorPreference(globalConcurrentExecutor) { () async throws(Failure) in try await work() }
  }
}

/// Handles each connection on its own event loop.
struct EventLoopChannel<Base: ServerChildChannel>: ServerChildChannel {
  /// What handles a connection.
  let base: Base

  /// Bytes that wait in the system for a client that reads slowly; left to itself, it takes some megabytes.
  private static var sendBuffer: Int { 262_144 }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    channel.setOption(ChannelOptions.socketOption(.so_sndbuf), value: Self.sendBuffer).flatMap {
      base.setup(channel: channel, logger: logger)
    }
  }

  func handle(value: Base.Value, logger: Logger) async {
    await withTaskExecutorPreference(EventLoopExecutor(value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}
