import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Keeping what the console received", .timeLimit(.minutes(1)))
struct RecordingTests {
  /// Serves an API `a`, and gives what was to be kept meanwhile.
  private static func kept(
    failure: ExchangeRecorder.Failure? = nil, _ body: @escaping @Sendable (RunningExplorer) async throws -> Void
  ) async throws -> [ExchangeRecorder.Exchange] {
    let kept = Mutex<[ExchangeRecorder.Exchange]>([])
    try await withRecorder(
      ExchangeRecorder(place: "my%20fixtures") { (exchange) throws(ExchangeRecorder.Failure) in
        if let failure { throw failure }
        kept.withLock { $0.append(exchange) }
        return ["one", "two \"quoted\""]
      }, body)
    return kept.withLock { $0 }
  }

  private static func withRecorder(
    _ recorder: ExchangeRecorder?, _ body: @escaping @Sendable (RunningExplorer) async throws -> Void
  ) async throws {
    var limits = ProxyLimits()
    limits.requestBodySize = 1000
    let configuration = ExplorerConfiguration(
      apis: [ExplorerAPI(id: "a", sandbox: TinySandbox())], limits: limits, recorder: recorder,
      mode: .site(SiteStore(Site(["index.html": "<p>home"]))))
    try await RunningExplorer.run(configuration, body)
  }

  @Test("an exchange is handed over with its names and bytes, and the files are told")
  func handedOver() async throws {
    let kept = try await Self.kept { server in
      let response = try await server.call("POST", "/_save/a/repos/get%20it/2%C3%BC", body: "bytes")
      #expect(response.status == 201)
      #expect(response.text == "[\"one\",\"two \\\"quoted\\\"\"]\n")
    }
    #expect(kept.map(\.api) == ["a"])
    #expect(kept.map(\.operation) == ["repos/get it"])
    #expect(kept.map(\.name) == ["2ü"])
    #expect(kept.map(\.messages) == [Array("bytes".utf8)])
  }

  @Test("the console hears where exchanges are kept, and where they are not")
  func offer() async throws {
    _ = try await Self.kept { server in
      let answer = try await server.get("/_try/")
      #expect(answer["X-Lectern-Saves"] == "my%20fixtures")
    }
    try await Self.withRecorder(nil) { server in
      let answer = try await server.get("/_try/")
      #expect(answer["X-Lectern-Saves"] == nil)
      let refusal = try await server.call("POST", "/_save/a/b/c", body: "x")
      #expect(refusal.status == 404)
    }
  }

  @Test("nobody but the console of the server's own pages may ask")
  func guarded() async throws {
    let kept = try await Self.kept { server in
      #expect(try await server.send("POST", "/_save/a/b/c", body: "x").status == 403)
      for fields in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "none")] {
        #expect(try await server.call("POST", "/_save/a/b/c", [fields], body: "x").status == 403)
      }
      let rebound = try await server.send(
        "POST", "/_save/a/b/c", [("X-Lectern-Console", "1")], body: "x", host: "evil.example:\(server.port)")
      #expect(rebound.status == 403)
    }
    #expect(kept.isEmpty)
  }

  @Test("other methods, paths and sizes are refused")
  func refused() async throws {
    let kept = try await Self.kept { server in
      let get = try await server.call("GET", "/_save/a/b/c")
      #expect(get.status == 405 && get["Allow"] == "POST")
      for path in ["/_save/a/b", "/_save/unknown/b/c", "/_save/a/b/"] {
        #expect(try await server.call("POST", path, body: "x").status == 404, "\(path)")
      }
      for path in ["/_save/a/../c", "/_save/a/%2e%2e/c", "/_save/a/b%2Fx/c", "/_save/a//c"] {
        #expect(try await server.call("POST", path, body: "x").status == 400, "\(path)")
      }
      #expect(try await server.call("POST", "/_save/a/b/c", body: String(repeating: "x", count: 1001)).status == 413)
    }
    #expect(kept.isEmpty)
  }

  @Test(
    "why nothing was kept is told",
    arguments: [
      (ExchangeRecorder.Failure.taken, 409, "fixture-exists"), (.malformed("no head"), 400, "fixture-malformed"),
      (.full, 507, "disk-full"), (.unwritable("read-only file system"), 500, "fixture-unwritable"),
    ])
  func failures(_ failure: ExchangeRecorder.Failure, _ status: Int, _ kind: String) async throws {
    _ = try await Self.kept(failure: failure) { server in
      let response = try await server.call("POST", "/_save/a/b/c", body: "x")
      #expect(response.status == status)
      #expect(response["Content-Type"] == "application/problem+json")
      #expect(response.text.contains("urn:lectern:problem:\(kind)"))
    }
  }
}
