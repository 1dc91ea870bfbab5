import Foundation
import TestSupport
import Testing

extension BrowserTests {
  @Suite("Tokens of OAuth 2")
  struct OAuthTests {
    /// A description whose servers of authorization are at an address.
    private static func spec(_ url: String) -> String {
      """
      openapi: 3.1.0
      info: {title: Guarded, version: "1"}
      security: [{login: [read]}]
      paths:
        /secret:
          get:
            operationId: get-secret
            responses: {"200": {description: It.}}
      components:
        securitySchemes:
          login:
            type: oauth2
            flows:
              authorizationCode:
                authorizationUrl: \(url)/authorize
                tokenUrl: \(url)/token
                scopes: {read: To read., write: To write.}
              clientCredentials: {tokenUrl: "\(url)/token", scopes: {read: To read.}}

      """
    }

    /// An authorization server that agrees to everything, and the API behind it.
    private static func backend() throws -> EchoServer {
      try EchoServer { request, write in
        var head = "HTTP/1.1 200 OK\r\nConnection: close\r\n"
        var body = ""
        if request.target.hasPrefix("/authorize?") {
          let query = query(of: request)
          head = "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\n"
          head += "Location: \(query["redirect_uri"] ?? "")?code=c0de&state=\(query["state"] ?? "")\r\n"
        } else if request.target == "/token" {
          body = #"{"access_token": "issued", "token_type": "Bearer"}"#
          head += "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
        } else {
          head += "Content-Length: 0\r\n"
        }
        _ = write("\(head)\r\n\(body)")
      }
    }

    /// The parameters of a request's query, or of the form that it brings.
    private static func query(of request: ReceivedRequest) -> [String: String] {
      var parts = URLComponents(string: request.target)
      if !request.body.isEmpty { parts?.percentEncodedQuery = String(decoding: request.body, as: UTF8.self) }
      let items = (parts?.queryItems ?? []).map { ($0.name, $0.value ?? "") }
      return Dictionary(items, uniquingKeysWith: { first, _ in first })
    }

    private static let hint = "document.querySelector('#try details [role=status]').textContent"

    @Test("an authorization code is exchanged with the proof that belongs to its challenge; the call has the token")
    func code() throws {
      let backend = try Self.backend()
      defer { backend.stop() }
      try ServedSpec.with(Self.spec(backend.baseURL), backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/get-secret/#try")
        let console = try Console(session)
        try session.element("#try .console-fields summary").click()
        try console.field("client_id").fill("docs")
        try session.element("#try .console-fields details > button").click()
        #expect(session.becomes("/entered/.test(\(Self.hint))"))
        try console.send()

        let requests = backend.take()
        let asked = Self.query(of: try #require(requests.first { $0.target.hasPrefix("/authorize?") }))
        #expect(asked["response_type"] == "code" && asked["client_id"] == "docs" && asked["scope"] == "read")
        #expect(asked["code_challenge_method"] == "S256")
        let exchange = try #require(requests.first { $0.target == "/token" })
        let form = Self.query(of: exchange)
        #expect(form["grant_type"] == "authorization_code" && form["code"] == "c0de" && form["client_id"] == "docs")
        #expect(form["redirect_uri"] == asked["redirect_uri"])
        let verifier = try #require(form["code_verifier"])
        #expect(try Self.challenge(of: verifier) == asked["code_challenge"])
        let call = try #require(requests.last { $0.target == "/secret" })
        #expect(call.values("Authorization") == ["Bearer issued"])
      }
    }

    @Test("a client that has a secret proves itself in the header, not in the form")
    func clientCredentials() throws {
      let backend = try Self.backend()
      defer { backend.stop() }
      try ServedSpec.with(Self.spec(backend.baseURL), backend: backend.baseURL) { site in
        let session = site.session
        try site.open("operations/get-secret/#try")
        let console = try Console(session)
        try session.element("#try .console-fields summary").click()
        try session.element("#try option[value=clientCredentials]").click()
        try console.field("client_id").fill("robot")
        try console.field("client_secret").fill("s3cret")
        try session.element("#try .console-fields details > button").click()
        #expect(session.becomes("/entered/.test(\(Self.hint))"))
        let exchange = try #require(backend.take().first { $0.target == "/token" })
        #expect(exchange.values("Authorization") == ["Basic \(Data("robot:s3cret".utf8).base64EncodedString())"])
        let form = Self.query(of: exchange)
        #expect(form["grant_type"] == "client_credentials" && form["scope"] == "read" && form["client_id"] == nil)
        #expect(try !console.preview.contains("s3cret") && !console.preview.contains("issued"))
      }
    }

    @Test(
      "where the sandbox answers, it agrees itself, and its token opens what its scopes allow",
      arguments: ["authorizationCode", "clientCredentials"])
    func sandbox(flow: String) throws {
      try ServedSpec.with(Self.spec("https://login.example.com"), isSandboxed: true) { site in
        let session = site.session
        try site.open("operations/get-secret/#try")
        let console = try Console(session)
        func ask() throws {
          try session.element("#try .console-fields details > button").click()
          #expect(session.becomes("/entered/.test(\(Self.hint))"))
        }
        try session.element("#try .console-fields summary").click()
        try session.element("#try option[value=\(flow)]").click()
        try console.field("client_id").fill("docs")
        try ask()
        try console.send()
        #expect(try console.status == "200")
        guard flow == "authorizationCode" else { return }
        for scope in ["read", "write"] {
          // By script: what sticks to the window's edge may lie over a box that was just scrolled to.
          _ = try session.run(
            "document.querySelector('#try fieldset:not([hidden]) > label > input[value=\(scope)]').click()")
        }
        try ask()
        try console.send()
        #expect(try console.status == "403")
        #expect(try console.body.contains("insufficient-scope"))
      }
    }

    /// What [RFC 7636, section 4.2](https://www.rfc-editor.org/rfc/rfc7636#section-4.2) makes of a verifier.
    private static func challenge(of verifier: String) throws -> String {
      try Program.withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("verifier")
        try Data(verifier.utf8).write(to: file)
        let digest = folder.appendingPathComponent("digest")
        let openssl = try #require(Program("openssl"))
        try openssl.run(["dgst", "-sha256", "-binary", "-out", digest.path, file.path])
        return try Data(contentsOf: digest).base64EncodedString()
          .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
          .replacingOccurrences(of: "=", with: "")
      }
    }
  }
}
