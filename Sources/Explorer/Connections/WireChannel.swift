import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// A connection with handlers that see its bytes, and requests as they were read, before their fields are converted.
struct WireChannel<Base: ServerChildChannel>: ServerChildChannel {
  /// What handles a connection.
  let base: Base
  /// The answers that are at hand; nil where there are none.
  let shortcut: SiteShortcut?

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { [shortcut] value in
      let pipeline = channel.pipeline.syncOperations
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      // First, because converting a request costs as much as reading it.
      if let shortcut {
        let handler = SiteShortcutHandler(
          shortcut: shortcut, encoder: try pipeline.context(handlerType: HTTPResponseEncoder.self),
          idleHandler: try pipeline.handler(type: IdleHandler.self))
        try pipeline.addHandler(handler, position: .before(codec))
      }
      try pipeline.addHandler(OldVersionHandler(), position: .before(codec))
      try pipeline.addHandler(DrainHandler(), position: .first)
      return value
    }
  }

  func handle(value: Base.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
