import Hummingbird
import NIOCore
import NIOHTTP1

/// Sends one request to a backend and takes its response, both at once.
struct UpstreamExchange: Sendable {
  /// The call.
  let request: UpstreamRequest
  /// Bounds of sizes and times.
  let limits: ProxyLimits
  /// Takes the head of the response.
  let head: EventLoopPromise<HTTPResponseHead>
  /// Takes the body of the response, and holds back while nobody reads it.
  let body: RequestBody.Source

  private enum Half {
    case sent
    case received
  }

  /// Runs the exchange to its end; cancelling it closes the connection.
  func run(addresses: @Sendable () async throws -> [IPAddress]) async throws {
    let connector = UpstreamConnector(connectTime: limits.connectTime, idleTime: limits.idleTime)
    let channel = try await connector.connect(to: try await addresses(), for: request)
    try await channel.executeThenClose { inbound, outbound in
      try await withThrowingTaskGroup(of: Half.self) { group in
        group.addTask {
          try await send(outbound)
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
    }
  }

  private func send(_ outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>) async throws {
    do {
      guard let body = request.body else {
        // Both at once: HTTP/2 can then say with the head that nothing follows.
        try await outbound.write(contentsOf: [.head(request.head), .end(nil)])
        return
      }
      try await outbound.write(.head(request.head))
      var parts = body.makeAsyncIterator()
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
    var isComplete = false
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
        isComplete = true
      }
      if isComplete { return }
    }
    throw UpstreamFailure.reset
  }
}
