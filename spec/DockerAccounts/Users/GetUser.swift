import APISpec
import HTTPTypes
import Sandbox

/// 1.1 Get a single user.
enum GetUser: AccountEndpoint {
  static let username = PathParameter<String>(
    "username", "username of the user whose profile info is being requested.")
  static let ok = Reply<Profile>(.ok, "success, user data returned.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must have \
    `profile_read` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username does not exist.")

  static let definition = define("get-user", .get, "/api/v1.1/users/\(username)/", "Get a single user") {
    "Get profile info for the specified user."
    section(.users)
    requiresAuthentication(.profileRead)
    authorization
    ok
    unauthorized
    forbidden
    notFound
    Example("jane-doe", "Jane Doe", with: [username("janedoe")], as: .jane, returns: ok(.janeDoe))
    Example(
      "with-token", "With a token", "Added here: an OAuth access token with the scope `profile_read`.",
      with: [username("janedoe")], as: .janesProfileToken, returns: ok(.janeDoe))
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe")], as: .wrongPassword, returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe")], as: .jane, returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe")], as: .janesEmailToken, returns: forbidden())
    Example(
      "unknown-user", "Unknown user", "Added here: nobody has this username.",
      with: [username("nobody")], as: .jane, returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    ok(try ownAccount(of: call, in: accounts, scope: .profileRead).profile)
  }
}
