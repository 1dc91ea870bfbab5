import APISpec
import HTTPTypes
import Sandbox

/// 1.3 List email addresses for a user.
enum ListEmails: AccountEndpoint {
  // The original says "updated" for this list and for its 200.
  static let username = PathParameter<String>(
    "username", "username of the user whose profile info is being updated.")
  static let ok = Reply<[EmailInfo]>(.ok, "success, user data updated.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must have \
    `email_read` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username does not exist.")

  static let definition = define(
    "list-emails", .get, "/api/v1.1/users/\(username)/emails/", "List email addresses for a user"
  ) {
    "List email info for the specified user."
    section(.emailAddresses)
    requiresAuthentication(.emailRead)
    authorization
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "jane-doe", "Jane Doe", with: [username("janedoe")], as: .janesEmailToken,
      returns: ok([EmailInfo(email: "jane.doe@example.com", verified: true, primary: true)]))
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe")], as: .wrongPassword, returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe")], as: .janesEmailToken, returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe")], as: .janesProfileToken, returns: forbidden())
    Example(
      "unknown-user", "Unknown user", "Added here: nobody has this username.",
      with: [username("nobody")], as: .janesEmailToken, returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    ok(try ownAccount(of: call, in: accounts, scope: .emailRead).emails)
  }
}
