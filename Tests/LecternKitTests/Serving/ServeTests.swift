import Foundation
import Testing
import TestSupport

@Suite("lectern serve")
struct ServeTests {
  @Test("prints its address, answers there, and only to its own name, with a strict policy for the content")
  func serves() throws {
    try Folder.with { folder in
      try folder.writeSite()
      let server = try LecternServer(["serve"], in: folder.url)
      defer { server.process.stop() }
      #expect(server.process.output == "A site: http://127.0.0.1:\(server.port)/\n")
      let page = try server.exchange("GET", "/operations/get-user/")
      #expect(page.status == 200)
      #expect(page["content-type"] == "text/html; charset=utf-8")
      #expect(page.text.contains("<h1"))
      let policy = try #require(page["content-security-policy"])
      #expect(policy.contains("default-src 'none'") || policy.contains("default-src 'self'"))
      #expect(!policy.contains("unsafe-inline"))
      #expect(try server.exchange("GET", "/nothing/").status == 404)
      #expect(try server.exchange("GET", "/", headers: [("Host", "example.org")]).status == 403)
      #expect(try server.exchange("GET", "/", headers: [("Host", "localhost:\(server.port)")]).status == 200)
      #expect(server.process.errors == "")
    }
  }

  @Test(
    "ends with exit code 0 when it is told to, even while a page listens for reloads", arguments: [SIGTERM, SIGINT])
  func stops(signal: Int32) throws {
    try Folder.with { folder in
      try folder.writeSite()
      let server = try LecternServer(["serve"], in: folder.url)
      defer { server.process.stop() }
      let events = try Events(server)
      server.process.signal(signal)
      #expect(try server.process.exitCode(within: 20) == 0)
      #expect(server.process.errors == "")
      withExtendedLifetime(events) {}
    }
  }

  @Test("an API's calls go to the backend of lectern.yaml; --sandbox answers them itself")
  func backends() throws {
    let backend = try EchoServer()
    defer { backend.stop() }
    try Folder.with { folder in
      try folder.write(
        "apis:\n  - spec: docker-accounts\n    backend: \(backend.baseURL)/base\n    locales: [en]\n",
        to: "lectern.yaml")
      let target = "/_try/docker-accounts/0/api/v1.1/users/janedoe/"
      let call = [("X-Lectern-Console", "1")]
      let server = try LecternServer(["serve"], in: folder.url)
      defer { server.process.stop() }
      #expect(try server.exchange("GET", target, headers: call).status == 200)
      #expect(backend.take().map(\.target) == ["/base/api/v1.1/users/janedoe/"])

      let sandboxed = try LecternServer(["serve", "--sandbox"], in: folder.url)
      defer { sandboxed.process.stop() }
      #expect(try sandboxed.exchange("GET", target, headers: call).status == 401)
      #expect(backend.take() == [])
    }
  }
}

/// A listener of `/_events` that has been greeted.
struct Events {
  let connection: HTTPConnection
  /// What arrived with the greeting, which may be more than that.
  let greeting: String

  init(_ server: LecternServer) throws {
    connection = try HTTPConnection(port: server.port, patience: 60)
    connection.send(Array("GET /_events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n".utf8))
    greeting = connection.text(until: "event: hello")
    #expect(greeting.contains("event: hello"))
  }

  /// Everything that was told since the page was opened, up to a text.
  func everything(until text: String) -> String {
    greeting.contains(text) ? greeting : greeting + connection.text(until: text)
  }

  /// Waits for a reload.
  func expectReload() {
    #expect(connection.text(until: "event: reload").contains("event: reload"))
  }
}
