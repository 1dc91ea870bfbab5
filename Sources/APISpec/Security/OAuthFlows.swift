/// The flows of an OAuth 2 scheme that are supported.
///
/// [OAuth Flows Object](https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object).
public struct OAuthFlows: Sendable, Hashable {
  /// `implicit`, which [RFC 9700](https://www.rfc-editor.org/rfc/rfc9700) advises against.
  public var implicit: OAuthFlow?
  /// `password`, which RFC 9700 forbids.
  public var password: OAuthFlow?
  /// `clientCredentials`.
  public var clientCredentials: OAuthFlow?
  /// `authorizationCode`.
  public var authorizationCode: OAuthFlow?
  /// `deviceAuthorization` (OpenAPI 3.2, [RFC 8628](https://www.rfc-editor.org/rfc/rfc8628)).
  public var deviceAuthorization: OAuthFlow?

  /// The flows that are given.
  public init(
    implicit: OAuthFlow? = nil, password: OAuthFlow? = nil, clientCredentials: OAuthFlow? = nil,
    authorizationCode: OAuthFlow? = nil, deviceAuthorization: OAuthFlow? = nil
  ) {
    self.implicit = implicit
    self.password = password
    self.clientCredentials = clientCredentials
    self.authorizationCode = authorizationCode
    self.deviceAuthorization = deviceAuthorization
  }
}

/// One flow of OAuth 2.
///
/// [OAuth Flow Object](https://spec.openapis.org/oas/v3.1.1.html#oauth-flow-object).
public struct OAuthFlow: Sendable, Hashable {
  /// Where the user is sent to agree.
  public var authorizationURL: String?
  /// Where the device asks for its code (OpenAPI 3.2).
  public var deviceAuthorizationURL: String?
  /// Where tokens are issued.
  public var tokenURL: String?
  /// Where tokens are renewed.
  public var refreshURL: String?
  /// The scopes of the scheme that this flow offers, by name; nil when it offers all.
  public var scopes: [String]?

  /// A flow from its parts.
  public init(
    authorizationURL: String? = nil, deviceAuthorizationURL: String? = nil, tokenURL: String? = nil,
    refreshURL: String? = nil
  ) {
    self.authorizationURL = authorizationURL
    self.deviceAuthorizationURL = deviceAuthorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
  }
}
