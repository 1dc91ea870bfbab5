import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Answers of backends that break off, stall or lie", .timeLimit(.minutes(1)))
struct BrokenAnswerTests {
  /// What a client of the proxy receives until the connection ends.
  private func answer(
    limits: ProxyLimits = ProxyLimits(), until end: String = "\r\n0\r\n\r\n",
    _ handler: @escaping @Sendable (String, RawSocket) -> Void
  ) async throws -> String {
    let upstream = try FakeUpstream(handler)
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    return try await RunningExplorer.run(site: Site(), apis: [api], limits: limits) { server in
      try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        // The connection would stay open after a whole answer: the proxy has to end it.
        socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        return socket.receive(until: end)
      }
    }
  }

  @Test("half a body of a known length is passed on, and the connection ends short of it")
  func halfBody() async throws {
    let text = try await answer { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
      socket.finishSending()
    }
    #expect(text.hasPrefix("HTTP/1.1 200 "))
    #expect(text.lowercased().contains("content-length: 10\r\n"))
    #expect(text.hasSuffix("\r\n\r\nhalf"))
  }

  @Test("half a body of unknown length never gets an end")
  func halfChunks() async throws {
    let text = try await answer { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
      socket.finishSending()
    }
    #expect(text.contains("half"))
    #expect(!text.hasSuffix("0\r\n\r\n"))
  }

  @Test("a backend that resets the connection in its answer ends the client's")
  func resetInBody() async throws {
    let text = try await answer { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")
      socket.reset()
    }
    #expect(!text.hasSuffix("0\r\n\r\n"))
  }

  @Test("a backend that stalls in its answer is left at the limit")
  func stall() async throws {
    for limits in [ProxyLimits(totalTime: .seconds(2)), ProxyLimits(idleTime: .seconds(2))] {
      let isLeft = Mutex(false)
      let text = try await answer(limits: limits) { _, socket in
        socket.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
        if socket.closes(within: 20) { isLeft.withLock { $0 = true } }
      }
      #expect(text.hasSuffix("half"))
      #expect(await eventually { isLeft.withLock { $0 } })
    }
  }

  @Test("what a backend sends beyond the length that it told is not passed on")
  func tooMuch() async throws {
    let upstream = try FakeUpstream(
      answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(["index.html": "home"]), apis: [api]) { server in
      let text = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        let first = socket.receive(until: "\r\n\r\nok")
        socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\nConnection: close\r\n\r\n")
        return first + socket.receive()
      }
      #expect(text.contains("\r\n\r\nok"))
      #expect(text.hasSuffix("home"))
      #expect(!text.contains("evil"))
      #expect(try await server.call("GET", "/_try/a/0/x").text == "ok")
    }
  }

  @Test(
    "an answer whose end can be read in two ways is refused",
    arguments: [
      "Content-Length: 2\r\nContent-Length: 4\r\n", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
      "Content-Length: +2\r\n", "Content-Length: 2, 4\r\n",
    ])
  func ambiguousLength(fields: String) async throws {
    let text = try await answer(until: "}\n") { _, socket in
      socket.send("HTTP/1.1 200 OK\r\n\(fields)\r\nokok")
    }
    #expect(text.hasPrefix("HTTP/1.1 502 "), "\(text)")
    #expect(text.contains("urn:lectern:problem:upstream-invalid-response"))
  }

  @Test("a backend that does not go on with the TLS handshake is left at the limit")
  func silentHandshake() async throws {
    let upstream = try FakeUpstream { _, socket in _ = socket.closes(within: 20) }
    let api = ExplorerAPI(id: "a", backend: "https://127.0.0.1:\(upstream.port)", sandbox: TinySandbox())
    let limits = ProxyLimits(idleTime: .milliseconds(300))
    let response = try await RunningExplorer.run(site: Site(), apis: [api], limits: limits) {
      try await $0.call("GET", "/_try/a/0/x")
    }
    #expect(response.status == 504)
    #expect(response.text.contains("urn:lectern:problem:upstream-timeout"))
  }

  @Test("events and lines are passed on one by one", arguments: ["text/event-stream", "application/x-ndjson"])
  func pieces(mediaType: String) async throws {
    let mayGoOn = DispatchSemaphore(value: 0)
    let upstream = try FakeUpstream { _, socket in
      // Without a length: the end of the connection is the end of the answer.
      socket.send("HTTP/1.1 200 OK\r\nContent-Type: \(mediaType)\r\nConnection: close\r\n\r\n")
      for number in 1...5 {
        socket.send("data: <\(number)>\n\n")
        _ = mayGoOn.wait(timeout: .now() + 20)
      }
      socket.finishSending()
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
      for number in 1...5 {
        let text = try await blocking { socket.receive(until: "<\(number)>") }
        #expect(text.contains("<\(number)>"))
        #expect(!text.contains("<\(number + 1)>"))
        mayGoOn.signal()
      }
      #expect(try await blocking { socket.receive(until: "0\r\n\r\n") }.hasSuffix("0\r\n\r\n"))
    }
  }

  @Test("a large body waits for a backend that does not read, and arrives whole")
  func upload() async throws {
    let size = 20_000_000
    let mayRead = DispatchSemaphore(value: 0)
    let received = Mutex(0)
    let upstream = try FakeUpstream(readsBody: false) { request, socket in
      // What came in one piece with the head is of the body.
      received.withLock { $0 = request.range(of: "\r\n\r\n").map { request[$0.upperBound...].utf8.count } ?? 0 }
      _ = mayRead.wait(timeout: .now() + 30)
      while received.withLock({ $0 }) < size, let more = socket.receive(), !more.isEmpty {
        received.withLock { $0 += more.count }
      }
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    }
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let sent = Mutex(0)
      async let answer = blocking {
        socket.send(
          "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
            + "Content-Length: \(size)\r\n\r\n")
        let part = [UInt8](repeating: 0x61, count: 100_000)
        for _ in 0..<size / part.count {
          socket.send(part)
          sent.withLock { $0 += part.count }
        }
        return socket.receive(until: "\r\n\r\nok")
      }
      #expect(await comesToRest(sent))
      #expect(sent.withLock { $0 } < size)
      mayRead.signal()
      #expect(try await answer.hasSuffix("ok"))
      #expect(received.withLock { $0 } == size)
    }
  }
}

/// Waits until a number has not grown for a while; says whether it came to a halt.
func comesToRest(_ number: borrowing Mutex<Int>) async -> Bool {
  var (last, times) = (-1, 0)
  for _ in 0..<500 {
    let current = number.withLock { $0 }
    times = current == last ? times + 1 : 0
    if times == 20 { return true }
    last = current
    try? await Task.sleep(for: .milliseconds(20))
  }
  return false
}
