import APISpec
import JSON
import OrderedCollections

extension Exporter {
  /// [Security Requirement Object](https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object).
  func securityRequirement(_ requirement: SecurityRequirement) -> JSONValue {
    var members = Members()
    for (name, scopes) in requirement.schemes {
      members[schemeKeys.key(for: name)] = .array(scopes.map(JSONValue.string))
    }
    return members.value
  }

  /// A security scheme, without what only the sandbox accepts.
  ///
  /// [Security Scheme Object](https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object).
  func securityScheme(_ scheme: SecurityScheme, hiddenName: String?) -> JSONValue {
    var members = Members()
    let scopes = scheme.scopes.mapValues { JSONValue.string(text($0)) }
    var scopesKey: String? = ExtensionKey.scopes
    switch scheme.kind {
    case .basic:
      members["type"] = "http"
      members["scheme"] = "basic"
    case .bearer(let format):
      members["type"] = "http"
      members["scheme"] = "bearer"
      members.set("bearerFormat", format)
    case .http(let scheme):
      members["type"] = "http"
      members.set("scheme", scheme)
    case .apiKey(let name, let location):
      members["type"] = "apiKey"
      members.set("name", name)
      members.set("in", location.rawValue)
    case .oauth2(let flows):
      members["type"] = "oauth2"
      members["flows"] = oauthFlows(flows, scopes: scopes)
      // Each flow has them; a scheme without any flow would lose them.
      if flows != OAuthFlows() { scopesKey = nil }
    case .openIDConnect(let url):
      members["type"] = "openIdConnect"
      members.set("openIdConnectUrl", url)
    case .mutualTLS:
      members["type"] = "mutualTLS"
    }
    members.set("description", text(scheme.description))
    members.set(ExtensionKey.metadataURL, scheme.metadataURL)
    if let scopesKey { members.set(scopesKey, object: scopes) }
    members.set(ExtensionKey.availability, list: availability(scheme.availability))
    members.set(ExtensionKey.name, hiddenName)
    members.extend(with: scheme.extensions)
    return members.value
  }

  /// [OAuth Flows Object](https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object).
  private func oauthFlows(_ flows: OAuthFlows, scopes: OrderedDictionary<String, JSONValue>) -> JSONValue {
    let named: [(name: String, flow: OAuthFlow?, required: [KeyPath<OAuthFlow, String?>])] = [
      ("implicit", flows.implicit, [\.authorizationURL]),
      ("password", flows.password, [\.tokenURL]),
      ("clientCredentials", flows.clientCredentials, [\.tokenURL]),
      ("authorizationCode", flows.authorizationCode, [\.authorizationURL, \.tokenURL]),
      (ExtensionKey.deviceAuthorization, flows.deviceAuthorization, []),
    ]
    var members = Members()
    for (name, flow, required) in named {
      guard let flow else { continue }
      let isComplete = required.allSatisfy { flow[keyPath: $0] != nil }
      members[isComplete ? name : ExtensionKey.incompleteFlowPrefix + name] = oauthFlow(flow, scopes: scopes)
    }
    return members.value
  }

  /// [OAuth Flow Object](https://spec.openapis.org/oas/v3.1.1.html#oauth-flow-object).
  private func oauthFlow(_ flow: OAuthFlow, scopes: OrderedDictionary<String, JSONValue>) -> JSONValue {
    var members = Members()
    members.set("authorizationUrl", flow.authorizationURL)
    members.set("deviceAuthorizationUrl", flow.deviceAuthorizationURL)
    members.set("tokenUrl", flow.tokenURL)
    members.set("refreshUrl", flow.refreshURL)
    members["scopes"] = .object(flow.scopes.map { own in scopes.filter { own.contains($0.key) } } ?? scopes)
    return members.value
  }
}
