import Hummingbird
import NIOCore
import NIOHTTP1

/// Sends one request to a backend and takes its response, both at once.
struct UpstreamExchange: Sendable {
  /// What comes of the response, part by part.
  typealias Inbound = NIOAsyncChannelInboundStream<HTTPClientResponsePart>
  /// Takes the request, part by part.
  typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>

  /// The call.
  let request: UpstreamRequest
  /// Bounds of sizes and times.
  let limits: ProxyLimits
  /// The event loop of the connection.
  let loop: any EventLoop
  /// Takes the response, with its body if that is there.
  let response: EventLoopPromise<UpstreamResponse>
  /// Takes the body of a response that is still to come, and holds back while nobody reads it.
  let body: RequestBody.Source
  /// Called when the response is complete, before its reader can know.
  let onReceived: @Sendable () -> Void

  /// What is known when a response has come to its end.
  struct Result: Sendable {
    /// Whether the connection can carry another call.
    var isKept: Bool
    /// The response with its body, when nobody has got the head yet.
    var whole: UpstreamResponse?
  }

  private enum Half {
    case sent
    case received(Result)
  }

  /// Runs the exchange to its end; cancelling it closes the connection.
  func run(from source: UpstreamSource) async throws {
    let whole: UpstreamResponse?
    if let shelf = source.kept, request.isRepeatable {
      whole = try await run(from: source, shelf)
    } else {
      whole = try await runAlone(from: source)
    }
    // Only now: whoever goes on with the client's connection must be the only one that reads from it.
    onReceived()
    if let whole { response.succeed(whole) }
    body.finish()
  }

  /// On a connection that others have used or will use.
  private func run(from source: UpstreamSource, _ shelf: UpstreamPool.Shelf) async throws -> UpstreamResponse? {
    if let connection = shelf.take() {
      do {
        return try await run(on: connection, shelf.pool)
      } catch {
        try Task.checkCancellation()
        // The backend has closed the connection while nobody used it. A call that changes nothing is made again, once.
        guard !connection.hasAnswered, UpstreamFailure(cause: error, backend: request.backend) == .reset else {
          throw error
        }
      }
    }
    let (channel, pipeline) = try await connect(source)
    let connection = UpstreamConnection(channel, pipeline, key: shelf.key, idleTime: limits.idleTime) {
      shelf.pool.forget($0)
    }
    return try await run(on: connection, shelf.pool)
  }

  private func run(on connection: UpstreamConnection, _ pool: UpstreamPool) async throws -> UpstreamResponse? {
    let result = try await connection.run(self)
    // From here on nobody can cancel this call any more, and close the connection under the next one.
    if result.isKept { pool.keep(connection) } else { connection.close() }
    return result.whole
  }

  /// On a connection of its own.
  private func runAlone(from source: UpstreamSource) async throws -> UpstreamResponse? {
    let (connection, pipeline) = try await connect(source)
    do {
      let channel = try await pipeline.channel(idleTime: limits.idleTime)
      let result = try await channel.executeThenClose { inbound, outbound in
        try await exchange(inbound, outbound, pipeline.record)
      }
      pipeline.close(connection)
      return result.whole
    } catch {
      pipeline.close(connection)
      // A stream that breaks off does not know what was wrong with its connection.
      guard UpstreamFailure(cause: error, backend: request.backend) == .reset else { throw error }
      throw pipeline.fault ?? error
    }
  }

  private func connect(_ source: UpstreamSource) async throws -> (any Channel, UpstreamPipeline) {
    let connector = UpstreamConnector(connectTime: limits.connectTime, idleTime: limits.idleTime, loop: loop)
    return try await connector.connect(to: try await source.addresses(), for: request)
  }

  private func exchange(_ inbound: Inbound, _ outbound: Outbound, _ record: ResponseRecord) async throws -> Result {
    guard let upload = request.body else {
      var parts = inbound.makeAsyncIterator()
      return try await converse(&parts, outbound, record)
    }
    return try await withThrowingTaskGroup(of: Half.self) { group in
      group.addTask {
        try await send(outbound, upload)
        return .sent
      }
      group.addTask {
        var parts = inbound.makeAsyncIterator()
        return .received(try await receive(&parts, record))
      }
      // A backend may answer before it has read everything; nobody waits for the rest of the request then.
      while let half = try await group.next() {
        guard case .received(let result) = half else { continue }
        group.cancelAll()
        return result
      }
      throw UpstreamFailure.reset
    }
  }

  /// Sends a request without a body and takes its response.
  ///
  /// - Parameter record: what is known of the response.
  func converse(
    _ inbound: inout Inbound.AsyncIterator, _ outbound: Outbound, _ record: ResponseRecord
  ) async throws -> Result {
    do {
      // Both at once: HTTP/2 can then say with the head that nothing follows.
      try await outbound.write(contentsOf: [.head(request.head), .end(nil)])
    } catch {
      // As below: what the backend sends tells what happened.
      try Task.checkCancellation()
    }
    return try await receive(&inbound, record)
  }

  private func send(_ outbound: Outbound, _ upload: RequestBody) async throws {
    do {
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

  /// Takes a response.
  private func receive(_ inbound: inout Inbound.AsyncIterator, _ record: ResponseRecord) async throws -> Result {
    var size = 0
    var isFirst = true
    var result = Result(isKept: false)
    while let part = try await inbound.next() {
      switch part {
      case .head(let head):
        // Interim responses are not passed on; the connection cannot become another protocol.
        guard head.status.code != 101 else { throw UpstreamFailure.invalidResponse }
        defer { isFirst = false }
        guard head.status.code >= 200 else { continue }
        let length = head.headers.first(name: "content-length").flatMap { Int($0) }
        if let length, length > limits.responseBodySize, request.head.method != .HEAD {
          throw UpstreamFailure.responseTooLarge(limit: limits.responseBodySize)
        }
        result.isKept = isFirst && ConnectionPersistence.isKept(after: head, to: request.head)
        if length != nil, record.isWhole {
          result.whole = UpstreamResponse(head: head, body: ByteBuffer())
        } else {
          response.succeed(UpstreamResponse(head: head))
        }
      case .body(var buffer):
        size += buffer.readableBytes
        guard size <= limits.responseBodySize else {
          throw UpstreamFailure.responseTooLarge(limit: limits.responseBodySize)
        }
        if result.whole == nil { await body.yield(buffer) } else { result.whole?.body?.append(&buffer) }
      case .end:
        result.isKept = result.isKept && !record.isSpoiled
        return result
      }
    }
    throw UpstreamFailure.reset
  }
}

extension ByteBuffer {
  /// Adds bytes; the first ones are taken over without copying.
  fileprivate mutating func append(_ buffer: inout ByteBuffer) {
    if readableBytes == 0 { self = buffer } else { writeBuffer(&buffer) }
  }
}
