import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// A connection whose requests may take the shortcut.
struct ShortcutChannel<Base: ServerChildChannel>: ServerChildChannel {
  /// What handles a connection otherwise.
  let base: Base
  /// The answers that are at hand.
  let shortcut: SiteShortcut

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { [shortcut] value in
      let pipeline = channel.pipeline.syncOperations
      // In front of what converts requests, which costs as much as reading them.
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      let handler = SiteShortcutHandler(
        shortcut: shortcut, encoder: try pipeline.context(handlerType: HTTPResponseEncoder.self),
        idleHandler: try pipeline.handler(type: IdleHandler.self))
      try pipeline.addHandler(handler, position: .before(codec))
      return value
    }
  }

  func handle(value: Base.Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
