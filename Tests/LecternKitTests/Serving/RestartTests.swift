import Foundation
import Testing
import TestSupport

@Suite("lectern serve --rebuild")
struct RestartTests {
  @Test("after a build that works the process starts anew in its place, on its port, as often as sources change")
  func restarts() throws {
    try Folder.with { folder in
      try folder.writeSite()
      try folder.write("1", to: "sources/a.swift")
      let port = try Self.freePort()
      let server = try LecternExecutable.start(
        [
          "serve", "--port", "\(port)", "--rebuild", "kill -0 $PPID && echo built >> log", "--rebuild-on", "sources",
        ], in: folder.url)
      defer { server.stop() }
      let ready = "A site: http://127.0.0.1:\(port)/\n"
      try server.output(containing: ready)
      let id = server.id
      for count in 2...3 {
        let events = try HTTPConnection(port: port)
        events.send(Array("GET /_events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8))
        try folder.write(String(repeating: "1", count: count), to: "sources/a.swift")
        try server.output(containing: String(repeating: ready, count: count))
        #expect(server.isRunning)
        #expect(server.id == id)
        #expect(try HTTPConnection.exchange(port: port, "GET", "/").status == 200)
        #expect(events.text(until: "no such text").contains("event: hello"), "the old connection has ended")
      }
      #expect(try folder.text("log") == "built\nbuilt\n")
      server.signal(SIGINT)
      #expect(try server.exitCode(within: 20) == 0)
    }
  }

  @Test("after a build that fails the server goes on; one that is started can be interrupted")
  func failing() throws {
    try Folder.with { folder in
      try folder.writeSite()
      try folder.write("1", to: "sources/a.swift")
      let server = try LecternServer(
        ["serve", "--rebuild", "kill -INT $$; exit 0", "--rebuild-on", "sources"], in: folder.url)
      defer { server.process.stop() }
      try folder.write("22", to: "sources/a.swift")
      try server.process.errors(containing: "error: the build failed; the old server goes on\n")
      #expect(try server.exchange("GET", "/").status == 200)
      #expect(server.process.output.split(separator: "\n").count == 1)
    }
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> Int {
    let server = try EchoServer()
    server.stop()
    return Int(server.port)
  }
}
