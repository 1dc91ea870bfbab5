import APISpec

/// The ways to authenticate; any one of them will do.
enum Access {
  /// The private token of the documented normal user.
  static let johnsToken = "dd34asd13as"
  /// The private token of the sandbox's administrator.
  static let administratorsToken = "admin-9koXpg98eAheJpvBs5tK"

  /// The private token in a header field.
  static let header = Authentication<NoScopes>(
    "private-token", .apiKey(name: "PRIVATE-TOKEN", in: .header),
    """
    The private token of a user in the header field `PRIVATE-TOKEN`. Users find theirs as `private_token` of the \
    current user, or obtain it by logging in to a session with their GitLab or LDAP credentials.
    """,
    sandbox: sandbox)

  /// The private token as a parameter.
  static let parameter = Authentication<NoScopes>(
    "private-token-parameter", .apiKey(name: "private_token", in: .query),
    "The private token of a user in the query parameter `private_token`.",
    sandbox: sandbox)

  /// An access token.
  static let bearer = Authentication<NoScopes>(
    "oauth2", .bearer(format: nil),
    """
    An OAuth 2 access token in the header field `Authorization`. In the sandbox the private tokens serve as such, too.
    """,
    sandbox: sandbox)

  private static let sandbox: [(Credential.Value, LocalizedText)] = [
    (.token(johnsToken), "John Smith, a normal user"),
    (.token(administratorsToken), "the administrator"),
  ]
}

extension Credential {
  /// John Smith, a normal user.
  static let john = Access.header.token(Access.johnsToken)
  /// The administrator.
  static let administrator = Access.header.token(Access.administratorsToken)
}
