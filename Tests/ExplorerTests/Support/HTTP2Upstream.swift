import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization

/// A backend of the tests that speaks nothing but HTTP/2 over TLS, on a port of this machine.
final class HTTP2Upstream: Sendable {
  let port: Int
  /// The certificate that the backend shows, in PEM.
  var certificate: [UInt8] { identity.certificate }
  private let identity: TestCertificate
  private let log: Log
  private let listener: any Channel

  /// What the backend saw.
  final class Log: Sendable {
    /// The fields of each request, pseudo header fields first, as they came.
    let requests = Mutex<[[String]]>([])
    /// Bytes of all bodies.
    let received = Mutex(0)
    /// Requests that came to their end.
    let ended = Mutex(0)
    /// The reasons for which streams were reset by the other side.
    let resets = Mutex<[HTTP2ErrorCode]>([])
    /// Streams that are over, however they ended.
    let closed = Mutex(0)
    /// Connections that were made.
    let connections = Mutex(0)
  }

  /// One request, to be answered.
  struct Stream: Sendable {
    let channel: any Channel

    /// Sends the head of an answer, or its trailers.
    func send(_ fields: [(String, String)], isEnd: Bool = false) {
      let headers = HPACKHeaders(fields)
      channel.writeAndFlush(HTTP2Frame.FramePayload.headers(.init(headers: headers, endStream: isEnd)), promise: nil)
    }

    /// Sends a part of the body; waits until it is on its way.
    func send(_ bytes: [UInt8], isEnd: Bool = false) async throws {
      let data = HTTP2Frame.FramePayload.Data(data: .byteBuffer(ByteBuffer(bytes: bytes)), endStream: isEnd)
      try await channel.writeAndFlush(HTTP2Frame.FramePayload.data(data))
    }

    /// Breaks the answer off.
    func reset(_ reason: HTTP2ErrorCode) {
      channel.writeAndFlush(HTTP2Frame.FramePayload.rstStream(reason), promise: nil)
    }

    /// Says that the connection takes no further requests.
    func announceEnd() {
      let frame = HTTP2Frame(
        streamID: .rootStream, payload: .goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil))
      channel.parent?.writeAndFlush(frame, promise: nil)
    }

    /// Closes the connection.
    func closeConnection() { channel.parent?.close(promise: nil) }

    /// Takes what is sent to it, from now on.
    func read() async throws {
      try await channel.setOption(ChannelOptions.autoRead, value: true).get()
      channel.read()
    }
  }

  /// Listens on a free port.
  ///
  /// - Parameters:
  ///   - readsBody: whether a request is answered at its end, or at its head with its body unread.
  ///   - isStrict: whether what HTTP/2 forbids cannot be sent.
  ///   - answer: called for each request.
  init(
    readsBody: Bool = true, isStrict: Bool = true, _ answer: @escaping @Sendable (Stream) async throws -> Void
  ) async throws {
    let identity = try await blocking { try TestCertificate() }
    let log = Log()
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(identity.certificate).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: identity.keyPath, format: .pem)))
    tls.applicationProtocols = ["h2"]
    let context = try NIOSSLContext(configuration: tls)
    var settings = NIOHTTP2Handler.Configuration()
    settings.connection.headerBlockValidation = isStrict ? .enabled : .disabled
    settings.connection.contentLengthValidation = isStrict ? .enabled : .disabled
    let configuration = settings
    listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        log.connections.withLock { $0 += 1 }
        return channel.eventLoop.makeCompletedFuture {
          let handlers = channel.pipeline.syncOperations
          try handlers.addHandler(NIOSSLServerHandler(context: context))
          _ = try handlers.configureAsyncHTTP2Pipeline(mode: .server, configuration: configuration) { stream in
            stream.eventLoop.makeCompletedFuture {
              try stream.syncOptions?.setOption(ChannelOptions.autoRead, value: readsBody)
              try stream.pipeline.syncOperations.addHandler(
                StreamHandler(log: log, answersAtHead: !readsBody, answer: answer))
              if !readsBody { stream.read() }
            }
          }
          try handlers.addHandler(ConnectionHandler())
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = listener.localAddress?.port ?? 0
    self.identity = identity
    self.log = log
  }

  deinit { listener.close(promise: nil) }

  var requests: [[String]] { log.requests.withLock { $0 } }
  var received: Int { log.received.withLock { $0 } }
  var ended: Int { log.ended.withLock { $0 } }
  var resets: [HTTP2ErrorCode] { log.resets.withLock { $0 } }
  var connections: Int { log.connections.withLock { $0 } }
  var closed: Int { log.closed.withLock { $0 } }

  private final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame.FramePayload

    private let log: Log
    private let answersAtHead: Bool
    private let answer: @Sendable (Stream) async throws -> Void

    init(log: Log, answersAtHead: Bool, answer: @escaping @Sendable (Stream) async throws -> Void) {
      self.log = log
      self.answersAtHead = answersAtHead
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let isEnd: Bool
      switch unwrapInboundIn(data) {
      case .headers(let block):
        log.requests.withLock { $0.append(block.headers.map { "\($0.name): \($0.value)" }) }
        isEnd = block.endStream
        if answersAtHead { start(context.channel) }
      case .data(let part):
        log.received.withLock { $0 += part.data.readableBytes }
        isEnd = part.endStream
      default: return
      }
      guard isEnd else { return }
      log.ended.withLock { $0 += 1 }
      if !answersAtHead { start(context.channel) }
    }

    private func start(_ channel: any Channel) {
      let answer = answer
      Task { try await answer(Stream(channel: channel)) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      guard let reset = error as? NIOHTTP2Errors.StreamClosed else { return }
      log.resets.withLock { $0.append(reset.errorCode) }
    }

    func channelInactive(context: ChannelHandlerContext) {
      log.closed.withLock { $0 += 1 }
      context.fireChannelInactive()
    }
  }

  private final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
  }
}
