import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the connection of a client that sends nothing of its request, or takes nothing of its response.
///
/// A client that reads slowly is no such client: what counts is whether bytes have moved. Nor is one that waits for an
/// answer.
final class IdleHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let time: TimeAmount
  private var nextLook: Scheduled<Void>?
  /// When something of a request came, or a response was on its way.
  private var lastMove = NIODeadline.now()
  private var isRequestBeingRead = false
  /// Requests whose responses are not complete.
  private var openRequests = 0
  /// When the client had taken something, or there was nothing to take.
  private var lastTaken = NIODeadline.now()
  /// Bytes that waited for the client at the last look.
  private var waiting = 0
  /// Bytes of bodies that were written since.
  private var written = 0

  /// A handler for one connection, and how long nothing may move on it.
  init(time: Duration) {
    self.time = TimeAmount(time)
  }

  func handlerAdded(context: ChannelHandlerContext) { look(context) }

  func handlerRemoved(context: ChannelHandlerContext) { nextLook?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastMove = .now()
    switch unwrapInboundIn(data) {
    case .head:
      openRequests += 1
      isRequestBeingRead = true
    case .body: break
    case .end: isRequestBeingRead = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head: break
    case .body(let buffer): written += buffer.readableBytes
    case .end:
      lastMove = .now()
      openRequests -= 1
    }
    context.write(data, promise: promise)
  }

  /// Notes a request and its response, which pass by this handler; bytes are those of the body.
  func sent(bytes: Int) {
    lastMove = .now()
    written += bytes
  }

  private func look(_ context: ChannelHandlerContext, in time: TimeAmount) {
    nextLook = context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    let now = (try? context.channel.syncOptions?.getOption(ChannelOptions.bufferedWritableBytes)) ?? 0
    if now == 0 || now < waiting + written { lastTaken = .now() }
    (waiting, written) = (now, 0)
    if now > 0 { lastMove = .now() }
    let isAnswered = openRequests > 0 && !isRequestBeingRead
    let rest = (now > 0 ? lastTaken : lastMove) + time - .now()
    if now > 0 || !isAnswered, rest <= .zero {
      // Closing alone waits until everything is taken.
      return context.triggerUserOutboundEvent(DrainHandler.CutOff(), promise: nil)
    }
    // What a client takes is seen by comparing two looks, so they must be closer than the limit.
    let interval = TimeAmount.nanoseconds(time.nanoseconds / 4)
    look(context, in: rest > .zero ? min(rest, interval) : interval)
  }
}
