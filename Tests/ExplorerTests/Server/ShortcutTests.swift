import Foundation
import Site
import Testing

@testable import Explorer

@Suite("Files that are at hand", .timeLimit(.minutes(1)))
struct ShortcutTests {
  private static let long = String(repeating: "All work and no play. ", count: 100)
  private static let site = Site([
    "index.html": "<h1>Home</h1>", "types/user/index.html": "<h1>User</h1>", "long.txt": long,
    "assets/theme.3f9a1c02.css": "a{}", "404.html": "<h1>Nothing</h1>",
  ])

  /// What one connection is answered when several requests are sent at once, each a method, a target and more lines.
  ///
  /// The files of the site were asked for before, so that they are at hand.
  private func answers(
    _ requests: [(method: String, target: String, lines: String)], version: String = "HTTP/1.1"
  ) async throws -> [RawResponse] {
    try await RunningExplorer.run(site: Self.site, apis: [ExplorerAPI(id: "a", sandbox: TinySandbox())]) { server in
      for path in ["/", "/types/user/", "/long.txt", "/assets/theme.3f9a1c02.css"] {
        for encoding in ["identity", "gzip"] { _ = try await server.get(path, [("Accept-Encoding", encoding)]) }
      }
      return try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        for (method, target, lines) in requests {
          let host = lines.contains("Host:") ? "" : "Host: \(server.host)\r\n"
          socket.send("\(method) \(target) \(version)\r\n\(host)\(lines)\r\n")
        }
        socket.finishSending()
        var bytes: [UInt8] = []
        while let more = socket.receive(), !more.isEmpty { bytes += more }
        return try RawResponse.all(in: bytes, methods: requests.map(\.method))
      }
    }
  }

  @Test(
    "are answered with the same head and the same bytes as those that are not",
    arguments: ["/", "/types/user/", "/long.txt", "/assets/theme.3f9a1c02.css"],
    ["", "Accept-Encoding: gzip, br\r\n", "Connection: keep-alive\r\nAccept-Encoding: identity\r\n"])
  func sameAnswers(target: String, lines: String) async throws {
    for method in ["GET", "HEAD"] {
      // A query makes no difference to a file, but is not plain.
      let answers = try await answers([(method, target, lines), (method, target + "?", lines)])
      #expect(answers.map(\.status) == [200, 200])
      #expect(answers.map(\.isShortcut) == [true, false])
      let fields = answers.map { answer in
        answer.fields.filter { $0.name != "Date" }.map { "\($0.name): \($0.value)" }.sorted()
      }
      #expect(fields.first == fields.last)
      #expect(fields.first?.count ?? 0 >= 10)
      #expect(answers.first?.body == answers.last?.body)
      #expect(answers.first?.body.isEmpty == (method == "HEAD"))
      let date = try #require(answers.first?["date"])
      #expect(date.wholeMatch(of: /\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/) != nil)
    }
  }

  @Test(
    "requests that ask for more than a file have their usual answers, between others",
    arguments: [
      ("GET", "/long.txt", "If-None-Match: *\r\n", 304), ("HEAD", "/long.txt", "If-None-Match: *\r\n", 304),
      ("GET", "/long.txt", "If-None-Match: \"x\"\r\n", 200), ("GET", "/long.txt", "If-Match: \"x\"\r\n", 412),
      ("GET", "/long.txt", "Range: bytes=4-7\r\n", 206), ("GET", "/long.txt", "Range: bytes=9999-\r\n", 416),
      ("HEAD", "/long.txt", "Range: bytes=4-7\r\n", 200), ("GET", "/long.txt?a=b", "", 200),
      ("GET", "/lon%67.txt", "", 200), ("GET", "/types/user", "", 308), ("GET", "/missing", "", 404),
      ("GET", "//long.txt", "", 400), ("POST", "/long.txt", "Content-Length: 0\r\n", 405),
      ("GET", "/long.txt", "Content-Length: 0\r\n", 200), ("GET", "/long.txt", "Host: evil.test\r\n", 403),
      ("GET", "/long.txt", "X: y\r\nHost: 127.0.0.1\r\nHost: evil.test\r\n", 403),
      ("GET", "/_sandbox/a/x", "", 200), ("GET", "/_try/", "", 204),
    ])
  func otherRequests(method: String, target: String, lines: String, status: Int) async throws {
    let other = try await answers([("GET", "/", ""), (method, target, lines), ("GET", "/types/user/", "")])
    #expect(other.map(\.status) == [200, status, 200])
    #expect(other.first?.isShortcut == true)
    #expect(other.dropFirst().first?.isShortcut == false)
    #expect(other.first?.text == "<h1>Home</h1>")
    #expect(other.last?.text == "<h1>User</h1>")
  }

  @Test("many requests that are sent at once are answered in their order, whatever way they take")
  func pipelined() async throws {
    let kinds: [(method: String, target: String, lines: String)] = [
      ("GET", "/", ""), ("HEAD", "/long.txt", ""), ("GET", "/_sandbox/a/x", ""), ("GET", "/long.txt", ""),
      ("GET", "/missing", ""), ("GET", "/types/user/", ""), ("GET", "/", "If-None-Match: *\r\n"),
    ]
    let requests = (0..<210).map { kinds[$0 * $0 % 7] }
    let answers = try await answers(requests)
    let texts = [
      "<h1>Home</h1>", "", "GET /x ", Self.long, "<h1>Nothing</h1>", "<h1>User</h1>", "",
    ]
    #expect(answers.map(\.text) == (0..<210).map { texts[$0 * $0 % 7] })
    #expect(answers.first?.isShortcut == true)
  }

  @Test(
    "nothing is answered after the request that ends a connection",
    arguments: ["Connection: close\r\n", "Connection: close, TE\r\n", "connection: CLOSE\r\n"])
  func close(lines: String) async throws {
    let answers = try await answers([("GET", "/", ""), ("GET", "/long.txt", lines), ("GET", "/", "")])
    #expect(answers.map(\.status) == [200, 200])
    #expect(answers.map { $0["connection"] } == [nil, "close"])
    #expect(answers.last?.text == Self.long)
  }

  @Test("a site that takes the place of another is seen at once")
  func replaced() async throws {
    let store = SiteStore(Site(["index.html": "one"]))
    try await RunningExplorer.run(ExplorerConfiguration(mode: .site(store))) { server in
      let socket = try await blocking { try RawSocket.connect(port: server.port) }
      var seen: [String] = []
      for text in ["one", "one", "two", "two"] {
        store.replace(with: Site(["index.html": text]))
        socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        let answer = try await blocking { try RawResponse(from: socket, hasBody: true) }
        seen.append("\(answer.text) \(answer.isShortcut)")
      }
      #expect(seen == ["one false", "one false", "two false", "two false"])
      socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
      #expect(try await blocking { try RawResponse(from: socket, hasBody: true) }.isShortcut)
    }
  }

  @Test("a client that asks for more than it takes gets everything when it does take it")
  func backPressure() async throws {
    let size = 500_000
    var site = Site()
    site.add(SiteFile([UInt8](repeating: 0x61, count: size), mediaType: "text/plain"), at: "large")
    try await RunningExplorer.run(site: site) { server in
      _ = try await server.get("/large")
      let request = "GET /large HTTP/1.1\r\nHost: \(server.host)\r\n"
      let count = try await blocking {
        let socket = try RawSocket.connect(port: server.port, receiveBuffer: 65536)
        socket.send(String(repeating: request + "\r\n", count: 40) + request + "Connection: close\r\n\r\n")
        Thread.sleep(forTimeInterval: 0.5)
        var count = 0
        while let more = socket.receive(), !more.isEmpty { count += more.count { $0 == 0x61 } }
        return count
      }
      #expect(count >= 41 * size)
      #expect(count < 41 * (size + 1000))
    }
  }
}

