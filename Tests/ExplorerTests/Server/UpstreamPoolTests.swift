import Foundation
import HTTPTypes
import ServiceLifecycle
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("How many connections to backends wait, how long and for whom", .serialized, .timeLimit(.minutes(1)))
struct UpstreamPoolTests {
  private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

  /// A backend whose connections stay open until the other side closes them.
  ///
  /// - Parameter mayAnswer: what an answer waits for.
  private func keepingUpstream(_ mayAnswer: DispatchSemaphore? = nil) throws -> FakeUpstream {
    try FakeUpstream(keepsAlive: true) { _, socket in
      _ = mayAnswer?.wait(timeout: .now() + 20)
      socket.send(Self.ok)
    }
  }

  private func run<Value: Sendable>(
    _ apis: [ExplorerAPI], _ pool: UpstreamPool.Limits, resolver: Resolver = .system,
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    try await RunningExplorer.run(
      ExplorerConfiguration(apis: apis, mode: .site(SiteStore(Site()))), resolver: resolver, poolLimits: pool, body)
  }

  private func api(_ id: String, _ url: String) -> ExplorerAPI {
    ExplorerAPI(id: id, backend: url, sandbox: TinySandbox())
  }

  @Test("connections wait for a short time only, and none is left open")
  func time() async throws {
    for pool in [
      UpstreamPool.Limits(idleTime: .milliseconds(300)), UpstreamPool.Limits(lifetime: .milliseconds(300)),
      UpstreamPool.Limits(lifetime: .zero),
    ] {
      let backend = try keepingUpstream()
      try await run([api("a", backend.url)], pool) { server in
        for _ in 0..<5 {
          let answer = try await server.call("GET", "/_try/a/0/x")
          #expect(answer.text == "ok")
        }
        #expect(await eventually { backend.open == 0 })
      }
    }
  }

  @Test("a connection that is used again and again is given up all the same")
  func lifetime() async throws {
    let upstream = try keepingUpstream()
    try await run([api("a", upstream.url)], UpstreamPool.Limits(lifetime: .milliseconds(300))) { server in
      for _ in 0..<2000 where upstream.connections.count < 3 {
        let answer = try await server.call("GET", "/_try/a/0/x")
        #expect(answer.text == "ok")
      }
      #expect(upstream.connections.count == 3)
    }
  }

  @Test("only so many connections wait, for one backend and in all", arguments: [(1, 10, 2), (10, 3, 3)])
  func number(perBackend: Int, total: Int, expected: Int) async throws {
    let mayAnswer = DispatchSemaphore(value: 0)
    let backends = [try keepingUpstream(mayAnswer), try keepingUpstream(mayAnswer)]
    let apis = zip(["a", "b"], backends).map { api($0, $1.url) }
    let pool = UpstreamPool.Limits(lifetime: .seconds(40), idleTime: .seconds(40), perBackend: perBackend, total: total)
    try await run(apis, pool) { server in
      async let answered = withThrowingTaskGroup(of: RawResponse.self) { group in
        for id in ["a", "a", "a", "b", "b", "b"] { group.addTask { try await server.call("GET", "/_try/\(id)/0/x") } }
        return try await group.reduce(into: []) { $0.append($1.text) }
      }
      #expect(await eventually { backends.allSatisfy { $0.requests.count == 3 } })
      for _ in 0..<6 { mayAnswer.signal() }
      let answers = try await answered
      #expect(answers == Array(repeating: "ok", count: 6))
      #expect(await eventually { backends.map(\.open).reduce(0, +) == expected })
    }
  }

  @Test("a graceful stop closes the connections that wait")
  func stop() async throws {
    let backend = try keepingUpstream()
    let pool = UpstreamPool.Limits(lifetime: .seconds(40), idleTime: .seconds(40))
    try await run([api("a", backend.url)], pool) { server in
      let answer = try await server.call("GET", "/_try/a/0/x")
      #expect(answer.text == "ok")
      #expect(backend.open == 1)
      await server.group.triggerGracefulShutdown()
      #expect(await eventually { backend.open == 0 })
    }
  }

