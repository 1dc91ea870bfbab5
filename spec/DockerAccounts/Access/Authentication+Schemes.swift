import APISpec

extension Authentication where Scopes == NoScopes {
  /// User name and password.
  static let basic = Authentication(
    "basic", .basic, "User name and password. They allow everything that the user may do.",
    sandbox: SignIn.withPassword.map { ($0.credential.value, $0.description) })
}

extension Authentication where Scopes == Scope {
  /// An OAuth access token.
  static let bearer = Authentication(
    "bearer", .bearer(format: nil),
    "OAuth Bearer Token: an OAuth access token that was issued for the user. It allows what its scopes name.",
    sandbox: SignIn.withToken.map { ($0.credential.value, $0.description) })
}
