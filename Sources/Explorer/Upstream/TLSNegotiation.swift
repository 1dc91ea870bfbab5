import NIOCore
import NIOTLS

/// Waits until a TLS connection is made, and prepares it for the protocol that both sides agreed on.
///
/// [RFC 7301](https://www.rfc-editor.org/rfc/rfc7301)
final class TLSNegotiation<Result: Sendable>: ChannelInboundHandler {
  typealias InboundIn = NIOAny

  /// What the preparation gave; fails with what the connection failed with.
  var result: EventLoopFuture<Result> { promise.futureResult }

  private let promise: EventLoopPromise<Result>
  private let prepare: (_ protocolName: String?) throws -> Result
  private let idleTime: Duration
  private var timer: Scheduled<Void>?

  /// A handler for one connection.
  ///
  /// - Parameters:
  ///   - idleTime: longest time until the connection is made.
  ///   - eventLoop: the connection's.
  ///   - prepare: adds the handlers of a protocol; they see every byte that the other side sent in it.
  init(
    idleTime: Duration, eventLoop: any EventLoop, prepare: @escaping (_ protocolName: String?) throws -> Result
  ) {
    promise = eventLoop.makePromise()
    self.prepare = prepare
    self.idleTime = idleTime
  }

  func channelActive(context: ChannelHandlerContext) {
    let (promise, channel) = (promise, context.channel)
    timer = context.eventLoop.scheduleTask(in: TimeAmount(idleTime)) {
      promise.fail(UpstreamFailure.timeout)
      channel.close(promise: nil)
    }
    context.fireChannelActive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted(let name) = event as? TLSUserEvent {
      timer?.cancel()
      promise.completeWith(Swift.Result { try prepare(name) })
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    promise.fail(error)
    context.fireErrorCaught(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    promise.fail(UpstreamFailure.reset)
    context.fireChannelInactive()
  }
}
