import APISpec
import Digests
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import Testing

@Suite("Tokens that the sandbox issues")
struct TokenIssuerTests {
  private static let scopes = ["read:pets", "write:pets"]
  /// The pair of [RFC 7636, appendix B](https://www.rfc-editor.org/rfc/rfc7636#appendix-B).
  private static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  private let code = TokenIssuer(.authorizationCode, scopes: scopes)
  private let password = TokenIssuer(.password, scopes: scopes)
  private let client = TokenIssuer(.clientCredentials, scopes: scopes)

  private func request(
    _ form: OrderedDictionary<String, String>, _ fields: HTTPFields = [:]
  ) -> SandboxRequest {
    var headers = fields
    headers[.contentType] = "application/x-www-form-urlencoded; charset=utf-8"
    let text = form.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&")
    return SandboxRequest(method: .post, path: "/", headerFields: headers, body: Array(text.utf8))
  }

  /// The code that is given out for scopes.
  private func agreed(_ scope: String) -> String {
    let answer = code.authorize(
      request([
        "response_type": "code", "client_id": "docs", "redirect_uri": "http://localhost/", "scope": scope,
        "state": "s t", "code_challenge": Self.challenge, "code_challenge_method": "S256",
      ]))
    #expect(answer.status == .ok)
    #expect(answer.json["state"] == "s t")
    return answer.json["code"]?.string ?? ""
  }

  private func exchange(_ code: String) -> OrderedDictionary<String, String> {
    [
      "grant_type": "authorization_code", "client_id": "docs", "redirect_uri": "http://localhost/", "code": code,
      "code_verifier": Self.verifier,
    ]
  }

  private func error(_ response: SandboxResponse) -> String? {
    #expect(response.headerFields[.cacheControl] == "no-store")
    #expect(response.json["error_description"]?.string?.isEmpty == false)
    #expect(response.json["access_token"] == nil)
    return response.json["error"]?.string
  }

  @Test("a code is exchanged for a token with the scopes that were agreed on")
  func codes() {
    let answer = code.issue(request(exchange(agreed("write:pets"))))
    #expect(answer.status == .ok)
    #expect(answer.headerFields[.contentType] == "application/json")
    #expect(answer.headerFields[.cacheControl] == "no-store")
    #expect(answer.json["access_token"] == "sandbox:write:pets")
    #expect(answer.json["scope"] == "write:pets")
    #expect(answer.json["token_type"] == "Bearer")
  }

  @Test(
    "a code is refused without the proof, client or address that belongs to it",
    arguments: [
      ("code_verifier", "wrong", "invalid_grant"), ("code_verifier", "", "invalid_request"),
      ("client_id", "other", "invalid_grant"), ("client_id", "", "invalid_client"),
      ("redirect_uri", "http://localhost/x", "invalid_grant"), ("redirect_uri", "", "invalid_grant"),
      ("code", "stolen", "invalid_grant"), ("code", "sandbox-code:scope=a&scope=b", "invalid_grant"),
      ("code", "", "invalid_request"), ("grant_type", "", "invalid_request"),
      ("grant_type", "client_credentials", "unsupported_grant_type"),
    ])
  func proofs(name: String, value: String, expected: String) {
    var form = exchange(agreed("read:pets"))
    form[name] = value
    let answer = code.issue(request(form))
    #expect(answer.status.code == (expected == "invalid_client" ? 401 : 400))
    #expect(error(answer) == expected)
  }

  @Test("scopes that the flow does not declare are refused; without any named, all are granted")
  func undeclared() {
    let form: OrderedDictionary = ["grant_type": "client_credentials", "client_id": "robot"]
    #expect(client.issue(request(form)).json["access_token"] == "sandbox:read:pets,write:pets")
    #expect(client.issue(request(form)).json["refresh_token"] == nil)
    for scope in ["admin", "read:pets admin", "\"quoted\\"] {
      let answer = client.issue(request(form.merging(["scope": scope]) { $1 }))
      #expect(answer.status == .badRequest)
      #expect(error(answer) == "invalid_scope")
    }
    let one = client.issue(request(form.merging(["scope": "write:pets"]) { $1 }))
    #expect(one.json["access_token"] == "sandbox:write:pets")
    let unknown = request(["response_type": "code", "client_id": "a", "scope": "x"])
    #expect(error(code.authorize(unknown)) == "invalid_scope")
  }

