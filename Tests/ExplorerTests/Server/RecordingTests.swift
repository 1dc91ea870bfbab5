import Foundation
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Keeping what the console received", .timeLimit(.minutes(1)))
struct RecordingTests {
  /// Serves an API `a` and one without recorders, and gives what was written meanwhile.
  private static func kept(
    failure: ExchangeRecorder.Failure? = nil, _ body: @escaping @Sendable (RunningExplorer) async throws -> Void
  ) async throws -> [ExchangeRecorder.Exchange] {
    let kept = Mutex<[ExchangeRecorder.Exchange]>([])
    let recorder = ExchangeRecorder(kind: "fixture") { (exchange) throws(ExchangeRecorder.Failure) in
      if let failure { throw failure }
      return ExchangeRecorder.Proposal(text: "\(exchange.name): \(exchange.messages.count) bytes\n") {
        () throws(ExchangeRecorder.Failure) in
        kept.withLock { $0.append(exchange) }
        return ["one", "two"]
      }
    }
    var limits = ProxyLimits()
    limits.requestBodySize = 1000
    var api = ExplorerAPI(id: "a", sandbox: TinySandbox())
    api.recorders = [recorder, ExchangeRecorder(kind: "example", propose: recorder.propose)]
    let configuration = ExplorerConfiguration(
      apis: [api, ExplorerAPI(id: "silent", sandbox: TinySandbox())], limits: limits,
      mode: .site(SiteStore(Site(["index.html": "<p>home"]))))
    try await RunningExplorer.run(configuration, body)
    return kept.withLock { $0 }
  }

  @Test("what would be written is told first, and written once that is agreed to")
  func handedOver() async throws {
    let kept = try await Self.kept { server in
      let path = "/_save/a/fixture/repos/get%20it/2%C3%BC"
      for fields in [[], [("If-Match", "")]] {
        let proposal = try await server.call("POST", path, fields, body: "bytes")
        #expect(proposal.status == 200)
        #expect(proposal.text == "2ü: 5 bytes\n")
        #expect(proposal["Content-Type"] == "text/plain; charset=utf-8")
      }
      let tag = try #require(try await server.call("POST", path, body: "bytes")["ETag"])
      let response = try await server.call("POST", path, [("If-Match", tag)], body: "bytes")
      #expect(response.status == 201)
      #expect(response.text == "one\ntwo")
      #expect(response["ETag"] == nil)
    }
    #expect(kept.map(\.api) == ["a"])
    #expect(kept.map(\.operation) == ["repos/get it"])
    #expect(kept.map(\.name) == ["2ü"])
    #expect(kept.map(\.messages) == [Array("bytes".utf8)])
  }

  @Test("nothing is written that is not what was shown")
  func disagreement() async throws {
    let kept = try await Self.kept { server in
      let tag = try #require(try await server.call("POST", "/_save/a/example/b/c", body: "bytes")["ETag"])
      for (path, body, agreed) in [("d", "bytes", tag), ("c", "more bytes", tag), ("c", "bytes", "*")] {
        let refusal = try await server.call("POST", "/_save/a/example/b/\(path)", [("If-Match", agreed)], body: body)
        #expect(refusal.status == 409)
        #expect(refusal.text.contains("urn:lectern:problem:file-changed"))
      }
    }
    #expect(kept.isEmpty)
  }

  @Test("the console hears with each answer what an exchange can be kept as, and where it cannot")
  func offer() async throws {
    let kept = try await Self.kept { server in
      for (path, kinds) in [("a/0/x", "fixture example"), ("silent/0/x", nil), ("", nil)] {
        let answer = try await server.call("GET", "/_try/\(path)")
        #expect(answer["X-Lectern-Saves"] == kinds)
      }
      for path in ["/_save/silent/fixture/b/c", "/_save/a/other/b/c"] {
        let refusal = try await server.call("POST", path, [("If-Match", "*")], body: "x")
        #expect(refusal.status == 404)
      }
    }
    #expect(kept.isEmpty)
  }

  @Test("nobody but the console of the server's own pages may ask", arguments: ["fixture", "example"])
  func guarded(_ kind: String) async throws {
    let kept = try await Self.kept { server in
      let path = "/_save/a/\(kind)/b/c"
      let tag = ("If-Match", try #require(try await server.call("POST", path, body: "x")["ETag"]))
      #expect(try await server.send("POST", path, [tag], body: "x").status == 403)
      for fields in [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "none")] {
        #expect(try await server.call("POST", path, [fields, tag], body: "x").status == 403)
      }
      let rebound = try await server.send(
        "POST", path, [("X-Lectern-Console", "1"), tag], body: "x", host: "evil.example:\(server.port)")
      #expect(rebound.status == 403)
    }
    #expect(kept.isEmpty)
  }

  @Test("other methods, paths and sizes are refused")
  func refused() async throws {
    let kept = try await Self.kept { server in
      let get = try await server.call("GET", "/_save/a/fixture/b/c")
      #expect(get.status == 405 && get["Allow"] == "POST")
      for path in ["/_save/a/fixture/b", "/_save/unknown/fixture/b/c", "/_save/a/fixture/"] {
        #expect(try await server.call("POST", path, body: "x").status == 404, "\(path)")
      }
      for path in ["a/fixture/../c", "a/fixture/%2e%2e/c", "a/fixture/b%2Fx/c", "a/fixture//c"] {
        #expect(try await server.call("POST", "/_save/\(path)", body: "x").status == 400, "\(path)")
      }
      let large = String(repeating: "x", count: 1001)
      #expect(try await server.call("POST", "/_save/a/fixture/b/c", body: large).status == 413)
    }
    #expect(kept.isEmpty)
  }

  @Test(
    "why nothing was kept is told",
    arguments: [
      (ExchangeRecorder.Failure.taken("a/b"), 409, "example-exists"), (.malformed("no head"), 400, "example-malformed"),
      (.misnamed("a b"), 422, "example-name"), (.undocumented("418"), 422, "example-undocumented"),
      (.tooLarge("1 MB"), 413, "example-too-large"), (.unplaceable("a.yaml:1:1"), 422, "example-place"),
      (.changed("a.yaml"), 409, "file-changed"), (.full, 507, "disk-full"),
      (.unwritable("read-only file system"), 500, "file-unwritable"),
    ])
  func failures(_ failure: ExchangeRecorder.Failure, _ status: Int, _ kind: String) async throws {
    _ = try await Self.kept(failure: failure) { server in
      let response = try await server.call("POST", "/_save/a/example/b/c", body: "x")
      #expect(response.status == status)
      #expect(response["Content-Type"] == "application/problem+json")
      #expect(response.text.contains("urn:lectern:problem:\(kind)"))
    }
  }
}
