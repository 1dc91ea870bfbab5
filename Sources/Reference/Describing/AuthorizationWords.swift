import APISpec
import OrderedCollections

/// Says what must be presented to be let in.
final class AuthorizationWords: Sendable {
  let api: API
  let wording: Wording
  let paths: APIPaths

  init(api: API, wording: Wording, paths: APIPaths) {
    self.api = api
    self.wording = wording
    self.paths = paths
  }

  /// The content of an operation's part on authorization.
  func content(for operation: APISpec.Operation) -> [Content] {
    let alternatives = api.security(of: operation)
    let required = alternatives.filter { !$0.schemes.isEmpty }
    guard !required.isEmpty else { return [.paragraph([.text(wording[.noAuthorization])])] }
    var content: [Content] = []
    if required.count < alternatives.count {
      content.append(.paragraph([.text(wording[.optionalAuthorization])]))
    } else if required.count > 1 {
      content.append(.paragraph([.text(wording[.oneIsRequired])]))
    }
    content.append(.alternatives(required.map(words)))
    return content
  }

  /// What a scheme is called: `HTTP Basic`, `API key in the header PRIVATE-TOKEN`.
  func title(of scheme: SecurityScheme) -> String {
    switch scheme.kind {
    case .basic: wording[.schemeBasic]
    case .bearer: wording[.schemeBearer]
    case .http(let name): wording.phrase(.schemeHTTP, ["name": name])
    case .apiKey(let name, .query), .apiKey(let name, .querystring):
      wording.phrase(.schemeAPIKeyQuery, ["name": name])
    case .apiKey(let name, .cookie): wording.phrase(.schemeAPIKeyCookie, ["name": name])
    case .apiKey(let name, _): wording.phrase(.schemeAPIKeyHeader, ["name": name])
    case .oauth2: wording[.schemeOAuth2]
    case .openIDConnect: wording[.schemeOpenIDConnect]
    case .mutualTLS: wording[.schemeMutualTLS]
    }
  }

  private func words(for alternative: SecurityRequirement) -> [Run] {
    let schemes = alternative.schemes.map { name, scopes -> [Run] in
      let link =
        api.securitySchemes[name].map { scheme in
          Run.link(.page(paths.root, fragment: "scheme-\(Slug.slug(name))"), [.text(title(of: scheme))])
        } ?? .text(name)
      guard !scopes.isEmpty else { return [link] }
      let list = Array(scopes.map { [Run.scope($0)] }.joined(separator: [.joint(" \(wording[.and]) ")]))
      return [link, .joint(" " + wording[scopes.count == 1 ? .withScope : .withScopes] + " ")] + list
    }
    return Array(schemes.joined(separator: [.joint(" \(wording[.and]) ")]))
  }
}
