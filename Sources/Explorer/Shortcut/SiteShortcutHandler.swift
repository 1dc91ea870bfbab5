import NIOCore
import NIOHTTP1

/// Answers requests for files of the site on the event loop, with heads that were written beforehand.
///
/// Most of the time that the long way takes goes into handing a request to a task and its response back, and into
/// converting the fields of both. Whatever is not plain goes that way: it also knows what to do when a client sends
/// requests faster than it takes the answers. So a request is answered here only while none is on the long way, which
/// keeps the answers in order, and while the client takes what is sent.
final class SiteShortcutHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let shortcut: SiteShortcut
  /// Sees the bytes that are sent from here, which do not pass it.
  private let idleHandler: IdleHandler
  /// Where bytes go out that need no encoder.
  private var encoder: ChannelHandlerContext?
  private var date = DateLine()
  /// The last `Host` that was the server's own.
  private var allowedHost: String?
  /// Requests that went the long way and are not answered completely.
  private var openRequests = 0
  /// Whether a request said that the connection ends with it.
  private var isEnding = false
  /// The request that has been read but for its end, with what answers it.
  private var current: (request: PlainRequest, variant: PreparedFile.Variant)?
  private var needsFlush = false

  /// A handler for one connection; `encoder` is the context of the one that encodes responses.
  init(shortcut: SiteShortcut, encoder: ChannelHandlerContext, idleHandler: IdleHandler) {
    self.shortcut = shortcut
    self.encoder = encoder
    self.idleHandler = idleHandler
  }

  func handlerRemoved(context: ChannelHandlerContext) { encoder = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      current = plainAnswer(to: head, context)
      guard current == nil else { return }
      openRequests += 1
      if !head.isKeepAlive { isEnding = true }
    case .body: break
    case .end:
      guard let (request, variant) = current else { break }
      current = nil
      return send(variant, to: request)
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if needsFlush { encoder?.flush() }
    needsFlush = false
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { openRequests -= 1 }
    context.write(data, promise: promise)
  }

  private func plainAnswer(
    to head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) -> (PlainRequest, PreparedFile.Variant)? {
    guard openRequests == 0, !isEnding, context.channel.isWritable, let request = PlainRequest(head),
      isAllowed(request.host, context), let variant = shortcut.variant(for: request)
    else { return nil }
    return (request, variant)
  }

  private func isAllowed(_ host: String, _ context: ChannelHandlerContext) -> Bool {
    if host == allowedHost { return true }
    guard shortcut.hosts.allows(host, port: context.channel.localAddress?.port ?? 0) else { return false }
    allowedHost = host
    return true
  }

  private func send(_ variant: PreparedFile.Variant, to request: PlainRequest) {
    var head = variant.head
    head.writeImmutableBuffer(date.current())
    encoder?.write(NIOAny(head), promise: nil)
    if !request.isHead { encoder?.write(NIOAny(variant.bytes), promise: nil) }
    idleHandler.sent(bytes: request.isHead ? 0 : variant.bytes.readableBytes)
    needsFlush = true
  }
}
