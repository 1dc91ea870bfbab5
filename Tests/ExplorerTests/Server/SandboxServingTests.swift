import HTTPTypes
import Sandbox
import Site
import Testing

@testable import Explorer

@Suite("Serving sandboxes over a socket", .timeLimit(.minutes(1)))
struct SandboxServingTests {
  private static let servers = ["https://a.test", "https://b.test"].map { ExplorerAPI.Server($0) }
  private static let api = ExplorerAPI(id: "a", servers: servers, sandbox: TinySandbox())

  @Test("a request reaches the sandbox byte for byte")
  func exact() async throws {
    try await RunningExplorer.run(site: Site(), apis: [Self.api]) { server in
      let response = try await server.send("PUT", "/_sandbox/a/a%2Fb/c;d?x=%20&y=+", body: "héllo")
      #expect(response.status == 200)
      #expect(response.text == "PUT /a%2Fb/c;d?x=%20&y=+ héllo")
      #expect(try await server.get("/_sandbox/a").text == "GET / ")
      #expect(try await server.get("/_sandbox/b/").status == 404)
    }
  }

  @Test("what the sandbox answers is data on the docs' origin")
  func hygiene() async throws {
    let sandbox = TinySandbox { _ in
      SandboxResponse(
        status: .created,
        headerFields: [
          .contentType: "image/svg+xml", .setCookie: "a=1", .location: "/users/2", .contentSecurityPolicy: "none",
          .strictTransportSecurity: "max-age=1", .wwwAuthenticate: "Basic", .accessControlAllowOrigin: "*",
        ], body: Array("<svg/>".utf8))
    }
    try await RunningExplorer.run(site: Site(), apis: [ExplorerAPI(id: "a", sandbox: sandbox)]) { server in
      let response = try await server.get("/_sandbox/a/x")
      #expect(response.status == 201)
      #expect(response["content-security-policy"] == "sandbox; default-src 'none'")
      #expect(response["x-content-type-options"] == "nosniff")
      #expect(response["location"] == "/users/2")
      #expect(response["www-authenticate"] == "Basic")
      #expect(response["set-cookie"] == nil)
      #expect(response["strict-transport-security"] == nil)
      #expect(response["access-control-allow-origin"] == nil)
      #expect(response["content-disposition"] == nil)
      let visit = try await server.get("/_sandbox/a/x", [("Sec-Fetch-Dest", "document"), ("Sec-Fetch-Site", "none")])
      #expect(visit["content-disposition"] == "attachment")
      #expect(try await server.get("/_sandbox/a/x", [("Origin", "http://evil.test")]).status == 403)
      #expect(try await server.get("/_sandbox/a/x", [("Sec-Fetch-Site", "cross-site")]).status == 403)
    }
  }

  @Test("a body over the limit is refused")
  func limit() async throws {
    try await RunningExplorer.run(
      site: Site(), apis: [Self.api], limits: ProxyLimits(requestBodySize: 4)
    ) { server in
      #expect(try await server.send("POST", "/_sandbox/a/", body: "1234").status == 200)
      let response = try await server.send("POST", "/_sandbox/a/", body: "12345")
      #expect(response.status == 413)
      #expect(response.text.contains("urn:lectern:problem:request-body-too-large"))
      #expect(try await server.call("POST", "/_try/a/0/", body: "12345").status == 413)
    }
  }

  @Test("a body that breaks off or is no HTTP is refused, with the security headers")
  func brokenBody() async throws {
    try await RunningExplorer.run(site: Site(), apis: [Self.api]) { server in
      let response = try await server.sendRaw(
        "POST /_sandbox/a/ HTTP/1.1\r\nHost: \(server.host)\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
      #expect(response.status == 400)
      #expect(response["content-security-policy"]?.hasPrefix("default-src 'none';") == true)
      let tried = try await server.sendRaw(
        "POST /_try/a/0/ HTTP/1.1\r\nHost: \(server.host)\r\nX-Lectern-Console: 1\r\n"
          + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")
      #expect(tried.status == 400)
    }
  }

  @Test("without a backend the sandbox answers calls of the console, for every server")
  func tried() async throws {
    let sandbox = TinySandbox { request in
      let cookie = request.headerFields[.cookie] ?? "-"
      return SandboxResponse(
        status: request.path == "/moved" ? .found : .ok,
        headerFields: [.location: "/x", .setCookie: "s=1", .contentType: "text/plain"],
        body: Array("\(request.path) \(cookie) \(request.headerFields[.contentLength] ?? "-")".utf8))
    }
    let api = ExplorerAPI(id: "a", servers: Self.servers, sandbox: sandbox)
    try await RunningExplorer.run(site: Site(), apis: [api]) { server in
      let response = try await server.call(
        "POST", "/_try/a/1/users", [("Cookie", "docs=1"), ("X-Lectern-Header-Cookie", "mine=1")], body: "abc")
      #expect(response.status == 200)
      #expect(response.text == "/users mine=1 3")
      #expect(response["set-cookie"] == nil)
      #expect(response["x-lectern-header-set-cookie"] == "s=1")
      #expect(response["x-lectern-status"] == "200")
      let moved = try await server.call("GET", "/_try/a/0/moved")
      #expect(moved.status == 200)
      #expect(moved["x-lectern-status"] == "302")
      #expect(moved["x-lectern-header-location"] == "/x")
      for index in ["2", "-1", "+1", "x", "", "99999999999999999999"] {
        #expect(try await server.call("GET", "/_try/a/\(index)/users").status == 404)
      }
    }
  }

  @Test("a mock server has its operations at the root, for pages of any origin")
  func mockServer() async throws {
    let configuration = ExplorerConfiguration(apis: [Self.api], mode: .sandboxOnly(apiID: "a"))
    try await RunningExplorer.run(configuration) { server in
      let response = try await server.get("/users/1?x=1", [("Origin", "http://app.test")], host: "mock.test")
      #expect(response.status == 200)
      #expect(response.text == "GET /users/1?x=1 ")
      #expect(response["access-control-allow-origin"] == "*")
      #expect(response["content-security-policy"] == "sandbox; default-src 'none'")
      #expect(response["cross-origin-resource-policy"] == "cross-origin")
      let preflight = try await server.send(
        "OPTIONS", "/users",
        [
          ("Origin", "http://app.test"), ("Access-Control-Request-Method", "PATCH"),
          ("Access-Control-Request-Headers", "x-own"),
        ])
      #expect(preflight.status == 204)
      #expect(preflight["access-control-allow-methods"] == "PATCH")
      #expect(preflight["access-control-allow-headers"] == "x-own")
      #expect(try await server.send("OPTIONS", "/users").text == "OPTIONS /users ")
      #expect(try await server.get("/_try/a/0/x").text == "GET /_try/a/0/x ")
    }
  }

  @Test("an answer to HEAD has no body, but its length")
  func head() async throws {
    try await RunningExplorer.run(site: Site(), apis: [Self.api]) { server in
      let response = try await server.send("HEAD", "/_sandbox/a/x")
      #expect(response.status == 200)
      #expect(response.body.isEmpty)
      #expect(response["content-length"] == "8")
    }
  }
}
