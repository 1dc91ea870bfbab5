import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("Security")
struct SecurityTests {
  @Test("security says what its model says", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static func scheme(
    _ kind: SecurityScheme.Kind, is expected: String, description: LocalizedText? = nil,
    scopes: [(String, LocalizedText)] = []
  ) -> Row {
    Row("a scheme of kind \(kind)", at: "components", "securitySchemes", "main", is: expected) {
      $0.securitySchemes["main"] = SecurityScheme(
        kind, description: description, scopes: .init(uniqueKeysWithValues: scopes))
    }
  }

  static var flows: OAuthFlows {
    var flows = OAuthFlows()
    flows.implicit = OAuthFlow(authorizationURL: "https://a")
    flows.password = OAuthFlow(tokenURL: "https://t", refreshURL: "https://r")
    flows.clientCredentials = OAuthFlow()
    flows.authorizationCode = OAuthFlow(authorizationURL: "https://a", tokenURL: "https://t")
    flows.deviceAuthorization = OAuthFlow(tokenURL: "https://t")
    flows.deviceAuthorization?.deviceAuthorizationURL = "https://d"
    return flows
  }

  static let rows: [Row] = [
    scheme(
      .basic, is: #"{"type": "http", "scheme": "basic", "description": "*Yours*"}"#, description: "*Yours*"),
    scheme(
      .bearer(format: "JWT"),
      is: #"{"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "x-scopes": {"read": "May read"}}"#,
      scopes: [("read", "May read")]),
    scheme(.http(scheme: "digest"), is: #"{"type": "http", "scheme": "digest"}"#),
    scheme(.apiKey(name: "X-Key", in: .header), is: #"{"type": "apiKey", "name": "X-Key", "in": "header"}"#),
    scheme(.openIDConnect(url: "https://o"), is: #"{"type": "openIdConnect", "openIdConnectUrl": "https://o"}"#),
    scheme(.mutualTLS, is: #"{"type": "mutualTLS"}"#),
    scheme(
      .oauth2(flows),
      is: """
        {"type": "oauth2", "flows": {
        "implicit": {"authorizationUrl": "https://a", "scopes": {"read": "May read"}},
        "password": {"tokenUrl": "https://t", "refreshUrl": "https://r", "scopes": {"read": "May read"}},
        "x-lectern-clientCredentials": {"scopes": {"read": "May read"}},
        "authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t",
        "scopes": {"read": "May read"}},
        "x-oas32-deviceAuthorization": {"deviceAuthorizationUrl": "https://d", "tokenUrl": "https://t",
        "scopes": {"read": "May read"}}}}
        """, scopes: [("read", "May read")]),
    scheme(
      .oauth2(OAuthFlows()), is: #"{"type": "oauth2", "flows": {}, "x-scopes": {"read": "May read"}}"#,
      scopes: [("read", "May read")]),
    Row(
      "a name that is no key", at: "components",
      is: #"{"securitySchemes": {"my_20key": {"type": "mutualTLS", "x-lectern-name": "my key"}}}"#
    ) {
      $0.securitySchemes["my key"] = SecurityScheme(.mutualTLS)
    },
    Row("alternatives of the API, by their keys", at: "security", is: #"[{"my_20key": ["read"], "b": []}, {}]"#) {
      $0.securitySchemes["my key"] = SecurityScheme(.mutualTLS)
      $0.security = [SecurityRequirement(["my key": ["read"], "b": []]), SecurityRequirement()]
    },
    .operation("an operation that inherits", at: "security", is: Row.absent) { $0.security = nil },
    .operation("an operation that requires nothing", at: "security", is: "[]") { $0.security = [] },
    .operation("an operation of its own mind", at: "security", is: #"[{"a": []}]"#) {
      $0.security = [SecurityRequirement(["a": []])]
    },
  ]

  @Test("credentials of the sandbox stay in the model, those of an example are shown")
  func sandboxCredentials() {
    var api = API(id: "pets", title: "Pets", version: "1")
    var scheme = SecurityScheme(.basic)
    let secret = Credential(scheme: "main", .password(username: "janedoe", password: "hidden-1"))
    scheme.sandboxCredentials = [SandboxCredential(secret, description: "Jane")]
    api.securitySchemes["main"] = scheme
    var operation = PathTests.operation("1", .get, "/a")
    var request = ExampleRequest()
    request.credentials = [
      secret, Credential(scheme: "key", .token("shown-1")),
      Credential(scheme: "main", .password(username: "ann", password: "shown-2")),
    ]
    operation.examples = [Example(id: "a", title: "A", request: request, response: ExampleResponse(status: 200))]
    api.operations = [operation]
    let document = api.openAPI()
    #expect(!document.text().contains("hidden-1"))
    #expect(
      document["paths"]?["/a"]?["get"]?["x-lectern-examples"]?[0]?["request"]?["credentials"] == [
        ["scheme": "main"], ["scheme": "key", "token": "shown-1"],
        ["scheme": "main", "username": "ann", "password": "shown-2"],
      ])
  }
}