  @Test("a name is looked up and checked for each connection that is made, and not for a call on one that waits")
  func lookedUp() async throws {
    let backend = try keepingUpstream()
    let addresses = Mutex([IPAddress.v4(0x7f00_0001)])
    let names = Mutex(0)
    let resolver = Resolver { host in
      guard host == "api.test" else { return [.v4(0x7f00_0001)] }
      names.withLock { $0 += 1 }
      return addresses.withLock { $0 }
    }
    let upstream = try keepingUpstream()
    let apis = [api("a", "http://api.test:\(upstream.port)"), api("b", "http://api.test:\(backend.port)")]
    try await run(apis, UpstreamPool.Limits(idleTime: .milliseconds(500)), resolver: resolver) { server in
      #expect(try await server.call("GET", "/_try/b/0/x").text == "ok")
      addresses.withLock { $0 = [.v4(0xa9fe_a9fe)] }
      let before = names.withLock { $0 }
      #expect(try await server.call("GET", "/_try/a/0/x").text.contains("upstream-address-not-allowed"))
      #expect(names.withLock { $0 } == before + 1)
      #expect(await eventually { backend.open == 0 })
      #expect(try await server.call("GET", "/_try/b/0/x").text.contains("upstream-address-not-allowed"))
      addresses.withLock { $0 = [.v4(0x7f00_0001)] }
      let start = names.withLock { $0 }
      try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        for _ in 0..<10 {
          socket.send("GET /_try/a/0/x HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
          #expect(try RawResponse(from: socket, hasBody: true).text == "ok")
        }
      }
      #expect(names.withLock { $0 } - start == upstream.connections.count)
      #expect(upstream.connections.count < 10)
    }
  }

  @Test("a connection is shared only where everything that made it safe is the same")
  func keys() throws {
    func key(
      _ url: String, _ check: ExplorerAPI.CertificateCheck = .verified, _ policy: AddressPolicy = AddressPolicy()
    ) throws -> UpstreamKey {
      UpstreamKey(backend: try Backend(url), certificateCheck: check, policy: policy)
    }
    let local = AddressPolicy(backendAddresses: [.v4(0x7f00_0001)])
    let keys = [
      try key("https://a.test"), try key("https://b.test"), try key("http://a.test:443"), try key("https://a.test:444"),
      try key("https://a.test", .any), try key("https://a.test", .verifiedWith(authorities: [1])),
      try key("https://a.test", .verifiedWith(authorities: [2])), try key("https://a.test", .verified, local),
    ]
    #expect(Set(keys).count == keys.count)
    #expect(try key("https://a.test/v1") == key("https://A.test:443/v2"))
  }

  @Test("what is added for one backend reaches no other, over connections that wait either")
  func secrets() async throws {
    let upstreams = [try keepingUpstream(), try keepingUpstream()]
    var apis = zip(["a", "b"], upstreams).map { api($0, $1.url) }
    apis[0].backendFields = [.authorization: "Bearer secret-a"]
    apis[1].backendFields = [.authorization: "Bearer secret-b"]
    // The same backend, and no secret.
    apis.append(api("c", upstreams[0].url))
    let all = apis
    try await run(all, UpstreamPool.Limits()) { server in
      try await blocking {
        let socket = try RawSocket.connect(port: server.port)
        for id in ["a", "b", "c", "a", "b", "c"] {
          socket.send("GET /_try/\(id)/0/\(id) HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n\r\n")
          #expect(try RawResponse(from: socket, hasBody: true).text == "ok")
        }
      }
    }
    let secrets = upstreams.map { upstream in
      upstream.requests.map { request in
        request.components(separatedBy: "\r\n").first { $0.hasPrefix("Authorization") } ?? "none"
      }
    }
    #expect(
      secrets == [
        ["Authorization: Bearer secret-a", "none", "Authorization: Bearer secret-a", "none"],
        ["Authorization: Bearer secret-b", "Authorization: Bearer secret-b"],
      ])
    #expect(upstreams.map(\.connections) == [[4], [2]])
  }
}
