import APISpec
import JSON
import OrderedCollections

extension APIPages {
  /// The security schemes that an operation asks for, by name, as the console needs them.
  func schemeData(for operation: APISpec.Operation) -> OrderedDictionary<String, JSONValue> {
    var schemes: OrderedDictionary<String, JSONValue> = [:]
    for name in api.security(of: operation).flatMap({ $0.schemes.keys }) {
      schemes[name] = api.securitySchemes[name].map(schemeData)
    }
    return schemes
  }

  /// One alternative of what an operation asks for.
  func requirementData(_ requirement: SecurityRequirement) -> JSONValue {
    .array(
      requirement.schemes.map { name, scopes in
        [
          "scheme": .string(name), "title": .string(api.securitySchemes[name].map(authorization.title) ?? name),
          "scopes": .array(scopes.map { .string($0) }),
        ]
      })
  }

  /// Whether a scheme, by its name, asks for an API key.
  func isKey(_ scheme: String) -> Bool {
    if case .apiKey? = api.securitySchemes[scheme]?.kind { true } else { false }
  }

  /// A credential as the console's form has it.
  func credentialData(_ value: Credential.Value, isKey: Bool) -> JSONValue {
    switch value {
    case .password(let username, let password):
      ["username": .string(username), "password": .string(password)]
    case .token(let token): [isKey ? "key" : "token": .string(token)]
    }
  }

  private func schemeData(_ scheme: SecurityScheme) -> JSONValue {
    var data: OrderedDictionary<String, JSONValue> = [:]
    switch scheme.kind {
    case .basic: data = ["type": "http", "scheme": "basic"]
    case .bearer: data = ["type": "http", "scheme": "bearer"]
    case .http(let name): data = ["type": "http", "scheme": .string(name)]
    case .apiKey(let name, let location):
      data = ["type": "apiKey", "in": .string(location.rawValue), "name": .string(name)]
    case .oauth2(let flows):
      data = ["type": "oauth2", "flows": .object(flowData(flows, of: scheme))]
    case .openIDConnect: data = ["type": "openIdConnect"]
    case .mutualTLS: data = ["type": "mutualTLS"]
    }
    data["inputs"] = .array(inputs(of: scheme))
    if let credential = scheme.sandboxCredentials.first?.credential {
      data["example"] = credentialData(credential.value, isKey: data["type"] == "apiKey")
    }
    return .object(data)
  }

  /// What a scheme asks for: the key of each value, what it is called unless a word of the console's says that, and
  /// whether it is secret.
  private func inputs(of scheme: SecurityScheme) -> [JSONValue] {
    switch scheme.kind {
    case .mutualTLS: []
    case .apiKey(let name, _): [["key", .string(name), true]]
    case .basic: [["username", .null, false], ["password", .null, true]]
    case .http(let name) where name.lowercased() == "basic":
      [["username", .null, false], ["password", .null, true]]
    default: [["token", .string(authorization.title(of: scheme)), true]]
    }
  }

  /// The flows that a page in a browser can go through.
  private func flowData(_ flows: OAuthFlows, of scheme: SecurityScheme) -> OrderedDictionary<String, JSONValue> {
    var data: OrderedDictionary<String, JSONValue> = [:]
    // The names of grants are those of RFC 6749, as the forms in which a client is registered have them.
    for (name, grant, flow) in [
      ("authorizationCode", "authorization_code", flows.authorizationCode),
      ("clientCredentials", "client_credentials", flows.clientCredentials),
    ] {
      guard let flow, flow.tokenURL != nil else { continue }
      data[name] = [
        "grant": .string(grant), "authorizationUrl": flow.authorizationURL.map(JSONValue.string) ?? .null,
        "scopes": .array((flow.scopes ?? Array(scheme.scopes.keys)).map(JSONValue.string)),
      ]
    }
    return data
  }
}
