import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the connection of a client that takes nothing of what waits for it.
///
/// A response that is written counts as work in progress, so nothing else would ever end it. A client that reads slowly
/// is no such client: what counts is whether bytes have moved.
final class StallHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Time between two looks; a client that took nothing between them has its connection closed.
  private let time: Duration
  private var nextLook: Scheduled<Void>?
  /// Bytes that waited at the last look.
  private var waiting = 0
  /// Bytes of bodies that were written since.
  private var written = 0

  /// A handler for one connection.
  init(time: Duration) {
    self.time = time
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .body(let buffer) = unwrapOutboundIn(data) { written += buffer.readableBytes }
    if nextLook == nil { lookLater(context) }
    context.write(data, promise: promise)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    nextLook?.cancel()
  }

  private func lookLater(_ context: ChannelHandlerContext) {
    nextLook = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    nextLook = nil
    let now = (try? context.channel.syncOptions?.getOption(ChannelOptions.bufferedWritableBytes)) ?? 0
    if waiting > 0, now >= waiting + written {
      context.close(promise: nil)
      return
    }
    (waiting, written) = (now, 0)
    if now > 0 { lookLater(context) }
  }
}
