import NIOCore
import NIOHTTP1

/// A connection to a backend that carries one call after another, never two at once.
final class UpstreamConnection: Sendable {
  /// What it was made for.
  let key: UpstreamKey
  /// When it was made.
  let start = NIODeadline.now()
  /// Its event loop.
  let loop: any EventLoop

  private let pipeline: UpstreamPipeline
  private let channel: any Channel
  private let idleTime: Duration
  private let calls: AsyncStream<Call>.Continuation

  /// A call that waits for its end.
  private struct Call {
    let exchange: UpstreamExchange
    let end: CheckedContinuation<UpstreamExchange.Result, any Error>
  }

  /// Makes a connection ready for calls.
  ///
  /// - Parameters:
  ///   - channel: the connection.
  ///   - pipeline: what it speaks.
  ///   - idleTime: longest time of a call in which nothing moves.
  ///   - onClose: called when the connection is closed, by whichever side.
  init(
    _ channel: any Channel, _ pipeline: UpstreamPipeline, key: UpstreamKey, idleTime: Duration,
    onClose: @escaping @Sendable (UpstreamConnection) -> Void
  ) {
    (self.channel, self.pipeline, self.key, self.idleTime) = (channel, pipeline, key, idleTime)
    loop = channel.eventLoop
    let (calls, source) = AsyncStream.makeStream(of: Call.self)
    self.calls = source
    if case .http1(let parts, let record) = pipeline { Self.serve(calls, on: parts, record) }
    channel.closeFuture.whenComplete { _ in
      source.finish()
      onClose(self)
    }
  }

  /// Whether neither side has closed it, or is about to.
  var isOpen: Bool { channel.isActive && !pipeline.record.isSpoiled }

  /// Whether anything of a response to the last call has come.
  var hasAnswered: Bool { pipeline.record.hasBytes }

  /// Closes it.
  func close() { pipeline.close(channel) }

  /// Runs a call to the end of its response; when it fails or is cancelled, the connection is closed.
  func run(_ exchange: UpstreamExchange) async throws -> UpstreamExchange.Result {
    pipeline.record.begin()
    do {
      switch pipeline {
      case .http1:
        return try await withTaskCancellationHandler {
          try await withCheckedThrowingContinuation { end in
            let result = calls.yield(Call(exchange: exchange, end: end))
            if case .terminated = result { end.resume(throwing: UpstreamFailure.reset) }
          }
        } onCancel: {
          channel.close(promise: nil)
        }
      case .http2(_, let fault, let record):
        let parts: UpstreamChannel
        do {
          parts = try await pipeline.channel(idleTime: idleTime)
        } catch {
          // It was closed, or the backend has announced that it will be.
          throw UpstreamFailure.reset
        }
        var result = try await parts.executeThenClose { inbound, outbound in
          var inbound = inbound.makeAsyncIterator()
          return try await exchange.converse(&inbound, outbound, record)
        }
        if fault.error != nil { result.isKept = false }
        return result
      }
    } catch {
      close()
      throw pipeline.fault ?? error
    }
  }

  /// Carries out calls until the connection is closed.
  private static func serve(_ calls: AsyncStream<Call>, on parts: UpstreamChannel, _ record: ResponseRecord) {
    Task(executorPreference: EventLoopExecutor(parts.channel.eventLoop)) {
      try? await parts.executeThenClose { inbound, outbound in
        var inbound = inbound.makeAsyncIterator()
        for await call in calls {
          do {
            let result = try await call.exchange.converse(&inbound, outbound, record)
            call.end.resume(returning: result)
          } catch {
            parts.channel.close(promise: nil)
            call.end.resume(throwing: error)
          }
        }
      }
    }
  }
}
