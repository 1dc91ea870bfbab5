import HTTPTypes
import Sandbox
import Site
import Synchronization
import Testing

@testable import Explorer

@Suite("Where the proxy sends a call", .timeLimit(.minutes(1)))
struct UpstreamChoiceTests {
  private static let servers = [
    "https://one.test/v1", "https://two.test:8443/v2", "/relative", "http://10.0.0.1",
  ].map { ExplorerAPI.Server($0) }

  /// Asks for a server of the spec, and says which names were looked up.
  private func call(
    _ target: String, servers: [ExplorerAPI.Server] = servers, choosing choice: String? = nil,
    resolvesTo address: String? = nil
  ) async throws -> (response: RawResponse, names: [String]) {
    let names = Names()
    let resolver = Resolver { name in
      if name == "127.0.0.1" { return [.v4(0x7f00_0001)] }
      names.list.withLock { $0.append(name) }
      return address.flatMap { IPAddress($0) }.map { [$0] } ?? []
    }
    let api = ExplorerAPI(
      id: "a", servers: servers, callsServers: true, backendFields: [.authorization: "secret"],
      sandbox: TinySandbox())
    let response = try await RunningExplorer.run(site: Site(), apis: [api], resolver: resolver) { server in
      try await server.call("GET", target, choice.map { [("X-Lectern-Variables", $0)] } ?? [])
    }
    return (response, names.list.withLock { $0 })
  }

  private final class Names: Sendable {
    let list = Mutex<[String]>([])
  }

  @Test("the servers of the spec are called by index, and only when that was asked for")
  func byIndex() async throws {
    for (index, name) in [(0, "one.test"), (1, "two.test")] {
      let (response, names) = try await call("/_try/a/\(index)/x")
      #expect(names == [name])
      #expect(response.status == 502)
      #expect(response.text.contains("upstream-name-not-resolved"))
    }
    let (missing, names) = try await call("/_try/a/4/x")
    #expect(missing.status == 404)
    #expect(names.isEmpty)
    let quiet = ExplorerAPI(id: "a", servers: Self.servers, sandbox: TinySandbox())
    let answer = try await RunningExplorer.run(site: Site(), apis: [quiet]) { try await $0.call("GET", "/_try/a/0/x") }
    #expect(answer.text == "GET /x ")
  }

  private static let chosen = ExplorerAPI.Server(
    "{scheme}://{tenant}.{region}.shop.test:{port}/{version}/{free}",
    variables: [
      "scheme": .init(defaultValue: "https"), "tenant": .init(defaultValue: "demo"),
      "region": .init(defaultValue: "eu", allowedValues: ["eu", "us", "evil.test/"]),
      "port": .init(defaultValue: "443"), "version": .init(defaultValue: "v1", allowedValues: ["v1", "v 2"]),
      "free": .init(defaultValue: "a.b"),
    ])

  @Test(
    "a value for a variable of a server is one that is listed, or a label that stays in the author's domain",
    arguments: [
      ("", "demo.eu.shop.test"), ("region=us", "demo.us.shop.test"), ("tenant=me&region=us", "me.us.shop.test"),
      ("free=x-1", "demo.eu.shop.test"), ("free=a.b&t%65nant=ME", "me.eu.shop.test"), ("port=443", "demo.eu.shop.test"),
      ("region=asia", nil), ("region=", nil), ("region=US", nil), ("tenant=evil.test%2F", nil), ("tenant=a.b", nil),
      ("tenant=", nil), ("tenant=-a", nil), ("tenant=%7Bregion%7D", nil), ("tenant=a%40b", nil), ("tenant=a%23", nil),
      ("tenant=%C3%A9", nil), ("free=..", nil), ("free=a%2Fb", nil), ("port=22", nil), ("scheme=http", nil),
      ("other=1", nil), ("tenant", nil), ("tenant=%zz", nil), ("tenant=a&tenant=b", nil),
    ] as [(String, String?)])
  func variables(choice: String, host: String?) async throws {
    let (response, names) = try await call("/_try/a/0/x", servers: [Self.chosen], choosing: choice)
    #expect(names == (host.map { [$0] } ?? []), "\(response.text)")
    #expect(response.text.contains(host == nil ? "problem:server-variable" : "upstream-name-not-resolved"))
  }

  @Test("a free value does not become the host, its domain or an address")
  func freeHosts() async throws {
    for (url, initial) in [
      ("https://{host}/", "api.shop.test"), ("https://{name}.test/", "shop"), ("https://api.{name}.test/", "shop"),
      ("https://api.shop.{name}/", "test"), ("https://{name}.1.1.1/", "1"),
    ] {
      let name = url.contains("host") ? "host" : "name"
      let server = ExplorerAPI.Server(url, variables: [name: .init(defaultValue: initial)])
      let (response, names) = try await call("/_try/a/0/x", servers: [server], choosing: "\(name)=2")
      #expect([400, 404].contains(response.status), "\(url)")
      #expect(names.isEmpty)
    }
  }

  @Test("a value of the spec that makes no URL is not called")
  func badListedValue() async throws {
    let (response, names) = try await call("/_try/a/0/x", servers: [Self.chosen], choosing: "version=v%202")
    #expect(response.status == 404)
    #expect(names.isEmpty)
  }

  @Test("a server of the spec on this machine, in a private network or without a host is not called")
  func notPublic() async throws {
    for address in ["127.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "::ffff:8.8.8.8"] {
      let (response, _) = try await call("/_try/a/0/x", resolvesTo: address)
      #expect(response.text.contains("upstream-address-not-allowed"), "\(address)")
    }
    let (relative, names) = try await call("/_try/a/2/x")
    #expect(relative.status == 404)
    #expect(names.isEmpty)
  }

  @Test("fields of the server's own take the place of the caller's, and only the backend sees them")
  func ownFields() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    let api = ExplorerAPI(
      id: "a", backend: upstream.url, backendFields: [.authorization: "Bearer secret"], sandbox: TinySandbox())
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let response = try await server.call(
        "GET", "/_try/a/0/x", [("Authorization", "Bearer guess"), ("X-Lectern-Header-Authorization", "Bearer two")])
      #expect(response.status == 200)
      #expect(!"\(response)".contains("secret"))
    }
    #expect(upstream.headLines.filter { $0.hasPrefix("Authorization") } == ["Authorization: Bearer secret"])

    let sandboxed = ExplorerAPI(
      id: "a", backendFields: [.authorization: "Bearer secret"],
      sandbox: TinySandbox { request in
        let seen = request.headerFields[.authorization] ?? "none"
        return SandboxResponse(status: .ok, headerFields: [:], body: Array(seen.utf8))
      })
    let answer = try await RunningExplorer.run(site: Site(), apis: [sandboxed]) {
      try await $0.call("GET", "/_try/a/0/x")
    }
    #expect(answer.text == "none")
  }

  @Test("what decides where a call goes or ends cannot be a field of the server's own")
  func notInjectable() throws {
    for name in ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Expect"] {
      #expect(!ExplorerAPI.canInject(try #require(HTTPField.Name(name))), "\(name)")
    }
    #expect(ExplorerAPI.canInject(.authorization))
    #expect(ExplorerAPI.canInject(.cookie))
  }
}
