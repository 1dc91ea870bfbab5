import Hummingbird
import NIOCore
import NIOHTTP1

/// Sends one request to a backend and takes its response, both at once.
struct UpstreamExchange: Sendable {
  /// The call.
  let request: UpstreamRequest
  /// Bounds of sizes and times.
  let limits: ProxyLimits
  /// The event loop of the connection.
  let loop: any EventLoop
  /// Takes the head of the response.
  let head: EventLoopPromise<HTTPResponseHead>
  /// Takes the body of the response, and holds back while nobody reads it.
  let body: RequestBody.Source
  /// Called when the response is complete, before its reader can know.
  let onReceived: @Sendable () -> Void

  private enum Half {
    case sent
    case received
  }

  /// Runs the exchange to its end; cancelling it closes the connection.
  func run(addresses: @Sendable () async throws -> [IPAddress]) async throws {
    let connector = UpstreamConnector(connectTime: limits.connectTime, idleTime: limits.idleTime, loop: loop)
    let pipeline = try await connector.connect(to: try await addresses(), for: request)
    do {
      let channel = try await pipeline.channel(idleTime: limits.idleTime)
      try await channel.executeThenClose { inbound, outbound in try await exchange(inbound, outbound) }
    } catch {
      // A stream that breaks off does not know what was wrong with its connection.
      guard UpstreamFailure(cause: error, backend: request.backend) == .reset else { throw error }
      throw pipeline.fault ?? error
    }
  }

  private func exchange(
    _ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>,
    _ outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>
  ) async throws {
    if let upload = request.body {
      try await withThrowingTaskGroup(of: Half.self) { group in
        group.addTask {
          try await send(outbound, upload)
          return .sent
        }
        group.addTask {
          try await receive(inbound)
          return .received
        }
        // A backend may answer before it has read everything; nobody waits for the rest of the request then.
        while let half = try await group.next(), half != .received {}
        group.cancelAll()
      }
    } else {
      try await send(outbound)
      try await receive(inbound)
    }
    // Only now: whoever goes on with the client's connection must be the only one that reads from it.
    finish()
  }

  private func finish() {
    onReceived()
    body.finish()
  }

  private func send(
    _ outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>, _ upload: RequestBody? = nil
  ) async throws {
    do {
      guard let upload else {
        // Both at once: HTTP/2 can then say with the head that nothing follows.
        try await outbound.write(contentsOf: [.head(request.head), .end(nil)])
        return
      }
      try await outbound.write(.head(request.head))
      var parts = upload.makeAsyncIterator()
      var size = 0
      while let buffer = try await next(&parts) {
        size += buffer.readableBytes
        guard size <= limits.requestBodySize else {
          throw UpstreamFailure.requestTooLarge(limit: limits.requestBodySize)
        }
        try await outbound.write(.body(.byteBuffer(buffer)))
      }
      // A cancelled body ends like a complete one; the backend must not take it for that.
      try Task.checkCancellation()
      try await outbound.write(.end(nil))
    } catch let failure as UpstreamFailure {
      throw failure
    } catch {
      // The backend may have closed its receiving half and answer nevertheless; what it sends tells what happened.
      try Task.checkCancellation()
    }
  }

  /// The next part of the request's body; when there can be none any more, the client has gone away.
  private func next(_ parts: inout RequestBody.AsyncIterator) async throws(UpstreamFailure) -> ByteBuffer? {
    do {
      return try await parts.next()
    } catch {
      throw .cancelled
    }
  }

  private func receive(_ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>) async throws {
    var size = 0
    for try await part in inbound {
      switch part {
      case .head(let response):
        // Interim responses are not passed on; the connection cannot become another protocol.
        guard response.status.code != 101 else { throw UpstreamFailure.invalidResponse }
        guard response.status.code >= 200 else { continue }
        if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }),
          length > limits.responseBodySize, request.head.method != .HEAD
        {
          throw UpstreamFailure.responseTooLarge(limit: limits.responseBodySize)
        }
        head.succeed(response)
      case .body(let buffer):
        size += buffer.readableBytes
        guard size <= limits.responseBodySize else {
          throw UpstreamFailure.responseTooLarge(limit: limits.responseBodySize)
        }
        await body.yield(buffer)
      case .end:
        return
      }
    }
    throw UpstreamFailure.reset
  }
}
