import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Failures of backends", .timeLimit(.minutes(1)))
struct ProxyFailureTests {
  private func failure(
    _ url: String, limits: ProxyLimits = ProxyLimits(), resolver: Resolver = .system, body: String = ""
  ) async throws -> (status: Int, text: String) {
    let api = ExplorerAPI(id: "a", backend: url, sandbox: TinySandbox())
    return try await RunningExplorer.run(site: Site(), apis: [api], limits: limits, resolver: resolver) { server in
      let response = try await server.call(body.isEmpty ? "GET" : "POST", "/_try/a/0/x", body: body)
      #expect(response["content-type"] == "application/problem+json")
      #expect(response["content-security-policy"] != nil)
      #expect([response["x-lectern-proxy"], response["x-lectern-problem"]] == ["1", "1"])
      return (response.status, response.text)
    }
  }

  private func type(_ kind: String) -> String { "\"type\":\"urn:lectern:problem:upstream-\(kind)\"" }

  @Test("nothing listens")
  func connectionRefused() async throws {
    let (socket, port) = try RawSocket.silent()
    let (status, text) = try await failure("http://127.0.0.1:\(port)")
    withExtendedLifetime(socket) {}
    #expect(status == 502)
    #expect(text.contains(type("connection-refused")))
  }

  @Test("the name has no address")
  func unresolved() async throws {
    let resolver = Resolver { host in host == "127.0.0.1" ? [.v4(0x7f00_0001)] : [] }
    let (status, text) = try await failure("http://nowhere.test", resolver: resolver)
    #expect(status == 502)
    #expect(text.contains(type("name-not-resolved")))
  }

