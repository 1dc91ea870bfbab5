import APISpec

/// A credential that the sandbox accepts, whom it signs in, and what it allows.
struct SignIn: Sendable {
  /// What is presented.
  let credential: Credential
  /// Whom it signs in.
  let username: String
  /// What it allows.
  let scopes: Set<Scope>
  /// What readers should know about it, in CommonMark.
  let description: LocalizedText

  /// A sign-in from its parts.
  init(_ credential: Credential, as username: String, _ scopes: Set<Scope>, _ description: LocalizedText) {
    self.credential = credential
    self.username = username
    self.scopes = scopes
    self.description = description
  }

  /// User names and passwords, which allow everything.
  static let withPassword = [
    SignIn(
      .jane, as: "janedoe", Set(Scope.allCases),
      "Signs in as `janedoe`. The user name of the original examples is `username`."),
    SignIn(.john, as: "johndoe", Set(Scope.allCases), "Signs in as `johndoe`."),
  ]

  /// Access tokens.
  static let withToken = [
    SignIn(
      .janesEmailToken, as: "janedoe", [.emailRead, .emailWrite],
      "The token of `janedoe` in the original examples, with the scopes `email_read` and `email_write`."),
    SignIn(
      .janesProfileToken, as: "janedoe", [.profileRead, .profileWrite],
      "A token of `janedoe` with the scopes `profile_read` and `profile_write`."),
    SignIn(.janesBareToken, as: "janedoe", [], "A token of `janedoe` without any scope."),
    SignIn(.johnsToken, as: "johndoe", Set(Scope.allCases), "A token of `johndoe` with all scopes."),
  ]

  /// The sign-in that a request asks for; nil when it presents nothing, or nothing that is accepted.
  static func matching(_ credentials: [Credential]) -> SignIn? {
    (withPassword + withToken).first { credentials.contains($0.credential) }
  }
}

/// Credentials of the examples. Schemes are named by their text, because the schemes list these credentials.
extension Credential {
  /// Jane’s user name and password in the original examples.
  static let jane = Credential(scheme: "basic", .password(username: "username", password: "password"))
  /// User name and password of a second user.
  static let john = Credential(scheme: "basic", .password(username: "johndoe", password: "password"))
  /// Jane’s user name with a password that is not hers.
  static let wrongPassword = Credential(scheme: "basic", .password(username: "username", password: "wrong"))
  /// Jane’s token in the original examples, which all are about addresses.
  static let janesEmailToken = Credential(scheme: "bearer", .token("zAy0BxC1wDv2EuF3tGs4HrI6qJp6KoL7nM"))
  /// A token of Jane for her profile only.
  static let janesProfileToken = Credential(scheme: "bearer", .token("janedoe-profile"))
  /// A token of Jane that allows nothing.
  static let janesBareToken = Credential(scheme: "bearer", .token("janedoe-no-scopes"))
  /// A token of the second user that allows everything.
  static let johnsToken = Credential(scheme: "bearer", .token("johndoe-all-scopes"))
}
