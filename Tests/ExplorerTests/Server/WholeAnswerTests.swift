import Foundation
import ServiceLifecycle
import Site
import Testing

@testable import Explorer

/// Answers that are larger than what the system takes at once, on connections that end with them.
@Suite("Answers that arrive whole", .timeLimit(.minutes(1)))
struct WholeAnswerTests {
  private static let size = 8_000_000

  /// Runs a server with a large file, and others, which are at hand for all but requests with a query.
  private func run<Value: Sendable>(
    others: [String: Int] = [:], stopTime: Duration = .seconds(30), idleTime: Duration = .seconds(300),
    connectionLimit: Int? = nil, _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    var site = Site(["index.html": "home"])
    let files = others.merging(["large": Self.size]) { $1 }
    for (path, size) in files {
      site.add(SiteFile([UInt8](repeating: 0x61, count: size), mediaType: "image/png"), at: path)
    }
    return try await RunningExplorer.run(
      ExplorerConfiguration(mode: .site(SiteStore(site))), stopTime: stopTime, idleTime: idleTime,
      connectionLimit: connectionLimit
    ) { server in
      for path in files.keys { _ = try await server.send("HEAD", "/\(path)") }
      return try await body(server)
    }
  }

  /// A client that has asked for files, and has read the first bytes of the first answer.
  private func client(of server: RunningExplorer, _ targets: [String]) async throws -> (RawSocket, start: [UInt8]) {
    try await blocking {
      let socket = try RawSocket.connect(port: server.port, receiveBuffer: 65536)
      for target in targets { socket.send("GET \(target) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
      return (socket, socket.receive() ?? [])
    }
  }

  /// The sizes of the bodies that a client gets which reads slowly.
  private func bodies(_ socket: RawSocket, start: [UInt8]) async throws -> [Int] {
    let bytes = try await blocking {
      var bytes = start
      while let more = socket.receive(), !more.isEmpty {
        bytes += more
        Thread.sleep(forTimeInterval: 0.002)
      }
      return bytes
    }
    var sizes: [Int] = []
    var rest = bytes[...]
    while let end = rest.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound {
      let body = rest[end...].prefix { $0 == 0x61 }
      sizes.append(body.count)
      rest = rest[body.endIndex...]
    }
    return sizes
  }

  /// Stops a server, and waits until it listens no more; connections were told at the same time.
  private func stop(_ server: RunningExplorer) async throws {
    await server.group.triggerGracefulShutdown()
    #expect(await eventually { (try? RawSocket.connect(port: server.port)) == nil })
    try await Task.sleep(for: .milliseconds(200))
  }

  @Test(
    "a client that sends nothing more gets everything it asked for",
    arguments: [["/large"], ["/large?"], ["/large", "/large?", "/large"]])
  func halfClosed(targets: [String]) async throws {
    try await run { server in
      let (socket, start) = try await client(of: server, targets)
      socket.finishSending()
      try await Task.sleep(for: .milliseconds(200))
      let sizes = try await bodies(socket, start: start)
      #expect(sizes == targets.map { _ in Self.size })
    }
  }

  @Test("a graceful stop lets an answer arrive that is on its way", arguments: ["/large", "/large?"])
  func stopped(target: String) async throws {
    try await run { server in
      let (socket, start) = try await client(of: server, [target])
      try await stop(server)
      let sizes = try await bodies(socket, start: start)
      #expect(sizes == [Self.size])
    }
  }

  @Test("a request that comes after a graceful stop began is not answered, not even with the start of an answer")
  func requestDuringStop() async throws {
    // Of one or another of these, just so little waits for the client that the next request would be taken.
    let others = Dictionary(uniqueKeysWithValues: (0..<40).map { ("part\($0)", 400_000 + $0 * 10_000) })
    try await run(others: others) { server in
      var clients: [(path: String, socket: RawSocket, start: [UInt8])] = []
      for path in others.keys.sorted() + ["large"] {
        let (socket, start) = try await client(of: server, ["/\(path)"])
        clients.append((path, socket, start))
      }
      try await stop(server)
      for client in clients { client.socket.send("GET /\(client.path) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
      for client in clients {
        let sizes = try await bodies(client.socket, start: client.start)
        #expect(sizes.count == 1)
        if client.path == "large" { #expect(sizes == [Self.size]) }
      }
    }
  }

  @Test(
    "a graceful stop waits no longer than it may for a client that takes nothing", arguments: ["/large", "/large?"])
  func boundedStop(target: String) async throws {
    try await run(stopTime: .milliseconds(500)) { server in
      let (socket, _) = try await client(of: server, [target])
      await server.group.triggerGracefulShutdown()
      #expect(await eventually { !socket.takesMore() })
    }
  }

  @Test("a client that takes nothing has its connection closed although the server waits for it to end")
  func stalledDuringStop() async throws {
    try await run(stopTime: .seconds(300), idleTime: .seconds(1)) { server in
      let (socket, _) = try await client(of: server, ["/large"])
      await server.group.triggerGracefulShutdown()
      #expect(await eventually { !socket.takesMore() })
    }
  }

  @Test(
    "a client that sends nothing more and takes nothing has its connection closed", arguments: ["/large", "/large?"])
  func stalledHalfClosed(target: String) async throws {
    try await run(idleTime: .seconds(1), connectionLimit: 1) { server in
      let (socket, _) = try await client(of: server, [target])
      socket.finishSending()
      // Which has to wait until the other connection has ended.
      #expect(try await server.get("/").text == "home")
      withExtendedLifetime(socket) {}
    }
  }

  @Test("a server that is cancelled waits for no client", arguments: ["/large", "/large?"])
  func cancelled(target: String) async throws {
    let (socket, start) = try await run { server in
      let (socket, start) = try await client(of: server, [target])
      socket.finishSending()
      try await Task.sleep(for: .milliseconds(200))
      return (socket, start)
    }
    let sizes = try await bodies(socket, start: start)
    #expect(sizes.count == 1 && sizes.allSatisfy { $0 < Self.size })
  }
}
