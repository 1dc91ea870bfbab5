import NIOHTTP2
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite(
  "Backends that speak HTTP/2", .timeLimit(.minutes(1)), .enabled(if: TestCertificate.tool != nil, "no openssl"))
struct HTTP2Tests {
  private func run<Value: Sendable>(
    _ upstream: HTTP2Upstream, limits: ProxyLimits = ProxyLimits(),
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    let api = ExplorerAPI(
      id: "a", backend: "https://localhost:\(upstream.port)/base",
      certificateCheck: .verifiedWith(authorities: upstream.certificate), sandbox: TinySandbox())
    // The backend listens on one of the addresses that `localhost` may have.
    let resolver = Resolver { _ in [.v4(0x7f00_0001)] }
    return try await RunningExplorer.run(site: Site(), apis: [api], limits: limits, resolver: resolver, body)
  }

  private func head(_ method: String, _ server: RunningExplorer, _ fields: String = "") -> String {
    "\(method) /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\(fields)\r\n"
  }

  private func type(_ kind: String) -> String { "\"type\":\"urn:lectern:problem:upstream-\(kind)\"" }

  @Test("a call is made in HTTP/2 where the backend speaks it, with the same fields as in HTTP/1.1")
  func get() async throws {
    let upstream = try await HTTP2Upstream { stream in
      stream.send([(":status", "103"), ("link", "</x>")])
      stream.send([(":status", "201"), ("x-own", "1"), ("set-cookie", "a=1"), ("content-type", "text/plain")])
      try await stream.send(Array("ok".utf8))
      stream.send([("x-trailer", "1")], isEnd: true)
    }
    try await run(upstream) { server in
      let response = try await server.call(
        "GET", "/_try/a/0/a%2Fb?x={|}",
        [
          ("Cookie", "docs=1"), ("X-Own", "2"), ("X-Lectern-Header-Cookie", "mine=1"),
          ("Sec-Fetch-Site", "same-origin"),
        ])
      #expect(
        upstream.requests == [
          [
            ":path: /base/a%2Fb?x={|}", ":method: GET", ":scheme: https", ":authority: localhost:\(upstream.port)",
            "x-own: 2", "cookie: mine=1",
          ]
        ])
      #expect(response.status == 201)
      #expect(response["x-lectern-header-x-own"] == "1")
      #expect(response["set-cookie"] == nil)
      #expect(response["x-lectern-header-set-cookie"] == "a=1")
      #expect(response["x-trailer"] == nil)
      #expect(response.text == "ok")
      #expect(await eventually { upstream.closed == 1 })
      #expect(upstream.resets.isEmpty)
    }
  }

  @Test("calls to an HTTP/2 backend share a connection, and are made again when it was closed")
  func shared() async throws {
    let upstream = try await HTTP2Upstream { stream in
      stream.send([(":status", "200"), ("content-length", "2")])
      try await stream.send(Array("ok".utf8), isEnd: true)
    }
    try await run(upstream) { server in
      let calls = (1...3).map { _ in head("GET", server) } + [head("POST", server), head("GET", server)]
      let answers = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        return try calls.map { call in
          socket.send(call)
          return try RawResponse(from: socket, hasBody: true).text
        }
      }
      #expect(answers == Array(repeating: "ok", count: 5))
      // One for those that change nothing, one for the other.
      #expect(upstream.connections == 2)
    }
  }

  @Test("an HTTP/2 connection whose end is announced gets no further calls")
  func announcedEnd() async throws {
    let upstream = try await HTTP2Upstream { stream in
      stream.announceEnd()
      stream.send([(":status", "200"), ("content-length", "2")])
      try await stream.send(Array("ok".utf8), isEnd: true)
    }
    try await run(upstream) { server in
      let call = head("GET", server)
      let answers = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        return try (1...3).map { _ in
          socket.send(call)
          return try RawResponse(from: socket, hasBody: true).text
        }
      }
      #expect(answers == ["ok", "ok", "ok"])
      #expect(upstream.connections == 3)
    }
  }

  @Test(
    "a call on an HTTP/2 connection that ends without an answer is made once more",
    arguments: [HTTP2ErrorCode.refusedStream, nil])
  func repeated(reason: HTTP2ErrorCode?) async throws {
    let count = Mutex(0)
    let upstream = try await HTTP2Upstream { stream in
      let isSecond = count.withLock { count in
        count += 1
        return count == 2
      }
      if isSecond {
        if let reason { stream.reset(reason) } else { stream.closeConnection() }
      } else {
        stream.send([(":status", "200"), ("content-length", "2")])
        try await stream.send(Array("ok".utf8), isEnd: true)
      }
    }
    try await run(upstream) { server in
      let call = head("GET", server)
      let answers = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        return try (1...3).map { _ in
          socket.send(call)
          return try RawResponse(from: socket, hasBody: true).text
        }
      }
      #expect(answers == ["ok", "ok", "ok"])
      #expect(upstream.connections == 2)
      #expect(upstream.requests.count == 4)
    }
  }

  @Test("answers without a body end where they should in HTTP/2")
  func bodiless() async throws {
    let upstream = try await HTTP2Upstream { stream in
      stream.send([(":status", "200"), ("content-length", "9")], isEnd: true)
    }
    try await run(upstream) { server in
      let response = try await server.call("HEAD", "/_try/a/0/x")
      #expect(response.status == 200)
      #expect(response["content-length"] == "9")
    }
    let empty = try await HTTP2Upstream { stream in stream.send([(":status", "204")], isEnd: true) }
    let nothing = try await run(empty) { try await $0.call("DELETE", "/_try/a/0/x") }
    #expect(nothing.status == 204)
  }

  @Test("a body is passed on to an HTTP/2 backend as it arrives, and its answer likewise")
  func streamed() async throws {
    let upstream = try await HTTP2Upstream(readsBody: false) { stream in
      try await stream.read()
      stream.send([(":status", "200")])
      try await stream.send(Array("first".utf8))
    }
    try await run(upstream) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(head("PUT", server, "Content-Length: 9\r\n") + "begin")
      // The answer begins while the request goes on.
      #expect(try await blocking { socket.receive(until: "first") }.contains("first"))
      #expect(await eventually { upstream.received == 5 })
      #expect(upstream.ended == 0)
      socket.send("last")
      #expect(await eventually { upstream.ended == 1 })
      #expect(upstream.received == 9)
    }
  }

  @Test("a large answer in HTTP/2 arrives whole, and waits for a client that does not read")
  func download() async throws {
    let size = 20_000_000
    let sent = Mutex(0)
    let upstream = try await HTTP2Upstream { stream in
      stream.send([(":status", "200"), ("content-length", "\(size)")])
      let part = [UInt8](repeating: 0x61, count: 100_000)
      for index in 1...size / part.count {
        try await stream.send(part, isEnd: index * part.count == size)
        sent.withLock { $0 = index * part.count }
      }
    }
    try await run(upstream) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(head("GET", server, "Connection: close\r\n"))
      #expect(await comesToRest(sent))
      #expect(sent.withLock { $0 } < size)
      let count = try await blocking {
        var count = 0
        while let more = socket.receive(), !more.isEmpty { count += more.count }
        return count
      }
      #expect(count > size && count < size + 2000)
    }
  }

  @Test("a large body waits for an HTTP/2 backend that does not read")
  func upload() async throws {
    let size = 20_000_000
    let mayRead = Mutex(false)
    let upstream = try await HTTP2Upstream(readsBody: false) { stream in
      while !mayRead.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(10)) }
      try await stream.read()
      stream.send([(":status", "200")], isEnd: false)
    }
    try await run(upstream) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let sent = Mutex(0)
      async let sending: Void = blocking {
        socket.send(head("POST", server, "Content-Length: \(size)\r\n"))
        let part = [UInt8](repeating: 0x61, count: 100_000)
        for index in 1...size / part.count {
          socket.send(part)
          sent.withLock { $0 = index * part.count }
        }
      }
      #expect(await comesToRest(sent))
      #expect(sent.withLock { $0 } < size)
      mayRead.withLock { $0 = true }
      try await sending
      #expect(await eventually { upstream.ended == 1 })
      #expect(upstream.received == size)
    }
  }

  @Test("a client that goes away resets the stream of an HTTP/2 backend")
  func cancelled() async throws {
    let upstream = try await HTTP2Upstream { stream in
      stream.send([(":status", "200")])
      try await stream.send(Array("first".utf8))
    }
    try await run(upstream) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(head("GET", server))
      #expect(try await blocking { socket.receive(until: "first") }.contains("first"))
      #expect(upstream.closed == 0)
      socket.reset()
      #expect(await eventually { upstream.closed == 1 })
      #expect(await eventually { upstream.resets == [.cancel] })
    }
  }

  @Test("an upload that the client breaks off is not complete for an HTTP/2 backend either")
  func brokenUpload() async throws {
    let upstream = try await HTTP2Upstream { _ in }
    try await run(upstream) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(head("POST", server, "Transfer-Encoding: chunked\r\n") + "3\r\nabc\r\n")
      #expect(await eventually { upstream.received == 3 })
      socket.reset()
      #expect(await eventually { upstream.closed == 1 })
      #expect(upstream.ended == 0)
      #expect(await eventually { upstream.resets == [.cancel] })
    }
  }

  @Test(
    "a field that HTTP/2 does not have is refused, before the call and in its answer",
    arguments: [
      (":path", "/admin"), (":authority", "evil.test"), ("connection", "x-own"), ("transfer-encoding", "chunked"),
      ("keep-alive", "1"), ("proxy-connection", "close"), ("upgrade", "h2c"), ("X-Upper", "1"), ("x own", "1"),
      ("x-own:", "1"), ("", "1"), ("x-own", "1\r\nx-other: 2"), ("x-own", "1\u{0}2"), (":status", "200"),
    ])
  func smuggled(name: String, value: String) async throws {
    let upstream = try await HTTP2Upstream(isStrict: false) { stream in
      stream.send([(":status", "200"), (name, value), ("content-length", "2")])
      try await stream.send(Array("ok".utf8), isEnd: true)
    }
    try await run(upstream) { server in
      let answer = try await server.call("GET", "/_try/a/0/x")
      #expect(answer.status == 502)
      #expect(answer.text.contains(type("invalid-response")), "\(answer.text)")
      #expect(answer["x-own"] == nil && answer["x-other"] == nil)
      guard name != "X-Upper", value != "1\r\nx-other: 2" else { return }
      let before = upstream.requests.count
      let refused = try await server.call("GET", "/_try/a/0/x", [("X-Lectern-Header-\(name)", value)])
      #expect(refused.status == 400 || name == "x-own:")
      #expect(upstream.requests.count == before || name == "x-own:")
    }
  }

  @Test("the fields of one connection, and names in capitals, do not reach an HTTP/2 backend as they are")
  func connectionFields() async throws {
    let upstream = try await HTTP2Upstream(isStrict: false) { stream in stream.send([(":status", "204")], isEnd: true) }
    try await run(upstream) { server in
      _ = try await server.call(
        "GET", "/_try/a/0/x",
        [
          ("Connection", "X-Named"), ("X-Named", "1"), ("Keep-Alive", "1"), ("TE", "trailers"), ("Upgrade", "h2c"),
          ("HTTP2-Settings", "AAMAAABkAAQAAP__"), ("X-CAPITALS", "1"),
        ])
      #expect(upstream.requests.first?.dropFirst(4) == ["x-capitals: 1"])
    }
  }

  @Test("an HTTP/2 backend that breaks off, lies about the length or stalls is told as such")
  func failures() async throws {
    let reset = try await HTTP2Upstream { stream in stream.reset(.internalError) }
    let answer = try await run(reset) { try await $0.call("GET", "/_try/a/0/x") }
    #expect(answer.status == 502)
    #expect(answer.text.contains(type("reset")), "\(answer.text)")

    let silent = try await HTTP2Upstream { _ in }
    let late = try await run(silent, limits: ProxyLimits(idleTime: .milliseconds(300))) {
      try await $0.call("GET", "/_try/a/0/x")
    }
    #expect(late.status == 504)
    #expect(late.text.contains(type("timeout")), "\(late.text)")
    #expect(await eventually { silent.resets == [.cancel] })

    for (length, body) in [("9", "short"), ("2", "longer")] {
      let liar = try await HTTP2Upstream(isStrict: false) { stream in
        stream.send([(":status", "200"), ("content-length", length)])
        try await stream.send(Array(body.utf8), isEnd: true)
      }
      let text = try await run(liar) { server in
        try await blocking {
          let socket = try RawSocket.connect(port: server.port)
          socket.send(head("GET", server))
          return socket.receive()
            .map { String(decoding: $0, as: UTF8.self) + socket.receive() } ?? ""
        }
      }
      let isCutOff = text.contains("502") || !text.hasSuffix("\r\n\r\n\(body)") || length == "9"
      #expect(isCutOff, "\(text)")
    }
  }
}
