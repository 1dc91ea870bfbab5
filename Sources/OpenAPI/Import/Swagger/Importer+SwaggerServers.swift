import APISpec
import OrderedCollections
import SourceText

extension Importer {
  /// The servers that `host`, `basePath` and `schemes` make.
  ///
  /// [Swagger Object](https://spec.openapis.org/oas/v2.0.html#swagger-object).
  mutating func swaggerServers(schemes: SourceCursor?) -> [Server] {
    let basePath = string(root["basePath"]) ?? ""
    let path = basePath == "/" ? "" : basePath.isEmpty || basePath.hasPrefix("/") ? basePath : "/" + basePath
    guard let host = string(root["host"]) else { return path.isEmpty ? [] : [Server(path)] }
    let names = strings(schemes)
    // Without `schemes` it is the one by which the document was fetched, which nobody knows.
    return (names.isEmpty ? ["https"] : names).map { Server("\($0)://\(host)\(path)") }
  }

  /// [Security Scheme Object](https://spec.openapis.org/oas/v2.0.html#security-scheme-object).
  mutating func swaggerScheme(_ cursor: SourceCursor) -> SecurityScheme? {
    guard let field = required("type", of: cursor, .securityScheme), let type = string(field) else { return nil }
    let kind: SecurityScheme.Kind
    switch type {
    case "basic": kind = .basic
    case "apiKey":
      guard let key = apiKey(cursor) else { return nil }
      kind = key
    case "oauth2":
      guard let flows = swaggerFlows(cursor) else { return nil }
      kind = .oauth2(flows)
    default:
      report(.unknownWord(type, allowed: ["basic", "apiKey", "oauth2"], at: field))
      return nil
    }
    return SecurityScheme(kind, description: text(cursor["description"]), scopes: scopes(cursor["scopes"]))
  }

  /// The only flow that a scheme of 2.0 has.
  private mutating func swaggerFlows(_ cursor: SourceCursor) -> OAuthFlows? {
    guard let field = required("flow", of: cursor, .securityScheme), let name = string(field) else { return nil }
    let flow = OAuthFlow(
      authorizationURL: string(cursor["authorizationUrl"]), tokenURL: string(cursor["tokenUrl"]))
    var flows = OAuthFlows()
    switch name {
    case "implicit": flows.implicit = flow
    case "password": flows.password = flow
    case "application": flows.clientCredentials = flow
    case "accessCode": flows.authorizationCode = flow
    default:
      report(.unknownWord(name, allowed: ["implicit", "password", "application", "accessCode"], at: field))
      return nil
    }
    return flows
  }
}
