import Foundation
import Site
import Testing

@testable import Explorer

@Suite("Serving the site over a socket", .timeLimit(.minutes(1)))
struct SiteServingTests {
  private static let long = String(repeating: "All work and no play. ", count: 100)
  private static let site = Site([
    "index.html": "<h1>Home</h1>", "types/user/index.html": "<h1>User</h1>", "long.txt": long, "data.json": "{}",
    "assets/theme.3f9a1c02.css": "a{}", "404.html": "<h1>Nothing</h1>", "de/index.html": "<h1>Hallo</h1>",
    "de/404.html": "<h1>Nichts</h1>",
  ])

  @Test("a folder's page is at the folder with its slash")
  func folders() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let home = try await server.get("/")
      #expect(home.status == 200)
      #expect(home.text == "<h1>Home</h1>")
      #expect(home["content-type"] == "text/html; charset=utf-8")
      #expect(home["cache-control"] == "no-cache")
      #expect(try await server.get("/types/user/").text == "<h1>User</h1>")
      let redirect = try await server.get("/types/user?q=1")
      #expect(redirect.status == 308)
      #expect(redirect["location"] == "/types/user/?q=1")
      let asset = try await server.get("/assets/theme.3f9a1c02.css")
      #expect(asset["cache-control"] == "public, max-age=31536000, immutable")
    }
  }

  @Test("HEAD has the head of GET and no body")
  func head() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let get = try await server.get("/")
      let head = try await server.send("HEAD", "/")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      for name in ["content-length", "etag", "content-type", "content-security-policy"] {
        #expect(head[name] == get[name])
        #expect(head[name] != nil)
      }
      let missing = try await server.send("HEAD", "/missing")
      #expect(missing.status == 404)
      #expect(missing.body.isEmpty)
    }
  }

  @Test("other methods are not allowed")
  func methods() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let response = try await server.send(method, "/")
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD")
      }
    }
  }

  @Test("a client that has the current file gets 304, one that wants an older one gets 412")
  func conditions() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let tag = try #require(try await server.get("/")["etag"])
      let current = try await server.get("/", [("If-None-Match", "\"x\", W/\(tag)")])
      #expect(current.status == 304)
      #expect(current.body.isEmpty)
      #expect(current["etag"] == tag)
      #expect(try await server.get("/", [("If-None-Match", "*")]).status == 304)
      #expect(try await server.get("/", [("If-None-Match", "\"x\"")]).status == 200)
      #expect(try await server.get("/", [("If-Match", "\"x\"")]).status == 412)
      #expect(try await server.get("/", [("If-Match", tag)]).status == 200)
    }
  }

  @Test("a part of a file is sent with its place in it")
  func ranges() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let part = try await server.get("/long.txt", [("Range", "bytes=4-7"), ("Accept-Encoding", "gzip")])
      #expect(part.status == 206)
      #expect(part.text == "work")
      #expect(part["content-range"] == "bytes 4-7/2200")
      let beyond = try await server.get("/long.txt", [("Range", "bytes=2200-")])
      #expect(beyond.status == 416)
      #expect(beyond["content-range"] == "bytes */2200")
      let stale = try await server.get("/long.txt", [("Range", "bytes=4-7"), ("If-Range", "\"x\"")])
      #expect(stale.status == 200)
    }
  }

  @Test("text is compressed for those who take it, with an ETag of its own")
  func compression() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let plain = try await server.get("/long.txt")
      let zipped = try await server.get("/long.txt", [("Accept-Encoding", "gzip, br")])
      #expect(plain["content-encoding"] == nil)
      #expect(zipped["content-encoding"] == "gzip")
      #expect(plain["vary"] == "Accept-Encoding")
      #expect(zipped["vary"] == "Accept-Encoding")
      #expect(plain["etag"] != zipped["etag"])
      #expect(zipped.body.count < 200)
      #expect(try await gunzip(zipped.body) == Self.long)
      let tag = try #require(zipped["etag"])
      let again = try await server.get("/long.txt", [("Accept-Encoding", "gzip"), ("If-None-Match", tag)])
      #expect(again.status == 304)
    }
  }

  @Test("a missing page is the nearest 404.html, or a problem for who prefers JSON")
  func notFound() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let page = try await server.get("/missing/page")
      #expect(page.status == 404)
      #expect(page.text == "<h1>Nothing</h1>")
      #expect(try await server.get("/de/fehlt/").text == "<h1>Nichts</h1>")
      let problem = try await server.get("/missing", [("Accept", "application/json")])
      #expect(problem.status == 404)
      #expect(problem["content-type"] == "application/problem+json")
      #expect(problem.text.contains("\"urn:lectern:problem:not-found\""))
    }
  }

  @Test("a path that climbs, or is not a path, is refused")
  func badPaths() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      for target in ["/../index.html", "/%2e%2e/index.html", "//index.html", "/a%00", "/a%5cb", "*"] {
        let response = try await server.get(target)
        #expect(response.status == 400)
      }
    }
  }

  @Test("every response has the security headers, those of errors and of bytes that are no request too")
  func securityHeaders() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let responses = [
        try await server.get("/"), try await server.get("/missing"), try await server.get("/types/user"),
        try await server.get("/", [("If-None-Match", "*")]), try await server.send("POST", "/"),
        try await server.get("/", host: "evil.test"), try await server.get("/_try/none/0/"),
        try await server.get("/_sandbox/none/"), try await server.get("/%"),
        try await server.sendRaw("NOT A REQUEST\r\n\r\n"),
      ]
      #expect(responses.map(\.status) == [200, 404, 308, 304, 405, 403, 403, 404, 400, 400])
      for response in responses {
        let policy = try #require(response["content-security-policy"])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        #expect(!policy.contains("unsafe"))
        #expect(response["x-content-type-options"] == "nosniff")
        #expect(response["referrer-policy"] == "no-referrer")
        #expect(response["cross-origin-opener-policy"] == "same-origin")
        #expect(response["cross-origin-resource-policy"] == "same-origin")
        #expect(response["permissions-policy"] != nil)
      }
    }
  }

  @Test("a name that was pointed at this server is refused everywhere")
  func rebinding() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      for target in ["/", "/missing", "/_events", "/_sandbox/a/", "/_try/a/0/"] {
        let response = try await server.get(target, [("X-Lectern-Console", "1")], host: "evil.test:\(server.port)")
        #expect(response.status == 403)
        #expect(response.text.contains("urn:lectern:problem:host-not-allowed"))
      }
      #expect(try await server.get("/", host: "localhost:\(server.port)").status == 200)
      #expect(try await server.get("/", host: "127.0.0.1:1").status == 403)
      let twice = "GET / HTTP/1.1\r\nHost: \(server.host)\r\nHost: evil.test\r\nConnection: close\r\n\r\n"
      #expect(try await server.sendRaw(twice).status >= 400)
      #expect(try await server.sendRaw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status >= 400)
    }
  }

  @Test("several requests share a connection")
  func keepAlive() async throws {
    try await RunningExplorer.run(site: Self.site) { server in
      let request = "GET /data.json HTTP/1.1\r\nHost: \(server.host)\r\n"
      let text: String = try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send(request + "\r\n" + request + "Connection: close\r\n\r\n")
        return socket.receive()
      }
      #expect(text.components(separatedBy: "HTTP/1.1 200").count == 3)
    }
  }

  private func gunzip(_ bytes: [UInt8]) async throws -> String {
    try await blocking {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gz")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/gzip")
      process.arguments = ["-dc", file.path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self)
    }
  }
}