  @Test("a name that pointed elsewhere when the server started cannot be pointed at this machine later")
  func rebound() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    let calls = Mutex(0)
    let resolver = Resolver { host in
      guard host == "api.test" else { return [.v4(0x7f00_0001)] }
      let isFirst = calls.withLock { calls in
        calls += 1
        return calls == 1
      }
      return [.v4(isFirst ? 0x0101_0101 : 0x7f00_0001)]
    }
    let (status, text) = try await failure("http://api.test:\(upstream.port)", resolver: resolver)
    #expect(status == 502)
    #expect(text.contains(type("address-not-allowed")))
    #expect(upstream.requests.isEmpty)
  }

  @Test("the connection is made to the address that was checked, and the name is sent as Host")
  func pinned() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let api = ExplorerAPI(id: "a", backend: "http://api.test:\(upstream.port)", sandbox: TinySandbox())
    let resolver = Resolver { _ in [.v4(0x7f00_0001)] }
    try await RunningExplorer.run(site: Site(), apis: [api], resolver: resolver) { server in
      let response = try await server.call("GET", "/_try/a/0/x")
      #expect(response.text == "ok")
      #expect(upstream.headLines.contains("Host: api.test:\(upstream.port)"))
    }
  }

  @Test("a backend whose address is never allowed is refused at the start")
  func neverAllowed() async throws {
    for url in ["http://169.254.169.254", "http://0.0.0.0:80", "http://[::ffff:127.0.0.1]"] {
      let explorer = try Explorer(
        ExplorerConfiguration(
          port: 0, apis: [ExplorerAPI(id: "a", backend: url, sandbox: TinySandbox())], mode: .site(SiteStore(Site()))))
      await #expect(
        throws: ExplorerError.invalidBackend(url: url, reason: BackendURLError.unreachableClass.rawValue)
      ) { try await explorer.run { _ in } }
    }
  }

  @Test("the connection ends before the head")
  func reset() async throws {
    let upstream = try FakeUpstream { _, socket in socket.reset() }
    let (status, text) = try await failure(upstream.url)
    #expect(status == 502)
    #expect(text.contains(type("reset")))
  }

  @Test("the answer is not HTTP")
  func invalid() async throws {
    let upstream = try FakeUpstream(answer: "220 mail.test ESMTP\r\n")
    let (status, text) = try await failure(upstream.url)
    #expect(status == 502)
    #expect(text.contains(type("invalid-response")))
  }

  @Test("the backend does not speak TLS")
  func tls() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 400 Bad Request\r\n\r\n")
    let (status, text) = try await failure("https://localhost:\(upstream.port)")
    #expect(status == 502)
    #expect(text.contains(type("tls-failed")))
  }

  @Test("the backend does not answer in time")
  func timeout() async throws {
    let upstream = try FakeUpstream { _, socket in _ = socket.closes(within: 5) }
    for limits in [ProxyLimits(totalTime: .milliseconds(200)), ProxyLimits(idleTime: .milliseconds(200))] {
      let (status, text) = try await failure(upstream.url, limits: limits)
      #expect(status == 504)
      #expect(text.contains(type("timeout")))
    }
  }

  @Test("a client that does not read does not keep the backend's call open")
  func stalledClient() async throws {
    let hasEnded = Mutex(false)
    let upstream = try FakeUpstream { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
      // Far more than all buffers on the way hold; ends when the proxy closes.
      socket.send([UInt8](repeating: 0, count: 50_000_000))
      hasEnded.withLock { $0 = true }
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    let limits = ProxyLimits(totalTime: .seconds(3))
    try await RunningExplorer.run(site: Site(), apis: [api], limits: limits) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
      #expect(await eventually { upstream.requests.count == 1 })
      try await Task.sleep(for: .milliseconds(200))
      #expect(!hasEnded.withLock { $0 })
      #expect(await eventually { hasEnded.withLock { $0 } })
      withExtendedLifetime(socket) {}
    }
  }

  @Test("a connection that a late answer was told on serves the next request")
  func afterTimeout() async throws {
    let upstream = try FakeUpstream { _, socket in _ = socket.closes(within: 5) }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    let limits = ProxyLimits(totalTime: .milliseconds(100))
    try await RunningExplorer.run(site: Site(["index.html": "home"]), apis: [api], limits: limits) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let late = try await blocking {
        socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        return socket.receive(until: "}\n")
      }
      #expect(late.contains("504"))
      let home = try await blocking {
        socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        return socket.receive(until: "home")
      }
      #expect(home.hasSuffix("home"))
    }
  }

  @Test("a response that declares too much is refused, one that turns out too long is cut off")
  func responseTooLarge() async throws {
    let limits = ProxyLimits(responseBodySize: 4)
    let declared = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12345")
    let (status, text) = try await failure(declared.url, limits: limits)
    #expect(status == 502)
    #expect(text.contains(type("response-too-large")))

    let chunked = try FakeUpstream(
      answer: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n0\r\n\r\n")
    let api = ExplorerAPI(id: "a", backend: chunked.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api], limits: limits) { server in
      let text = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        return socket.receive()
          .map { String(decoding: $0, as: UTF8.self) + socket.receive() }
      }
      #expect(text?.contains("0\r\n\r\n") == false)
    }
  }

  @Test("a request body that turns out too long is refused")
  func requestTooLarge() async throws {
    let upstream = try FakeUpstream(readsBody: false) { _, socket in _ = socket.closes(within: 5) }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    let limits = ProxyLimits(requestBodySize: 4)
    try await RunningExplorer.run(site: Site(), apis: [api], limits: limits) { server in
      let response = try await server.sendRaw(
        "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\nConnection: close\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")
      #expect(response.status == 413)
    }
  }

  @Test("a backend that answers before it has read the request is heard")
  func earlyAnswer() async throws {
    let upstream = try FakeUpstream(readsBody: false) { _, socket in
      socket.send("HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\n\r\nbig")
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      // The rest of the body never comes: the test's backend reads only the head.
      let text = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send(
          "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n")
        socket.send("3\r\nabc\r\n")
        return socket.receive(until: "big")
      }
      #expect(text.contains("413"))
      #expect(text.contains("x-lectern-status: 413") || text.contains("X-Lectern-Status: 413"))
      #expect(text.contains("big"))
    }
  }

  @Test("an upload that the client breaks off is not passed on as complete")
  func brokenUpload() async throws {
    let received = Mutex("")
    let upstream = try FakeUpstream(readsBody: false) { _, socket in
      let rest = socket.receive(until: "0\r\n\r\n")
      received.withLock { $0 = rest + "." }
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(
        "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
      #expect(await eventually { upstream.requests.count == 1 })
      socket.reset()
      #expect(await eventually { received.withLock { !$0.isEmpty } })
      #expect(!received.withLock { $0 }.contains("0\r\n\r\n"))
    }
  }

  @Test("more calls than allowed at one time are turned away, and later ones let in again")
  func concurrency() async throws {
    let mayAnswer = DispatchSemaphore(value: 0)
    let upstream = try FakeUpstream { _, socket in
      _ = mayAnswer.wait(timeout: .now() + 5)
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api], limits: ProxyLimits(concurrentCalls: 1)) { server in
      async let first = server.call("GET", "/_try/a/0/x")
      #expect(await eventually { upstream.requests.count == 1 })
      let second = try await server.call("GET", "/_try/a/0/x")
      #expect(second.status == 503)
      #expect(second.text.contains("urn:lectern:problem:too-many-calls"))
      mayAnswer.signal()
      #expect(try await first.text == "ok")
      mayAnswer.signal()
      var third = try await server.call("GET", "/_try/a/0/x")
      // The slot is free when the first call's connection is closed, a moment after its last byte.
      while third.status == 503 { third = try await server.call("GET", "/_try/a/0/x") }
      #expect(third.text == "ok")
    }
  }
}