  @Test("a user's password gives a token, which can be renewed with no more scopes than it had")
  func renewal() {
    let form: OrderedDictionary = [
      "grant_type": "password", "client_id": "app", "username": "jane", "password": "secret", "scope": "read:pets",
    ]
    let first = password.issue(request(form)).json
    #expect(first["access_token"] == "sandbox:read:pets")
    var renewal: OrderedDictionary = [
      "grant_type": "refresh_token", "client_id": "app", "refresh_token": first["refresh_token"]?.string ?? "",
    ]
    let second = password.issue(request(renewal)).json
    #expect(second["access_token"] == "sandbox:read:pets")
    #expect(second["refresh_token"] == first["refresh_token"])
    renewal["scope"] = "write:pets"
    #expect(error(password.issue(request(renewal))) == "invalid_scope")
    renewal["refresh_token"] = "sandbox:read:pets"
    #expect(error(password.issue(request(renewal))) == "invalid_grant")
    #expect(error(client.issue(request(renewal))) == "unsupported_grant_type")
    var nobody = form
    nobody["username"] = nil
    #expect(error(password.issue(request(nobody))) == "invalid_request")
  }

  @Test("a client names itself in the form or in the header field, and its request is a form")
  func clients() {
    let form: OrderedDictionary = ["grant_type": "client_credentials"]
    let basic: HTTPFields = [.authorization: "Basic \(Base64.encode(Array("robot:secret".utf8)))"]
    #expect(client.issue(request(form, basic)).status == .ok)
    let nobody = client.issue(request(form))
    #expect(error(nobody) == "invalid_client")
    #expect(nobody.headerFields[.wwwAuthenticate]?.hasPrefix("Basic") == true)
    var json = request(form, basic)
    json.headerFields[.contentType] = "application/json"
    #expect(error(client.issue(json)) == "invalid_request")
    var twice = request(form, basic)
    twice.body += Array("&grant_type=password".utf8)
    #expect(error(client.issue(twice)) == "invalid_request")
  }

  @Test("an authorization that cannot be agreed to is refused")
  func authorization() {
    let form: OrderedDictionary = [
      "response_type": "code", "client_id": "docs", "code_challenge": "c", "code_challenge_method": "S256",
    ]
    #expect(code.authorize(request(form)).status == .ok)
    let plain = form.merging(["code_challenge_method": "plain"]) { $1 }
    #expect(error(code.authorize(request(plain))) == "invalid_request")
    let implicit = form.merging(["response_type": "token"]) { $1 }
    #expect(error(code.authorize(request(implicit))) == "unsupported_response_type")
    #expect(error(client.authorize(request(form))) == "unsupported_response_type")
  }

  @Test("a sandbox that knows one token gets that one, and without declared scopes a token carries all")
  func others() {
    let form: OrderedDictionary = ["grant_type": "client_credentials", "client_id": "robot"]
    let known = TokenIssuer(.clientCredentials, scopes: Self.scopes, token: "janes")
    #expect(known.issue(request(form)).json["access_token"] == "janes")
    let open = TokenIssuer(.clientCredentials, scopes: [])
    #expect(open.issue(request(form)).json["access_token"] == "sandbox-token")
    #expect(error(open.issue(request(form.merging(["scope": "a"]) { $1 }))) == "invalid_scope")
  }

  @Test("a token opens what its scopes allow, whatever is in their names")
  func use() throws {
    let scopes = ["https://example.com/read", "a,b", "50%2C"]
    let form: OrderedDictionary = ["grant_type": "client_credentials", "client_id": "robot"]
    let spec = """
      openapi: 3.1.0
      info: {title: Pets, version: 1.0.0}
      components:
        securitySchemes:
          login:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: https://example.com, scopes: {"https://example.com/read": A, "a,b": B, "50%2C": C}}}
      security: [{login: ["https://example.com/read", "a,b", "50%2C"]}]
      paths:
        /pets: {get: {responses: {"204": {description: Fine.}}}}
      """
    let sandbox = try DescribedClient(spec)
    let issuer = TokenIssuer(.clientCredentials, scopes: scopes)
    func status(_ scope: String) -> Int {
      let token = issuer.issue(request(form.merging(["scope": scope]) { $1 })).json["access_token"]?.string ?? ""
      return sandbox.send(.get, "/pets", ["Authorization": "Bearer \(token)"]).status.code
    }
    #expect(status(scopes.joined(separator: " ")) == 204)
    #expect(status("a,b 50%2C") == 403)
  }
}
