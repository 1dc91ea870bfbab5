import OrderedCollections

/// A set of OAuth 2 scopes as a Swift enumeration, so that a scope that does not exist cannot be required.
public protocol ScopeSet: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What the scope allows, in CommonMark.
  var description: LocalizedText { get }
}

/// For schemes without scopes: nobody can make a value of it.
public struct NoScopes: ScopeSet {
  /// No text; there is no scope to describe.
  public var description: LocalizedText { "" }

  /// No text; there is no scope to name.
  public var rawValue: String { "" }

  /// No scope.
  public static var allCases: [NoScopes] { [] }

  /// Always nil.
  public init?(rawValue: String) { nil }
}

/// A way to authenticate, written in the DSL.
///
/// ```swift
/// static let bearer = Authentication<Scope>("bearer", .bearer(format: nil), "An OAuth access token.")
/// …
/// .requires(basic(), bearer(.profileRead))
/// ```
public struct Authentication<Scopes: ScopeSet>: Sendable {
  /// The name of the scheme, unique in the API.
  public let name: String
  /// The scheme, as the model has it.
  public let scheme: SecurityScheme

  /// A way to authenticate.
  ///
  /// - Parameters:
  ///   - name: The name of the scheme.
  ///   - kind: The kind, with what it needs.
  ///   - description: How to use it, in CommonMark.
  ///   - sandbox: Credentials that the sandbox accepts, with what each stands for.
  public init(
    _ name: String, _ kind: SecurityScheme.Kind, _ description: LocalizedText,
    sandbox: [(Credential.Value, LocalizedText)] = []
  ) {
    self.name = name
    var scheme = SecurityScheme(
      kind, description: description,
      scopes: OrderedDictionary(uniqueKeysWithValues: Scopes.allCases.map { ($0.rawValue, $0.description) }))
    scheme.sandboxCredentials = sandbox.map {
      SandboxCredential(Credential(scheme: name, $0.0), description: $0.1)
    }
    self.scheme = scheme
  }

  /// The requirement to authenticate this way, with scopes.
  public func callAsFunction(_ scopes: Scopes...) -> SecurityRequirement {
    SecurityRequirement([name: scopes.map(\.rawValue)])
  }

  /// A token or key of this scheme.
  public func token(_ token: String) -> Credential {
    Credential(scheme: name, .token(token))
  }

  /// A user name and password of this scheme.
  public func password(username: String, password: String) -> Credential {
    Credential(scheme: name, .password(username: username, password: password))
  }
}

extension SecurityRequirement {
  /// Nothing at all, as an alternative: whoever presents nothing is served too.
  public static let anonymous = SecurityRequirement()

  /// Both requirements at once.
  public func and(_ other: SecurityRequirement) -> SecurityRequirement {
    SecurityRequirement(schemes.merging(other.schemes) { own, others in own + others })
  }
}
