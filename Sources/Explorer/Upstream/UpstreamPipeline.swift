import NIOCore
import NIOHTTP1
import NIOHTTP2
import Synchronization

/// A connection to a backend, or one stream of it, as parts of HTTP messages.
///
/// HTTP/2 is told in the parts of HTTP/1.1, so that one exchange, with one set of rules, does for both.
typealias UpstreamChannel = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

/// What a connection to a backend speaks.
enum UpstreamPipeline: Sendable {
  /// HTTP/1.1: the connection itself carries the call.
  case http1(UpstreamChannel, ResponseRecord)
  /// HTTP/2: a stream of the connection will.
  case http2(NIOHTTP2Handler.AsyncStreamMultiplexer<Never>, ConnectionFault, ResponseRecord)

  /// What is offered while a TLS connection is made, the better one first.
  ///
  /// <https://www.iana.org/assignments/tls-extensiontype-values#alpn-protocol-ids>
  static let protocolNames = ["h2", "http/1.1"]

  /// Prepares a connection for the protocol that was agreed on; without an agreement, that is HTTP/1.1.
  init(protocolName: String?, on channel: any Channel, idleTime: Duration) throws {
    guard protocolName == "h2" else {
      self = try Self.http1(on: channel, idleTime: idleTime)
      return
    }
    var configuration = NIOHTTP2Handler.Configuration()
    configuration.connection.initialSettings = [
      // Nothing that nobody asked for.
      HTTP2Setting(parameter: .enablePush, value: 0),
      HTTP2Setting(parameter: .maxHeaderListSize, value: 65536),
    ]
    // Bounds what waits here while the reader is slow.
    configuration.stream.targetWindowSize = 262_144
    let multiplexer: NIOHTTP2Handler.AsyncStreamMultiplexer<Never>
    multiplexer = try channel.pipeline.syncOperations.configureAsyncHTTP2Pipeline(
      mode: .client, configuration: configuration
    ) { stream in
      // With pushes forbidden, there is no stream that the backend could open.
      stream.eventLoop.makeFailedFuture(UpstreamFailure.invalidResponse)
    }
    let record = ResponseRecord()
    let fault = ConnectionFault(record)
    try channel.pipeline.syncOperations.addHandler(fault)
    self = .http2(multiplexer, fault, record)
  }

  /// What is wrong with the connection itself; nil while nothing is, and where the call would have heard of it.
  var fault: (any Error)? {
    if case .http2(_, let fault, _) = self { fault.error } else { nil }
  }

  /// What is known of the responses on the connection.
  var record: ResponseRecord {
    switch self {
    case .http1(_, let record), .http2(_, _, let record): record
    }
  }

  /// Closes the connection.
  func close(_ connection: any Channel) {
    switch self {
    case .http1: connection.close(promise: nil)
    case .http2:
      // Not at once: the frame that resets a stream may still be on its way out.
      connection.eventLoop.execute { connection.close(promise: nil) }
    }
  }

  /// What carries the call.
  func channel(idleTime: Duration) async throws -> UpstreamChannel {
    switch self {
    case .http1(let channel, _): channel
    case .http2(let multiplexer, _, let record):
      try await multiplexer.openStream { stream in
        stream.eventLoop.makeCompletedFuture {
          let handlers = stream.pipeline.syncOperations
          try handlers.addHandler(IdleStateHandler(allTimeout: TimeAmount(idleTime)))
          try handlers.addHandler(HTTP2FramePayloadToHTTP1ClientCodec(httpProtocol: .https))
          try handlers.addHandler(IdleCloser())
          try handlers.addHandler(ResponseNotice(record))
          return try UpstreamChannel(wrappingChannelSynchronously: stream)
        }
      }
    }
  }

  private static func http1(on channel: any Channel, idleTime: Duration) throws -> UpstreamPipeline {
    let handlers = channel.pipeline.syncOperations
    try handlers.addHandler(IdleStateHandler(allTimeout: TimeAmount(idleTime)))
    let record = ResponseRecord()
    try ResponseBoundary.addClientHandlers(to: handlers, record)
    try handlers.addHandler(ResponseNotice(record))
    try handlers.addHandler(IdleCloser())
    return .http1(try UpstreamChannel(wrappingChannelSynchronously: channel), record)
  }
}

/// Ends a connection or a stream on which nothing moves.
private final class IdleCloser: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.fireErrorCaught(UpstreamFailure.timeout)
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}

/// What was wrong with an HTTP/2 connection; its stream only hears that it is closed.
final class ConnectionFault: ChannelInboundHandler, Sendable {
  typealias InboundIn = HTTP2Frame

  private let first = Mutex<(any Error)?>(nil)
  private let record: ResponseRecord

  /// A handler for one connection.
  init(_ record: ResponseRecord) {
    self.record = record
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // The backend takes no further calls ([RFC 9113, section 6.8](https://www.rfc-editor.org/rfc/rfc9113#section-6.8)).
    if case .goAway = unwrapInboundIn(data).payload { record.spoil() }
    context.fireChannelRead(data)
  }

  /// The first error; nil while there is none.
  var error: (any Error)? { first.withLock { $0 } }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    first.withLock { $0 = $0 ?? error }
    context.close(promise: nil)
  }
}
