import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// Alternatives of what must be presented; nil when nothing is said.
  ///
  /// [Security Requirement Object](https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object).
  mutating func securityRequirements(_ cursor: SourceCursor?) -> [SecurityRequirement]? {
    guard let cursor, cursor.node.array != nil else {
      _ = elements(cursor)
      return nil
    }
    let written = elements(cursor)
    let requirements = written.compactMap { securityRequirement($0) }
    // An alternative that is broken must not turn "somebody" into "nobody".
    return requirements.isEmpty && !written.isEmpty ? nil : requirements
  }

  /// One alternative; nil, and reported, when it names an unknown scheme.
  private mutating func securityRequirement(_ cursor: SourceCursor) -> SecurityRequirement? {
    guard let cursor = object(cursor) else { return nil }
    var requirement = SecurityRequirement()
    for (key, field) in cursor.members {
      let component = key.split(separator: "/").last.map(String.init)
      guard let name = schemeNames[key] ?? (key.contains("#/") ? component.flatMap { schemeNames[$0] } : nil) else {
        report(.unknownScheme(key, known: Array(schemeNames.keys), at: field))
        return nil
      }
      let scopes = strings(field)
      for scope in scopes where schemes[name]?.scopes[scope] == nil {
        if case .oauth2? = schemes[name]?.kind {
          report(.unknownScope(scope, scheme: key, known: Array(schemes[name]?.scopes.keys ?? []), at: field))
        }
        schemes[name]?.scopes[scope] = ""
        addedScopes += 1
      }
      requirement.schemes[name] = scopes
    }
    return requirement
  }

  /// Reads the security schemes.
  mutating func readSecuritySchemes() {
    let field = version == .v2 ? root["securityDefinitions"] : object(root["components"])?["securitySchemes"]
    for (key, cursor) in members(field, withExtensions: true) {
      guard let target = target(cursor) else { continue }
      check(target.cursor, .securityScheme)
      guard var scheme = version == .v2 ? swaggerScheme(target.cursor) : securityScheme(target.cursor) else { continue }
      if let description = target.description { scheme.description = description }
      let flows = target.cursor["flows"]
      scheme.extensions = extensions(of: target.cursor, except: Self.schemeExtensions, andOf: flows)
      for (_, flow) in flows?.members ?? [] {
        scheme.extensions.merge(extensions(of: flow)) { first, _ in first }
      }
      let name = string(target.cursor[ExtensionKey.name]) ?? key
      schemeNames[key] = name
      schemes[name] = scheme
    }
  }

  /// [Security Scheme Object](https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object).
  private mutating func securityScheme(_ cursor: SourceCursor) -> SecurityScheme? {
    guard let field = required("type", of: cursor, .securityScheme), let type = string(field) else { return nil }
    var scopes = self.scopes(cursor[ExtensionKey.scopes])
    let kind: SecurityScheme.Kind
    switch type {
    case "http":
      guard let name = string(required("scheme", of: cursor, .securityScheme)) else { return nil }
      switch name.lowercased() {
      case "basic": kind = .basic
      case "bearer": kind = .bearer(format: string(cursor["bearerFormat"]))
      default: kind = .http(scheme: name)
      }
    case "apiKey":
      guard let key = apiKey(cursor) else { return nil }
      kind = key
    case "oauth2":
      guard let object = object(required("flows", of: cursor, .securityScheme)) else { return nil }
      kind = .oauth2(flows(object, scopes: &scopes))
    case "openIdConnect":
      guard let url = string(required("openIdConnectUrl", of: cursor, .securityScheme)) else { return nil }
      kind = .openIDConnect(url: url)
    case "mutualTLS": kind = .mutualTLS
    default:
      let allowed = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
      report(.unknownWord(type, allowed: allowed, at: field))
      return nil
    }
    var scheme = SecurityScheme(kind, description: text(cursor["description"]), scopes: scopes)
    scheme.metadataURL = string(cursor["oauth2MetadataUrl"] ?? cursor[ExtensionKey.metadataURL])
    scheme.availability = availability(of: cursor)
    return scheme
  }

  /// A key in a header field, a query parameter or a cookie.
  mutating func apiKey(_ cursor: SourceCursor) -> SecurityScheme.Kind? {
    let name = string(required("name", of: cursor, .securityScheme))
    let locations: [Parameter.Location] = version == .v2 ? [.query, .header] : [.query, .header, .cookie]
    guard let location = word(required("in", of: cursor, .securityScheme), of: locations), let name else {
      return nil
    }
    return .apiKey(name: name, in: location)
  }

  /// Scopes with what each allows.
  mutating func scopes(_ cursor: SourceCursor?) -> OrderedDictionary<String, LocalizedText> {
    var scopes: OrderedDictionary<String, LocalizedText> = [:]
    for (name, field) in members(cursor) { scopes[name] = text(field) }
    return scopes
  }

  /// Extensions of a security scheme that the model has a place for.
  private static let schemeExtensions = lifecycleExtensions.union([ExtensionKey.scopes])

  /// [OAuth Flows Object](https://spec.openapis.org/oas/v3.2.0.html#oauth-flows-object).
  private mutating func flows(
    _ cursor: SourceCursor, scopes: inout OrderedDictionary<String, LocalizedText>
  ) -> OAuthFlows {
    check(cursor, .oauthFlows)
    var flows = OAuthFlows()
    let device = cursor["deviceAuthorization"] == nil ? ExtensionKey.deviceAuthorization : "deviceAuthorization"
    flows.implicit = flow("implicit", of: cursor, ["authorizationUrl"], scopes: &scopes)
    flows.password = flow("password", of: cursor, ["tokenUrl"], scopes: &scopes)
    flows.clientCredentials = flow("clientCredentials", of: cursor, ["tokenUrl"], scopes: &scopes)
    flows.authorizationCode = flow(
      "authorizationCode", of: cursor, ["authorizationUrl", "tokenUrl"], scopes: &scopes)
    flows.deviceAuthorization = flow(device, of: cursor, ["deviceAuthorizationUrl", "tokenUrl"], scopes: &scopes)
    // A flow that offers all that there are needs no list of its own.
    let all = Array(scopes.keys)
    for flow in [
      \OAuthFlows.implicit, \.password, \.clientCredentials, \.authorizationCode, \.deviceAuthorization,
    ] where flows[keyPath: flow]?.scopes == all { flows[keyPath: flow]?.scopes = nil }
    return flows
  }

  /// [OAuth Flow Object](https://spec.openapis.org/oas/v3.2.0.html#oauth-flow-object).
  private mutating func flow(
    _ name: String, of cursor: SourceCursor, _ fields: [String],
    scopes: inout OrderedDictionary<String, LocalizedText>
  ) -> OAuthFlow? {
    let incomplete = cursor[ExtensionKey.incompleteFlowPrefix + name]
    guard let object = object(cursor[name] ?? incomplete) else { return nil }
    if incomplete == nil {
      if !name.hasPrefix("x-") { check(object, .oauthFlow) }
      for field in fields where !isOwn { _ = required(field, of: object, .oauthFlow) }
    }
    let own = self.scopes(object["scopes"])
    scopes.merge(own) { first, _ in first }
    var flow = OAuthFlow(
      authorizationURL: string(object["authorizationUrl"]), tokenURL: string(object["tokenUrl"]),
      refreshURL: string(object["refreshUrl"]))
    flow.scopes = Array(own.keys)
    flow.deviceAuthorizationURL = string(object["deviceAuthorizationUrl"])
    return flow
  }
}
