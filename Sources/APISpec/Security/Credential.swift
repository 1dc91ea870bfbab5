/// What a caller presents to authenticate by one scheme.
public struct Credential: Sendable, Hashable {
  /// The scheme, by name.
  public var scheme: String
  /// The secret itself.
  public var value: Value

  /// The secret of a credential.
  public enum Value: Sendable, Hashable {
    /// A user name and a password.
    case password(username: String, password: String)
    /// A bearer token or an API key.
    case token(String)
  }

  /// A credential from its parts.
  public init(scheme: String, _ value: Value) {
    self.scheme = scheme
    self.value = value
  }
}
