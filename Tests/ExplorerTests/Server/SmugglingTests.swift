import Foundation
import Site
import Testing

@testable import Explorer

@Suite("One request stays one request on its way to the backend", .timeLimit(.minutes(1)))
struct SmugglingTests {
  /// Sends a request of the console, byte for byte, and says what the backend got.
  private func send(_ fields: String, body: String = "") async throws -> (answer: [UInt8], requests: [String]) {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let api = ExplorerAPI(id: "a", backend: upstream.url, sandbox: TinySandbox())
    let answer = try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let head = "POST /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
      return try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        socket.send(head + fields + "\r\n" + body)
        socket.finishSending()
        var bytes: [UInt8] = []
        while let more = socket.receive(), !more.isEmpty { bytes += more }
        return bytes
      }
    }
    return (answer, upstream.requests)
  }

  @Test(
    "a body whose end can be read in two ways is refused",
    arguments: [
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "Content-Length: 4\r\nContent-Length: 5\r\n",
      "Content-Length: 4, 5\r\n", "Content-Length: +4\r\n", "Content-Length: 0x4\r\n",
      "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
      "Transfer-Encoding : chunked\r\n", "Content-Length : 4\r\n",
    ])
  func ambiguousLength(fields: String) async throws {
    let (answer, requests) = try await send(
      fields, body: "0\r\n\r\nGET /_try/a/0/smuggled HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(requests.allSatisfy { !$0.contains("smuggled") })
    #expect(requests.isEmpty, "the backend got a request whose length is in doubt")
    let status = String(decoding: answer, as: UTF8.self).prefix(12)
    #expect(["HTTP/1.1 400", "HTTP/1.1 501"].contains(status))
  }

  @Test(
    "a field that would become two is refused",
    arguments: [
      "X-A: 1\r\n X-B: 2\r\n", "X-A: 1\nX-B: 2\r\n", "X-A: 1\rX-B: 2\r\n", "X-A: 1\u{0}2\r\n", "X A: 1\r\n",
      "X-Lectern-Header-X-A: 1\rX-B: 2\r\n",
    ])
  func dividedField(field: String) async throws {
    let (answer, requests) = try await send(field + "Content-Length: 0\r\nConnection: close\r\n")
    for request in requests {
      let lines = request.components(separatedBy: "\r\n")
      #expect(!lines.contains { $0.lowercased().hasPrefix("x-b") }, "\(lines)")
      #expect(!request.contains("\rX-B") && !request.contains("\u{0}"))
    }
    #expect(requests.isEmpty || field.contains("\nX-B") || field.contains("\n X-B"))
    #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 "))
  }
}