/// Connections of clients that were answered by the shortcut, and then do nothing.
@Suite("Files that are at hand, for clients that hold on to connections", .timeLimit(.minutes(1)))
struct ShortcutIdleTests {
  private func run(
    _ idleTime: Duration, _ body: @escaping @Sendable (RunningExplorer) async throws -> Void
  ) async throws {
    var site = Site(["index.html": "home"])
    site.add(SiteFile([UInt8](repeating: 0x61, count: 30_000_000), mediaType: "image/png"), at: "large")
    let configuration = ExplorerConfiguration(mode: .site(SiteStore(site)))
    try await RunningExplorer.run(configuration, idleTime: idleTime) { server in
      for path in ["/", "/large"] { _ = try await server.send("HEAD", path) }
      try await body(server)
    }
  }

  @Test("a connection on which no more requests arrive is closed")
  func idle() async throws {
    try await run(.seconds(3)) { server in
      let (answer, isClosed) = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        return (try RawResponse(from: socket, hasBody: true), socket.closes(within: 20))
      }
      #expect(answer.isShortcut)
      #expect(isClosed)
    }
  }

  @Test("a connection on which requests arrive is kept")
  func busy() async throws {
    try await run(.seconds(3)) { server in
      let texts = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        return try (0..<20).map { _ in
          Thread.sleep(forTimeInterval: 0.25)
          socket.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
          return try RawResponse(from: socket, hasBody: true).text
        }
      }
      #expect(texts == Array(repeating: "home", count: 20))
    }
  }

  @Test("a client that takes nothing of its response has its connection closed")
  func stalled() async throws {
    try await run(.seconds(2)) { server in
      let sockets = try (0..<10).map { _ in try RawSocket.connect(port: server.port) }
      for socket in sockets { socket.send("GET /large HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
      #expect(await eventually { sockets.allSatisfy { !$0.takesMore() } })
      #expect(try await server.get("/").text == "home")
    }
  }

  @Test("a client that takes nothing is not listened to any further")
  func flood() async throws {
    try await run(.seconds(60)) { server in
      let padding = String(repeating: "x", count: 60_000)
      let request = Array("GET /large HTTP/1.1\r\nHost: \(server.host)\r\nX: \(padding)\r\n\r\n".utf8)
      let isHeldUp = try await blocking {
        let socket = try RawSocket.connect(port: server.port, receiveBuffer: 65536)
        // More than all buffers of the system take.
        return (0..<2000).contains { _ in !socket.send(request, tries: 100) }
      }
      #expect(isHeldUp)
      #expect(try await server.get("/").text == "home")
    }
  }

  @Test("a client that reads slowly gets everything")
  func slow() async throws {
    try await run(.seconds(4)) { server in
      let count = try await blocking {
        let socket = try RawSocket.connect(port: server.port, receiveBuffer: 65536)
        socket.send("GET /large HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        var count = 0
        while count < 30_000_000, let more = socket.receive(), !more.isEmpty {
          count += more.count
          Thread.sleep(forTimeInterval: 0.01)
        }
        return count
      }
      #expect(count > 30_000_000)
    }
  }
}

extension RawResponse {
  /// Whether the head was written beforehand: what the long way answers ends with a field of the connection's edge.
  var isShortcut: Bool { fields.last?.name == "Date" }

  /// The responses that came one behind the other, to requests with these methods.
  static func all(in bytes: [UInt8], methods: [String]) throws -> [RawResponse] {
    var responses: [RawResponse] = []
    var rest = bytes[...]
    for method in methods where !rest.isEmpty {
      var response = try RawResponse(Array(rest))
      let headSize = rest.count - response.body.count
      let length = method == "HEAD" ? 0 : Int(response["content-length"] ?? "0") ?? 0
      response.body = Array(response.body.prefix(length))
      responses.append(response)
      rest = rest.dropFirst(headSize + length)
    }
    guard rest.isEmpty else { throw POSIXError(.EPROTO) }
    return responses
  }
}
