import APISpec
import OrderedCollections

/// What stands for the secrets of a reader in examples whose author named none.
enum CredentialPlaceholders {
  /// Credentials for the first way to call an operation; none when it may be called without.
  static func credentials(for operation: Operation, in api: API) -> [Credential] {
    guard let requirement = api.security(of: operation).first else { return [] }
    return requirement.schemes.keys.compactMap { name in
      guard let scheme = api.securitySchemes[name] else { return nil }
      let credential = Credential(scheme: name, value(for: scheme))
      return scheme.placement(of: credential).map { _ in credential }
    }
  }

  private static func value(for scheme: SecurityScheme) -> Credential.Value {
    switch scheme.kind {
    case .basic: .password(username: "username", password: "password")
    case .apiKey: .token("YOUR_API_KEY")
    default: .token("YOUR_ACCESS_TOKEN")
    }
  }
}
