import NIOCore

/// Closes a connection once everything has been sent that waits for the client.
///
/// Closing drops what the system has not taken yet. Whoever decides that a connection has served its purpose (its client
/// sends nothing more, or the server stops) has seen the end of the last answer being written, not being sent.
///
/// It stands at the very edge: nothing that is written can pass it, and requests that come when it is too late for them
/// are not even read.
final class DrainHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// An event that closes the connection whatever waits for the client.
  struct CutOff: Sendable {}

  /// Whether the client sends nothing more.
  private var isInputClosed = false
  /// Whether the connection ends with what waits for the client.
  private var isEnding = false
  /// Whether nothing is waited for.
  private var isOutOfTime = false

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed { isInputClosed = true }
    context.fireUserInboundEventTriggered(event)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if !isEnding { context.fireChannelRead(data) }
  }

  func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
    guard event is CutOff else { return context.triggerUserOutboundEvent(event, promise: promise) }
    context.close(promise: promise)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    switch mode {
    case .input:
      // The task of the connection was cancelled, which is how a stop ends that took too long.
      isOutOfTime = true
      context.close(mode: isEnding ? .all : .input, promise: promise)
    case .output where !isInputClosed:
      // The system's half of this waits by itself.
      context.close(mode: .output, promise: promise)
    case .output, .all:
      let waiting = (try? context.channel.syncOptions?.getOption(ChannelOptions.bufferedWritableBytes)) ?? 0
      guard waiting > 0, !isOutOfTime else { return context.close(mode: mode, promise: promise) }
      isEnding = true
      let isSent = context.eventLoop.makePromise(of: Void.self)
      isSent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: promise) }
      context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: isSent)
    }
  }
}
