import NIOCore
import NIOPosix
import NIOSSL

/// Connects to addresses that were checked, and to no others.
struct UpstreamConnector: Sendable {
  /// Longest time to connect to one address.
  let connectTime: Duration
  /// Longest time in which nothing moves.
  let idleTime: Duration
  /// The event loop of the connections.
  let loop: any EventLoop

  /// A connection, and what it will speak once both sides have agreed on that.
  private struct Connection: Sendable {
    let channel: any Channel
    let agreed: EventLoopFuture<UpstreamPipeline>
  }

  /// Connects to the first address that answers.
  func connect(
    to addresses: [IPAddress], for request: UpstreamRequest
  ) async throws -> (any Channel, UpstreamPipeline) {
    // All authorities of the system are read for it.
    let tls =
      try await request.backend.isSecure
      ? EventLoopExecutor.leave { () async throws in try tlsContext(request.certificateCheck) } : nil
    var failure: any Error = UpstreamFailure.nameNotResolved(host: request.backend.host)
    var connection: Connection?
    for address in addresses where connection == nil {
      try Task.checkCancellation()
      do {
        connection = try await connect(to: address, backend: request.backend, tls: tls)
      } catch {
        failure = error
      }
    }
    guard let connection else { throw failure }
    return try await withTaskCancellationHandler {
      (connection.channel, try await connection.agreed.get())
    } onCancel: {
      connection.channel.close(promise: nil)
    }
  }

  private func connect(to address: IPAddress, backend: Backend, tls: NIOSSLContext?) async throws -> Connection {
    let idleTime = idleTime
    // A name is sent and checked; for an address there is none to send, and the certificate is checked for the address.
    let serverName = IPAddress(backend.host) == nil ? backend.host : nil
    return try await ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(connectTime))
      .channelOption(ChannelOptions.socketOption(.so_keepalive), value: 1)
      .connect(to: try SocketAddress(ipAddress: "\(address)", port: backend.port)) { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let tls else {
            let pipeline = try UpstreamPipeline(protocolName: nil, on: channel, idleTime: idleTime)
            return Connection(channel: channel, agreed: channel.eventLoop.makeSucceededFuture(pipeline))
          }
          let negotiation = TLSNegotiation(idleTime: idleTime, eventLoop: channel.eventLoop) { name in
            try UpstreamPipeline(protocolName: name, on: channel, idleTime: idleTime)
          }
          let handlers = channel.pipeline.syncOperations
          try handlers.addHandler(NIOSSLClientHandler(context: tls, serverHostname: serverName))
          try handlers.addHandler(negotiation)
          return Connection(channel: channel, agreed: negotiation.result)
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
    configuration.applicationProtocols = UpstreamPipeline.protocolNames
    return try NIOSSLContext(configuration: configuration)
  }
}
