import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the connection of a client that asks for that among other things (`Connection: close, TE`), once everything
/// is answered.
///
/// [RFC 9112, section 9.6](https://www.rfc-editor.org/rfc/rfc9112#section-9.6)
final class CloseOptionHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// Whether no further request is to come.
  private var isEnding = false
  /// Requests whose responses are not complete.
  private var openRequests = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let request) = unwrapInboundIn(data) {
      openRequests += 1
      if request.headerFields.contains(.connection) {
        isEnding = RequestHeaders.connectionOptions(request.headerFields).contains("close")
      }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var response) where isEnding && openRequests == 1 && response.status.kind != .informational:
      response.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(response)), promise: promise)
    case .head, .body: context.write(data, promise: promise)
    case .end:
      openRequests -= 1
      guard isEnding, openRequests == 0 else { return context.write(data, promise: promise) }
      let isSent = promise ?? context.eventLoop.makePromise()
      let channel = context.channel
      isSent.futureResult.whenComplete { _ in channel.close(promise: nil) }
      context.write(data, promise: isSent)
    }
  }
}
