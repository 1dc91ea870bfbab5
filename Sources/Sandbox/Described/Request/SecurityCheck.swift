import APISpec
import OrderedCollections

/// Whether a request presents what an operation requires; any secret will do.
struct SecurityCheck: Sendable {
  /// What a request presents.
  enum Outcome: Sendable, Hashable {
    /// All that one of the alternatives asks for.
    case satisfied
    /// All credentials of an alternative, one of them a token without these scopes.
    case insufficient(scopes: [String])
    /// Less.
    case missing
  }

  /// What the request presents.
  let outcome: Outcome
  /// What `WWW-Authenticate` says unless it is enough: a challenge for each scheme that has one.
  let challenges: [String]

  /// Looks at the credentials of a request.
  init(_ request: SandboxRequest, operation: Operation, api: API) {
    let alternatives = api.security(of: operation)
    let presented = Dictionary(
      CredentialReader.credentials(of: request, in: api).map { ($0.scheme, $0.value) }, uniquingKeysWith: { $1 })
    let complete = alternatives.filter { requirement in
      requirement.schemes.keys.allSatisfy { presented[$0] != nil || !Self.isVisible(api.securitySchemes[$0]) }
    }
    let lacking = complete.map { requirement in
      requirement.schemes.flatMap { Self.lacking($0.value, api.securitySchemes[$0.key], presented[$0.key]) }
    }
    if alternatives.isEmpty || lacking.contains([]) {
      outcome = .satisfied
    } else if let scopes = complete.first.map({ $0.schemes.values.flatMap { $0 } }) {
      outcome = .insufficient(scopes: scopes)
      let list = scopes.map(Self.quotable).joined(separator: " ")
      challenges = ["Bearer error=\"insufficient_scope\", scope=\"\(list)\""]
      return
    } else {
      outcome = .missing
    }
    let names = OrderedSet(alternatives.flatMap(\.schemes.keys))
    challenges = Array(OrderedSet(names.compactMap { api.securitySchemes[$0].flatMap(Self.challenge) }))
  }

  /// The scopes that a credential would need and does not carry.
  private static func lacking(
    _ scopes: [String], _ scheme: SecurityScheme?, _ value: Credential.Value?
  ) -> [String] {
    switch scheme?.kind {
    case .bearer, .oauth2, .openIDConnect:
      guard case .token(let text)? = value, let token = SandboxToken(text) else { return [] }
      return scopes.filter { !token.scopes.contains($0) }
    default: return []
    }
  }

  /// Whether a credential of a scheme would be seen: those of unknown schemes and client certificates would not.
  private static func isVisible(_ scheme: SecurityScheme?) -> Bool {
    switch scheme?.kind {
    case nil, .mutualTLS: false
    default: true
    }
  }

  /// [RFC 9110, section 11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1).
  private static func challenge(_ scheme: SecurityScheme) -> String? {
    switch scheme.kind {
    case .basic: #"Basic realm="*""#
    case .bearer, .oauth2, .openIDConnect: "Bearer"
    case .http(let scheme): scheme
    case .apiKey, .mutualTLS: nil
    }
  }

  /// A scope without what [cannot stand in one](https://www.rfc-editor.org/rfc/rfc6750#section-3).
  private static func quotable(_ scope: String) -> String {
    scope.filter { $0.isASCII && $0 > " " && $0 < "\u{7F}" && $0 != "\"" && $0 != "\\" }
  }
}
