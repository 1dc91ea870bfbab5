import APISpec
import JSON
import OrderedCollections

/// Security schemes as Postman's kinds of authentication; secrets are empty variables of the collection.
struct PostmanAuthentication {
  private let api: API

  init(api: API) {
    self.api = api
  }

  /// The variables that hold secrets, all empty.
  var definitions: [JSONValue] {
    api.securitySchemes.flatMap { name, scheme -> [JSONValue] in
      let secrets: [String] =
        switch scheme.kind {
        case .basic: ["Username", "Password"]
        case .http(let kind) where kind.lowercased() == "digest": ["Username", "Password"]
        case .bearer, .http, .openIDConnect: ["Token"]
        case .apiKey: ["Key"]
        case .oauth2: ["Token", "ClientId", "ClientSecret"]
        case .mutualTLS: []
        }
      return secrets.map {
        PostmanVariables.definition(Self.variable(name, $0), "", scheme.description?.source)
      }
    }
  }

  /// The authentication of a request.
  ///
  /// - Parameters:
  ///   - alternatives: What must be presented, any one of them.
  ///   - example: The example whose credentials choose among them; nil to take the first that Postman knows.
  func auth(for alternatives: [SecurityRequirement], of example: Example?) -> JSONValue {
    let presented = Set(example?.request.credentials.map(\.scheme) ?? [])
    let allowsAnonymous = alternatives.isEmpty || alternatives.contains { $0.schemes.isEmpty }
    if presented.isEmpty, allowsAnonymous { return ["type": "noauth"] }
    let chosen = alternatives.first { Set($0.schemes.keys) == presented }
    let candidates = (chosen.map { [$0] } ?? []) + alternatives
    for (name, scopes) in candidates.flatMap(\.schemes) {
      if let auth = api.securitySchemes[name].flatMap({ auth(name, $0, scopes) }) { return auth }
    }
    return ["type": "noauth"]
  }

  /// A scheme as authentication; nil for client certificates, which are no part of a collection.
  private func auth(_ name: String, _ scheme: SecurityScheme, _ scopes: [String]) -> JSONValue? {
    func reference(_ part: String) -> String { "{{\(Self.variable(name, part))}}" }
    switch scheme.kind {
    case .basic:
      return Self.auth("basic", [("username", reference("Username")), ("password", reference("Password"))])
    case .http(let kind) where kind.lowercased() == "digest":
      return Self.auth("digest", [("username", reference("Username")), ("password", reference("Password"))])
    case .bearer, .openIDConnect: return Self.auth("bearer", [("token", reference("Token"))])
    case .http(let kind):
      return Self.auth(
        "apikey", [("key", "Authorization"), ("value", "\(kind) \(reference("Token"))"), ("in", "header")])
    case .apiKey(let field, .cookie):
      // Postman knows keys in header fields and in the query; a cookie is a header field.
      return Self.auth("apikey", [("key", "Cookie"), ("value", "\(field)=\(reference("Key"))"), ("in", "header")])
    case .apiKey(let field, let location):
      let place = location == .query || location == .querystring ? "query" : "header"
      return Self.auth("apikey", [("key", field), ("value", reference("Key")), ("in", place)])
    case .oauth2(let flows):
      return Self.auth(
        "oauth2",
        [
          ("accessToken", reference("Token")), ("addTokenTo", "header"), ("clientId", reference("ClientId")),
          ("clientSecret", reference("ClientSecret")), ("scope", scopes.joined(separator: " ")),
        ] + Self.grant(flows))
    case .mutualTLS: return nil
    }
  }

  private static func grant(_ flows: OAuthFlows) -> [(String, String)] {
    let known: [(OAuthFlow?, String)] = [
      (flows.authorizationCode, "authorization_code"), (flows.clientCredentials, "client_credentials"),
      (flows.implicit, "implicit"), (flows.password, "password_credentials"),
    ]
    guard let (flow, type) = known.first(where: { $0.0 != nil }) else { return [] }
    let addresses = [("authUrl", flow?.authorizationURL), ("accessTokenUrl", flow?.tokenURL)]
    return [("grant_type", type)] + addresses.compactMap { name, url in url.map { (name, $0) } }
  }

  private static func auth(_ type: String, _ attributes: [(String, String)]) -> JSONValue {
    let list = attributes.map { ["key": .string($0.0), "value": .string($0.1), "type": "string"] as JSONValue }
    return .object(["type": .string(type), type: .array(list)])
  }

  /// The variable for a part of a scheme: `basic` and `Username` become `basicUsername`.
  private static func variable(_ scheme: String, _ part: String) -> String { SwiftName.member(scheme) + part }
}
