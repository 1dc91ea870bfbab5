import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("The try-it proxy over sockets", .timeLimit(.minutes(1)))
struct ProxyTests {
  private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok"

  private func api(_ url: String) -> ExplorerAPI {
    ExplorerAPI(id: "a", servers: [ExplorerAPI.Server("https://public.test/v1")], backend: url, sandbox: TinySandbox())
  }

  private func run<Value: Sendable>(
    _ url: String, limits: ProxyLimits = ProxyLimits(), resolver: Resolver = .system,
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    try await RunningExplorer.run(site: Site(), apis: [api(url)], limits: limits, resolver: resolver, body)
  }

  @Test("the target reaches the backend byte for byte, below its base path")
  func exactTarget() async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url + "/base/") { server in
      let response = try await server.call("GET", "/_try/a/0/a%2Fb/c;d//%7e?x=%20&y=+&z[]={|}&&")
      #expect(response.text == "ok")
      #expect(upstream.headLines.first == "GET /base/a%2Fb/c;d//%7e?x=%20&y=+&z[]={|}&& HTTP/1.1")
    }
  }

  @Test("a path that leaves the base never reaches the backend")
  func escapingTarget() async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url + "/base") { server in
      for path in ["/../admin", "/%2E%2e/admin", "/a/..%2f../admin"] {
        let response = try await server.call("GET", "/_try/a/0\(path)")
        #expect(response.status == 400)
      }
      #expect(upstream.requests.isEmpty)
    }
  }

  @Test("the backend sees the console's fields and the proxy's own, and nothing of the browser")
  func requestHeaders() async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url) { server in
      _ = try await server.call(
        "POST", "/_try/a/0/users",
        [
          ("Cookie", "docs=1"), ("Referer", "http://docs/"), ("Origin", "http://\(server.host)"),
          ("Sec-Fetch-Site", "same-origin"), ("Authorization", "Bearer t"), ("X-Lectern-Header-Cookie", "mine=1"),
          ("Content-Type", "text/plain"),
        ], body: "body")
      #expect(
        upstream.headLines == [
          "POST /users HTTP/1.1", "Host: 127.0.0.1:\(upstream.port)", "Authorization: Bearer t",
          "Content-Type: text/plain", "Cookie: mine=1", "Content-Length: 4", "Connection: close",
        ])
      #expect(upstream.requests.first?.hasSuffix("\r\n\r\nbody") == true)
    }
  }

  @Test("the console sees the backend's fields, and the browser acts on none of them")
  func responseHeaders() async throws {
    let upstream = try FakeUpstream(
      answer: "HTTP/1.1 201 Made\r\nContent-Length: 2\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Own: 1\r\n"
        + "Content-Security-Policy: default-src *\r\nClear-Site-Data: \"*\"\r\nLocation: /x\r\nDate: then\r\n"
        + "X-Lectern-Status: 999\r\nX-Lectern-Problem: 1\r\nContent-Type: image/svg+xml\r\n\r\nok")
    try await run(upstream.url) { server in
      let response = try await server.call("GET", "/_try/a/0/x")
      #expect(response.status == 201)
      #expect(response["x-lectern-status"] == "201")
      #expect(response["x-lectern-proxy"] == "1")
      #expect(response["x-lectern-problem"] == nil)
      #expect(response["set-cookie"] == nil)
      #expect(response["x-lectern-header-set-cookie"] == "a=1, b=2")
      #expect(response["content-security-policy"] == "sandbox; default-src 'none'")
      #expect(response["x-lectern-header-content-security-policy"] == "default-src *")
      #expect(response["clear-site-data"] == nil)
      #expect(response["location"] == nil)
      #expect(response["x-lectern-header-x-own"] == "1")
      #expect(response["x-content-type-options"] == "nosniff")
      #expect(response["content-disposition"] == "attachment")
      #expect(response["content-type"] == "image/svg+xml")
      #expect(response["x-lectern-header-date"] == "then")
    }
  }

  @Test("a redirect is returned as data and not followed")
  func redirect() async throws {
    let target = try FakeUpstream(answer: Self.ok)
    let upstream = try FakeUpstream(
      answer: "HTTP/1.1 302 Found\r\nLocation: \(target.url)/\r\nContent-Length: 5\r\n\r\nmoved")
    try await run(upstream.url) { server in
      let response = try await server.call("GET", "/_try/a/0/x")
      #expect(response.status == 200)
      #expect(response["x-lectern-status"] == "302")
      #expect(response["x-lectern-reason"] == "Found")
      #expect(response["x-lectern-header-location"] == "\(target.url)/")
      #expect(response["location"] == nil)
      #expect(response.text == "moved")
      #expect(target.requests.isEmpty)
    }
  }

  @Test("only the console of this server's own pages is answered")
  func refused() async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url) { server in
      let none = try await server.get("/_try/a/0/x")
      #expect(none.status == 403)
      #expect(none["content-type"] == "application/problem+json")
      #expect(none.text.contains("\"type\":\"urn:lectern:problem:console-header-required\""))
      for (name, value) in [
        ("Origin", "http://evil.test"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"),
      ] {
        #expect(try await server.call("GET", "/_try/a/0/x", [(name, value)]).status == 403)
      }
      #expect(try await server.send("OPTIONS", "/_try/a/0/x", [("Origin", "http://evil.test")]).status == 403)
      #expect(try await server.call("TRACE", "/_try/a/0/x").status == 405)
      #expect(try await server.call("GET", "/_try/b/0/x").status == 404)
      #expect(try await server.call("GET", "/_try/a/1/x").status == 404)
      #expect(try await server.call("GET", "/_try/a/0/x", [("X-Lectern-Header-Host", "evil.test")]).status == 400)
      #expect(upstream.requests.isEmpty)
    }
  }

  @Test("the proxy signs its answers, its own problems twice, and nothing else is signed")
  func signed() async throws {
    let upstream = try FakeUpstream(
      answer: "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}")
    try await run(upstream.url) { server in
      let backend = try await server.call("GET", "/_try/a/0/x")
      #expect([backend["x-lectern-proxy"], backend["x-lectern-problem"]] == ["1", nil])
      #expect([backend["x-lectern-status"], backend["x-lectern-reason"]] == ["404", "Not Found"])
      for own in [try await server.get("/_try/a/0/x"), try await server.call("GET", "/_try/b/0/x")] {
        #expect([own["x-lectern-proxy"], own["x-lectern-problem"]] == ["1", "1"])
        #expect(own["x-lectern-status"] == nil)
      }
      let presence = try await server.get("/_try/")
      #expect([presence["x-lectern-proxy"], presence["x-lectern-problem"]] == ["1", nil])
      #expect(presence.status == 204)
      let site = try await server.get("/nothing-here")
      #expect([site["x-lectern-proxy"], site["x-lectern-problem"]] == [nil, nil])
    }
  }

  @Test("any other method passes, with its body", arguments: ["PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"])
  func methods(method: String) async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url) { server in
      let response = try await server.call(method, "/_try/a/0/x", body: "b")
      #expect(response.text == "ok")
      #expect(upstream.headLines.first == "\(method) /x HTTP/1.1")
      #expect(upstream.requests.first?.hasSuffix("\r\n\r\nb") == true)
    }
  }

  @Test("answers without a body end where they should")
  func bodiless() async throws {
    let upstream = try FakeUpstream { request, socket in
      let status =
        request.hasPrefix("HEAD") ? "200 OK" : request.contains("/304") ? "304 Not Modified" : "204 No Content"
      let length = status.hasPrefix("204") ? "" : "Content-Length: 9\r\n"
      socket.send("HTTP/1.1 \(status)\r\n\(length)X-Own: 1\r\n\r\n")
    }
    try await run(upstream.url) { server in
      let head = try await server.call("HEAD", "/_try/a/0/x")
      #expect(head.status == 200)
      #expect(head["content-length"] == "9")
      let nothing = try await server.call("GET", "/_try/a/0/204")
      #expect(nothing.status == 204)
      #expect(nothing["x-lectern-header-x-own"] == "1")
      let unchanged = try await server.call("GET", "/_try/a/0/304")
      #expect(unchanged.status == 200)
      #expect(unchanged["x-lectern-status"] == "304")
      #expect(unchanged.body.isEmpty)
    }
  }

  @Test("a response is passed on as it arrives")
  func streamedResponse() async throws {
    let mayEnd = DispatchSemaphore(value: 0)
    let upstream = try FakeUpstream { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
      _ = mayEnd.wait(timeout: .now() + 5)
      socket.send("4\r\nlast\r\n0\r\n\r\n")
    }
    try await run(upstream.url) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let start = try await blocking {
        socket.send(
          "GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\nConnection: close\r\n\r\n")
        return socket.receive(until: "first")
      }
      #expect(start.contains("first"))
      #expect(!start.contains("last"))
      mayEnd.signal()
      #expect(
        try await blocking { socket.receive().map { String(decoding: $0, as: UTF8.self) } }?.contains("last") == true)
    }
  }

  @Test("a request body is passed on as it arrives")
  func streamedRequest() async throws {
    let seen = Mutex("")
    let upstream = try FakeUpstream(readsBody: false) { _, socket in
      let first = socket.receive(until: "first")
      seen.withLock { $0 = first }
      _ = socket.receive(until: "last")
      socket.send(Self.ok)
    }
    try await run(upstream.url) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send(
        "PUT /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\nConnection: close\r\n"
          + "Content-Length: 9\r\n\r\n")
      #expect(await eventually { upstream.requests.count == 1 })
      socket.send("first")
      #expect(await eventually { seen.withLock { $0 } == "first" })
      socket.send("last")
      let response = try await blocking { socket.receive() }
      #expect(response.map { String(decoding: $0, as: UTF8.self).contains("200 OK") } == true)
    }
  }

  @Test("a request body of unknown length is passed on")
  func chunkedRequest() async throws {
    let upstream = try FakeUpstream(answer: Self.ok)
    try await run(upstream.url) { server in
      let response = try await server.sendRaw(
        "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\nConnection: close\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
      #expect(response.text == "ok")
      let request = try #require(upstream.requests.first)
      #expect(request.lowercased().contains("transfer-encoding: chunked"))
      #expect(
        try RawResponse(Array(("HTTP/1.1 200" + request.dropFirst("POST /x HTTP/1.1".count)).utf8)).text == "abcde")
    }
  }

  @Test("a client that goes away before the answer ends the backend's call")
  func cancelledBeforeHead() async throws {
    let noticed = Mutex(false)
    let upstream = try FakeUpstream { _, socket in
      if socket.closes(within: 5) { noticed.withLock { $0 = true } }
    }
    try await run(upstream.url) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
      #expect(await eventually { upstream.requests.count == 1 })
      socket.reset()
      #expect(await eventually { noticed.withLock { $0 } })
    }
  }

  @Test("a client that goes away during the answer ends the backend's call")
  func cancelledDuringBody() async throws {
    let noticed = Mutex(false)
    let upstream = try FakeUpstream { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
      if socket.closes(within: 5) { noticed.withLock { $0 = true } }
    }
    try await run(upstream.url) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      let start = try await blocking {
        socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
        return socket.receive(until: "first")
      }
      #expect(start.contains("first"))
      socket.reset()
      #expect(await eventually { noticed.withLock { $0 } })
    }
  }

  @Test("a large response arrives whole")
  func largeResponse() async throws {
    let size = 8_000_000
    let upstream = try FakeUpstream { _, socket in
      socket.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
      socket.send((0..<size).map { UInt8(truncatingIfNeeded: $0 / 251) })
    }
    try await run(upstream.url) { server in
      let response = try await server.call("GET", "/_try/a/0/x")
      #expect(response["content-length"] == "\(size)")
      #expect(response.body == (0..<size).map { UInt8(truncatingIfNeeded: $0 / 251) })
    }
  }
}
