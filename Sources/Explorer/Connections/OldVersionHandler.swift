import NIOCore
import NIOHTTP1

/// Lets the connection of a client of HTTP/1.0 end with its answer, as such a client expects.
///
/// [RFC 9112, section 9.3](https://www.rfc-editor.org/rfc/rfc9112#section-9.3) asks for that unless the client offers to
/// keep the connection, and then allows it. The version is lost where fields are converted, so the request is given the
/// field that says the same.
final class OldVersionHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.version == .http1_0 else {
      return context.fireChannelRead(data)
    }
    head.headers.replaceOrAdd(name: "Connection", value: "close")
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}
