import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Puts the security headers on every response of a connection.
///
/// It stands at the very edge, so that no response can pass it: not one of an error, and not the one that the server
/// itself gives to bytes that are no request.
final class SecurityHeadersHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let headers: SecurityHeaders

  /// A handler that puts these headers on.
  init(headers: SecurityHeaders) {
    self.headers = headers
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var response) = unwrapOutboundIn(data) else {
      context.write(data, promise: promise)
      return
    }
    headers.apply(to: &response.headerFields)
    context.write(wrapOutboundOut(.head(response)), promise: promise)
  }
}
