import Foundation
import Sandbox
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Comparing messages for the console", .timeLimit(.minutes(1)))
struct CheckingTests {
  /// Serves an API `a` with an operation `op/x`, and gives what was to be compared meanwhile.
  private static func checked(
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Void
  ) async throws -> [CheckedMessage] {
    let messages = Mutex<[CheckedMessage]>([])
    var api = ExplorerAPI(id: "a", sandbox: TinySandbox())
    api.check = { message in
      messages.withLock { $0.append(message) }
      return message.operation == "op/x" ? Array("[1]".utf8) : nil
    }
    let silent = ExplorerAPI(id: "silent", sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(["index.html": "<p>home"]), apis: [api, silent], body)
    return messages.withLock { $0 }
  }

  @Test("a message is handed over as the query tells what it is, and the findings are data that cannot run")
  func handedOver() async throws {
    let messages = try await Self.checked { server in
      let answer = try await server.call(
        "POST", "/_try/a/check/op/x?part=response&status=404&headers=a,x-%C3%BC", [("Content-Type", "text/html")],
        body: "<script>")
      #expect(answer.status == 200 && answer.text == "[1]")
      #expect(answer["Content-Type"] == "application/json")
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(answer["Content-Security-Policy"] == "sandbox; default-src 'none'")
      #expect(answer["Cache-Control"] == "no-store")
      #expect(answer["X-Lectern-Proxy"] == "1" && answer["X-Lectern-Problem"] == nil)
      for part in ["request", "parameters"] {
        #expect(try await server.call("POST", "/_try/a/check/op/x?part=\(part)").status == 200)
      }
    }
    #expect(
      messages == [
        CheckedMessage(
          operation: "op/x", part: .response(status: 404, headers: ["a", "x-ü"]), mediaType: "text/html",
          body: Array("<script>".utf8)),
        CheckedMessage(operation: "op/x", part: .request), CheckedMessage(operation: "op/x", part: .parameters),
      ])
  }

  @Test("only the console of the server's own pages has messages compared")
  func guarded() async throws {
    let messages = try await Self.checked { server in
      let path = "/_try/a/check/op/x?part=request"
      #expect(try await server.send("POST", path, body: "x").status == 403)
      for fields in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "none")] {
        #expect(try await server.call("POST", path, [fields], body: "x").status == 403)
      }
      let rebound = try await server.send(
        "POST", path, [("X-Lectern-Console", "1")], body: "x", host: "evil.example:\(server.port)")
      #expect(rebound.status == 403)
    }
    #expect(messages.isEmpty)
  }

  @Test("what is no message of an operation is refused in words")
  func refused() async throws {
    _ = try await Self.checked { server in
      let get = try await server.call("GET", "/_try/a/check/op/x?part=request")
      #expect(get.status == 405 && get["Allow"] == "POST")
      for query in [
        "", "?part=other", "?part=response", "?part=response&status=x", "?part=response&status=1000", "?part=%",
      ] {
        #expect(try await server.call("POST", "/_try/a/check/op/x\(query)").status == 400, "\(query)")
      }
      for path in ["a/check/op/../x", "a/check/op/%2e%2e/x", "a/check/op%2Fx"] {
        #expect(try await server.call("POST", "/_try/\(path)?part=request").status == 400, "\(path)")
      }
      for path in ["a/check/none", "silent/check/op/x", "unknown/check/op/x"] {
        let answer = try await server.call("POST", "/_try/\(path)?part=request")
        #expect(answer.status == 404 && answer["X-Lectern-Problem"] == "1", "\(path)")
      }
    }
  }

  @Test("messages that are too large, or too many at one time, are not compared")
  func limits() async throws {
    let gate = CallSlots(limit: 1)
    let slot = try gate.take("checks")
    #expect(throws: Problem.self) { try gate.take("checks") }
    slot.giveBack()
    _ = try await Self.checked { server in
      let size = CheckingResponder.bodyLimit + 1
      // Told beforehand, so that nobody has to send it.
      let answer = try await server.sendRaw(
        "POST /_try/a/check/op/x?part=request HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
          + "Connection: close\r\nContent-Length: \(size)\r\n\r\n")
      #expect(answer.status == 413)
      #expect(answer.text.contains("request-body-too-large"))
    }
  }
}
