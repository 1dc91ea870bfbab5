import APISpec
import OrderedCollections

/// Whether a request presents what an operation requires; any secret will do.
struct SecurityCheck: Sendable {
  /// Whether one of the alternatives is satisfied.
  let isSatisfied: Bool
  /// What `WWW-Authenticate` says when none is: a challenge for each scheme that has one.
  let challenges: [String]

  /// Looks at the credentials of a request.
  init(_ request: SandboxRequest, operation: Operation, api: API) {
    let alternatives = api.security(of: operation)
    let presented = Set(CredentialReader.credentials(of: request, in: api).map(\.scheme))
    isSatisfied =
      alternatives.isEmpty
      || alternatives.contains { requirement in
        requirement.schemes.keys.allSatisfy { presented.contains($0) || !Self.isVisible(api.securitySchemes[$0]) }
      }
    let names = OrderedSet(alternatives.flatMap(\.schemes.keys))
    challenges = Array(OrderedSet(names.compactMap { api.securitySchemes[$0].flatMap(Self.challenge) }))
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
}
