import APISpec
import Sandbox

/// What the operations have in common: they belong to one user, who must be the one who signs in.
protocol AccountEndpoint: SandboxedEndpoint where State == Accounts {
  /// Whose account is meant.
  static var username: PathParameter<String> { get }
  /// The reply to those who are not signed in.
  static var unauthorized: EmptyReply { get }
  /// The reply to another user, and to a token without the scope.
  static var forbidden: EmptyReply { get }
  /// The reply when there is no such user.
  static var notFound: EmptyReply { get }
}

extension AccountEndpoint {
  /// The header field that carries the credentials; every operation documents it.
  static var authorization: HeaderParameter<String> {
    HeaderParameter(
      "Authorization", "required authentication credentials of either type HTTP Basic or OAuth Bearer Token.")
  }

  /// The header field that names the type of the body.
  static var contentType: HeaderParameter<String?> {
    HeaderParameter("Content-Type", "MIME Type of post data. JSON, url-encoded form data, etc.")
  }

  /// The requirement of a user name and password, or of a token with a scope.
  static func requiresAuthentication(_ scope: Scope) -> OperationPart {
    requires(Authentication.basic(), Authentication.bearer(scope))
  }

  /// The account that a call names, when the caller may use it.
  ///
  /// The checks go from the outside in: is anyone signed in (401), is there such a user (404), is it the one who signed
  /// in and does the token have the scope (403).
  ///
  /// - Throws: The reply that the first failing check asks for.
  static func ownAccount(
    of call: Call, in accounts: Accounts, scope: Scope
  ) throws(Answer<Self>) -> Account {
    guard let signIn = SignIn.matching(call.credentials) else { throw unauthorized() }
    guard let name = call[username], let account = accounts[name] else { throw notFound() }
    guard signIn.username == name, signIn.scopes.contains(scope) else { throw forbidden() }
    return account
  }
}
