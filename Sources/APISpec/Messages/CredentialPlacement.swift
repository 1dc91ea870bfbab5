/// Where a credential goes in a request.
public enum CredentialPlacement: Sendable, Hashable {
  /// A header field.
  case header(RequestMessage.Header)
  /// A query parameter.
  case query(name: String, value: String)
  /// A cookie.
  case cookie(name: String, value: String)
}

extension SecurityScheme {
  /// Where a credential of this scheme goes; nil when the scheme does not travel in the message (client certificates)
  /// or the credential is of another kind.
  public func placement(of credential: Credential) -> CredentialPlacement? {
    switch (kind, credential.value) {
    case (.basic, .password(let username, let password)):
      return authorization("Basic " + Base64.encode(Array("\(username):\(password)".utf8)))
    case (.bearer, .token(let token)), (.oauth2, .token(let token)), (.openIDConnect, .token(let token)):
      return authorization("Bearer \(token)")
    case (.http(let scheme), .token(let token)):
      return authorization("\(scheme) \(token)")
    case (.apiKey(let name, let location), .token(let token)):
      switch location {
      case .query, .querystring: return .query(name: name, value: token)
      case .cookie: return .cookie(name: name, value: token)
      case .header, .path: return .header(.init(name, token, isSecret: true))
      }
    default:
      return nil
    }
  }

  private func authorization(_ value: String) -> CredentialPlacement {
    .header(.init("Authorization", value, isSecret: true))
  }
}
