import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Connections to backends that are kept", .serialized, .timeLimit(.minutes(1)))
struct KeptConnectionTests {
  private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
  private static let evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"

  private func run<Value: Sendable>(
    _ url: String, limits: ProxyLimits = ProxyLimits(), pool: UpstreamPool.Limits = UpstreamPool.Limits(),
    resolver: Resolver = .system, _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    let api = ExplorerAPI(id: "a", backend: url, sandbox: TinySandbox())
    return try await RunningExplorer.run(
      ExplorerConfiguration(apis: [api], limits: limits, mode: .site(SiteStore(Site()))), resolver: resolver,
      poolLimits: pool, body)
  }

  /// Makes calls one after another, on one connection of a client, which has one event loop.
  private func call(_ server: RunningExplorer, _ calls: [String], _ fields: String = "") async throws -> [RawResponse] {
    try await blocking {
      let socket = try RawSocket.connect(port: server.port)
      return try calls.map { call in
        socket.send("\(call) HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\(fields)\r\n")
        return try RawResponse(from: socket, hasBody: !call.hasPrefix("HEAD"))
      }
    }
  }

  @Test(
    "calls that change nothing share a connection, one after another",
    arguments: [ok, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1\r\nk\r\n0\r\nX: 1\r\n\r\n"])
  func shared(answer: String) async throws {
    let upstream = try FakeUpstream(keepsAlive: true) { _, socket in socket.send(answer) }
    try await run(upstream.url) { server in
      let answers = try await call(server, ["GET /_try/a/0/x", "GET /_try/a/0/y", "OPTIONS /_try/a/0/z"])
      #expect(answers.map { $0.text } == ["ok", "ok", "ok"])
      #expect(upstream.connections == [3])
      #expect(!upstream.requests.contains { $0.lowercased().contains("connection:") })
    }
  }

  @Test(
    "a connection is not kept after an answer that leaves a doubt about its end",
    arguments: [
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: Close\r\n\r\nok",
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: x, close\r\n\r\nok",
      "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
      "HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok",
      "HTTP/1.1 100 Continue\r\n\r\n\(ok)", "HTTP/1.1 103 Early Hints\r\n\r\n\(ok)",
      "HTTP/1.1 204 No Content\r\n\r\n", "HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n",
      "HTTP/1.1 401 No\r\nWWW-Authenticate: Negotiate abc\r\nContent-Length: 2\r\n\r\nok",
      "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic, NTLM\r\nContent-Length: 2\r\n\r\nok",
      ok + "!", ok + "\r\n", ok + "HTTP/1.1 200", ok + evil,
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n\(evil)",
      "HTTP/1.1 204 No Content\r\n\r\n\(evil)",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\nH",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n\(evil)\n",
    ])
  func doubtful(answer: String) async throws {
    let upstream = try FakeUpstream(keepsAlive: true) { _, socket in socket.send(answer) }
    try await run(upstream.url) { server in
      let answers = try await call(server, ["GET /_try/a/0/x", "GET /_try/a/0/y"])
      #expect(answers.allSatisfy { ["ok", ""].contains($0.text) })
      #expect(upstream.connections == [1, 1])
    }
  }

  @Test("an answer to HEAD leaves no connection behind, because some backends send a body all the same")
  func head() async throws {
    let upstream = try FakeUpstream(keepsAlive: true) { request, socket in
      socket.send(request.hasPrefix("HEAD") ? Self.evil : Self.ok)
    }
    try await run(upstream.url) { server in
      let answers = try await call(server, ["HEAD /_try/a/0/x", "GET /_try/a/0/y"])
      #expect(answers.map { $0.text } == ["", "ok"])
      #expect(upstream.connections == [1, 1])
    }
  }

  @Test("bytes that come while no answer is awaited end the connection")
  func unasked() async throws {
    let mayGoOn = DispatchSemaphore(value: 0)
    let isClosed = Mutex(false)
    let upstream = try FakeUpstream { _, socket in
      socket.send(Self.ok)
      _ = mayGoOn.wait(timeout: .now() + 20)
      socket.send(Self.evil)
      if socket.closes(within: 20) { isClosed.withLock { $0 = true } }
    }
    try await run(upstream.url, pool: UpstreamPool.Limits(lifetime: .seconds(50), idleTime: .seconds(50))) { server in
      let first = try await call(server, ["GET /_try/a/0/x"])
      #expect(first.map { $0.text } == ["ok"])
      mayGoOn.signal()
      #expect(await eventually { isClosed.withLock { $0 } })
      let second = try await call(server, ["GET /_try/a/0/y"])
      #expect(second.map { $0.text } == ["ok"])
      #expect(upstream.connections == [1, 1])
      mayGoOn.signal()
    }
  }

  @Test(
    "a call that changes something, has a body or authenticates a connection gets one of its own",
    arguments: [
      ("POST", ""), ("PUT", ""), ("PATCH", ""), ("DELETE", ""), ("PURGE", ""), ("GET", "Content-Length: 0\r\n"),
      ("GET", "X-Lectern-Header-Authorization: NTLM abc\r\n"), ("GET", "Authorization: negotiate abc\r\n"),
    ])
  func alone(method: String, fields: String) async throws {
    let upstream = try FakeUpstream(keepsAlive: true) { _, socket in socket.send(Self.ok) }
    try await run(upstream.url) { server in
      _ = try await call(server, ["GET /_try/a/0/x"])
      let isAlone = fields != "Content-Length: 0\r\n"
      _ = try await call(server, ["\(method) /_try/a/0/x", "\(method) /_try/a/0/y"], fields)
      let requests = upstream.requests.suffix(2)
      #expect(requests.allSatisfy { $0.contains("\r\nConnection: close\r\n") == isAlone })
      if isAlone { #expect(upstream.connections == [1, 1, 1]) }
    }
    let bodied = try FakeUpstream(keepsAlive: true) { _, socket in socket.send(Self.ok) }
    try await run(bodied.url) { server in
      for _ in 0..<2 { _ = try await server.call("GET", "/_try/a/0/x", body: "b") }
      #expect(bodied.connections == [1, 1])
    }
  }

  @Test("a call that finds its connection closed is made once more, on a fresh one")
  func repeated() async throws {
    let count = Mutex(0)
    let upstream = try FakeUpstream(keepsAlive: true) { _, socket in
      let number = count.withLock { count in
        count += 1
        return count
      }
      // The second call finds the connection closed, the fourth one the fresh connection as well.
      if [2, 5, 6].contains(number) { socket.finishSending() } else { socket.send(Self.ok) }
    }
    try await run(upstream.url) { server in
      let answers = try await call(server, (1...5).map { "GET /_try/a/0/\($0)" })
      #expect(answers.map { $0.status } == [200, 200, 200, 502, 200])
      let numbers = upstream.requests.map { $0.dropFirst("GET /".count).prefix(1) }
      #expect(numbers == ["1", "2", "2", "3", "4", "4", "5"])
      #expect(upstream.connections == [2, 3, 1, 1])
    }
  }

  @Test("a call is not made again when something of its answer came, or nothing came in time")
  func notRepeated() async throws {
    let broken = try FakeUpstream(keepsAlive: true) { request, socket in
      socket.send(request.hasPrefix("GET /1") ? Self.ok : "HTTP/1.")
      if !request.hasPrefix("GET /1") { socket.finishSending() }
    }
    try await run(broken.url) { server in
      let answers = try await call(server, ["GET /_try/a/0/1", "GET /_try/a/0/2"])
      #expect(answers.map { $0.status } == [200, 502])
      #expect(broken.connections == [2])
    }
    let silent = try FakeUpstream(keepsAlive: true) { request, socket in
      if request.hasPrefix("GET /1") { socket.send(Self.ok) } else { _ = socket.closes(within: 20) }
    }
    try await run(silent.url, limits: ProxyLimits(idleTime: .milliseconds(500))) { server in
      let answers = try await call(server, ["GET /_try/a/0/1", "GET /_try/a/0/2"])
      #expect(answers.map { $0.status } == [200, 504])
      #expect(silent.connections == [2])
    }
  }

  @Test("a connection is closed when the client goes away in the middle of an answer")
  func brokenOff() async throws {
    let isClosed = Mutex(false)
    let upstream = try FakeUpstream(keepsAlive: true) { request, socket in
      if request.hasPrefix("GET /2") {
        socket.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
        if socket.closes(within: 20) { isClosed.withLock { $0 = true } }
      } else {
        socket.send(Self.ok)
      }
    }
    try await run(upstream.url) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      for number in 1...2 {
        socket.send("GET /_try/a/0/\(number) HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        #expect(try await blocking { socket.receive(until: number == 1 ? "ok" : "half") }.contains("200"))
      }
      socket.reset()
      #expect(await eventually { isClosed.withLock { $0 } })
      let later = try await call(server, ["GET /_try/a/0/3"])
      #expect(later.map { $0.text } == ["ok"])
      #expect(upstream.connections == [2, 1])
    }
  }
}

extension RawResponse {
  /// Reads one response from a connection that stays open.
  init(from socket: RawSocket, hasBody: Bool) throws {
    var bytes: [UInt8] = []
    while true {
      if let response = try? RawResponse(bytes) {
        let length = response["content-length"].flatMap { Int($0) } ?? 0
        let isChunked = response["transfer-encoding"] != nil
        let isWhole = isChunked ? bytes.suffix(5).elementsEqual("0\r\n\r\n".utf8) : response.body.count >= length
        if !hasBody || isWhole {
          self = response
          return
        }
      }
      guard let more = socket.receive(), !more.isEmpty else { throw POSIXError(.EPIPE) }
      bytes += more
    }
  }
}
