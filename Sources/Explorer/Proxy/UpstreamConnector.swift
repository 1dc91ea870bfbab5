import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A connection to a backend, as parts of HTTP/1.1 messages.
typealias UpstreamChannel = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

/// Connects to addresses that were checked, and to no others.
struct UpstreamConnector: Sendable {
  /// Longest time to connect to one address.
  let connectTime: Duration
  /// Longest time in which nothing moves.
  let idleTime: Duration

  /// Connects to the first address that answers.
  func connect(to addresses: [IPAddress], for request: UpstreamRequest) async throws -> UpstreamChannel {
    let tls = try request.backend.isSecure ? tlsContext(request.certificateCheck) : nil
    var failure: any Error = UpstreamFailure.nameNotResolved(host: request.backend.host)
    for address in addresses {
      try Task.checkCancellation()
      do {
        return try await connect(to: address, backend: request.backend, tls: tls)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private func connect(to address: IPAddress, backend: Backend, tls: NIOSSLContext?) async throws -> UpstreamChannel {
    let idleTime = idleTime
    // A name is sent and checked; for an address there is none to send, and the certificate is checked for the address.
    let serverName = IPAddress(backend.host) == nil ? backend.host : nil
    return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connectTimeout(TimeAmount(connectTime))
      .channelOption(ChannelOptions.socketOption(.so_keepalive), value: 1)
      .connect(to: try SocketAddress(ipAddress: "\(address)", port: backend.port)) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: serverName)) }
          try pipeline.addHandler(IdleStateHandler(allTimeout: TimeAmount(idleTime)))
          // Fields are valid by their type and the target by `Backend.target`, which allows what browsers really send.
          try pipeline.addHTTPClientHandlers(enableOutboundHeaderValidation: false, withClientUpgrade: nil)
          try pipeline.addHandler(IdleCloser())
          return try UpstreamChannel(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Whether bytes are certificates in PEM, one at least.
  static func areCertificates(_ pem: [UInt8]) -> Bool {
    ((try? NIOSSLCertificate.fromPEMBytes(pem)) ?? []).isEmpty == false
  }

  private func tlsContext(_ check: ExplorerAPI.CertificateCheck) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    switch check {
    case .verified: break
    case .verifiedWith(let authorities):
      configuration.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMBytes(authorities))]
    case .any: configuration.certificateVerification = .none
    }
    configuration.applicationProtocols = ["http/1.1"]
    return try NIOSSLContext(configuration: configuration)
  }
}

/// Ends a connection on which nothing moves.
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
