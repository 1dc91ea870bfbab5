import HTTPTypes
import Sandbox
import Site
import Testing

@testable import Explorer

@Suite("Asking for tokens through the proxy", .timeLimit(.minutes(1)))
struct TokenTests {
  private static let path = "/_try/a/oauth/main/clientCredentials"
  private static let form = "grant_type=client_credentials&client_id=me&client_secret=hidden"

  private static let type = [("Content-Type", "application/x-www-form-urlencoded")]

  private func api(_ url: String, backend: String? = nil, callsServers: Bool = false) -> ExplorerAPI {
    var api = ExplorerAPI(
      id: "a", backend: backend, callsServers: callsServers,
      backendFields: backend == nil ? [:] : [.authorization: "Bearer of-the-environment"], sandbox: TinySandbox())
    api.tokenSources["main/clientCredentials"] = ExplorerAPI.TokenSource(
      url: url, sandbox: TokenIssuer(.clientCredentials, scopes: ["read", "write"]))
    api.tokenSources["main/authorizationCode"] = ExplorerAPI.TokenSource(
      url: url, sandbox: TokenIssuer(.authorizationCode, scopes: ["read", "write"]))
    return api
  }

  @Test("where the sandbox answers, it issues a token, and nobody is called")
  func sandbox() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    try await RunningExplorer.run(site: Site(), apis: [api(upstream.url + "/token")]) { server in
      let response = try await server.call("POST", Self.path, Self.type, body: Self.form + "&scope=read")
      #expect(response.status == 200)
      #expect(response["content-type"] == "application/json")
      #expect(response.text.contains("\"access_token\":\"sandbox:read\""))
      let refused = try await server.call("POST", Self.path, Self.type, body: Self.form + "&scope=admin")
      #expect(refused.status == 400)
      #expect(refused.text.contains("\"error\":\"invalid_scope\""))
      #expect(refused["x-lectern-problem"] == nil)
      #expect(upstream.requests.isEmpty)
    }
  }

  @Test("where the sandbox answers, it agrees by itself; else the user is to be asked elsewhere")
  func authorization() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    let path = "/_try/a/oauth/main/authorizationCode/authorization"
    let form = "response_type=code&client_id=me&scope=write&state=s&code_challenge=c&code_challenge_method=S256"
    try await RunningExplorer.run(site: Site(), apis: [api(upstream.url + "/token")]) { server in
      let response = try await server.call("POST", path, Self.type, body: form)
      #expect(response.status == 200)
      #expect(response.text.contains("\"state\":\"s\""))
      #expect(try await server.send("POST", path, Self.type, body: form).status == 403)
    }
    try await RunningExplorer.run(site: Site(), apis: [api(upstream.url, backend: upstream.url)]) { server in
      let response = try await server.call("POST", path, Self.type, body: form)
      #expect(response.status == 204)
      #expect(response.text.isEmpty)
    }
    #expect(upstream.requests.isEmpty)
  }

  @Test("the form goes to the place that the spec names, byte for byte, and its answer back as data")
  func backend() async throws {
    let upstream = try FakeUpstream(
      answer: "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nSet-Cookie: a=1\r\nContent-Length: 2\r\n\r\n{}")
    let configured = api(upstream.url + "/oauth/token?tenant=a%2Fb", backend: "http://127.0.0.1:1")
    try await RunningExplorer.run(site: Site(), apis: [configured]) { server in
      let response = try await server.call(
        "POST", Self.path, [("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", "docs=1")],
        body: Self.form)
      #expect(response.status == 200)
      #expect(response["x-lectern-status"] == "302")
      #expect(response["location"] == nil && response["set-cookie"] == nil)
      #expect(response.text == "{}")
      // What the environment holds is for the backend that the user names, and not for this place.
      #expect(
        upstream.headLines == [
          "POST /oauth/token?tenant=a%2Fb HTTP/1.1", "Host: 127.0.0.1:\(upstream.port)",
          "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(Self.form.utf8.count)",
          "Connection: close",
        ])
      #expect(upstream.requests.first?.hasSuffix("\r\n\r\n\(Self.form)") == true)
    }
  }

  @Test("a place on this machine or in a private network is not called for a spec that lives elsewhere")
  func address() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    for url in [upstream.url, "http://10.0.0.1/", "http://169.254.169.254/", "http://0x7f.1/", "/relative"] {
      try await RunningExplorer.run(site: Site(), apis: [api(url, callsServers: true)]) { server in
        let response = try await server.call("POST", Self.path, body: Self.form)
        #expect([404, 502].contains(response.status))
        #expect(response["x-lectern-problem"] == "1")
      }
    }
    #expect(upstream.requests.isEmpty)
  }

  @Test("only the console asks, by POST, and for a flow that there is")
  func refused() async throws {
    let upstream = try FakeUpstream(answer: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    try await RunningExplorer.run(site: Site(), apis: [api(upstream.url, backend: upstream.url)]) { server in
      let foreign = try await server.send("POST", Self.path, body: Self.form)
      #expect(foreign.status == 403)
      #expect(try await server.call("GET", Self.path).status == 405)
      for path in ["/_try/a/oauth", "/_try/a/oauth/", "/_try/a/oauth/main", "/_try/a/oauth/other/clientCredentials"] {
        #expect(try await server.call("POST", path, body: Self.form).status == 404)
      }
      #expect(upstream.requests.isEmpty)
    }
  }
}
