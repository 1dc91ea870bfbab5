import APISpec
import HTTPTypes
import JSON
import Sandbox

/// 1.6 Delete email address for a user.
enum DeleteEmail: AccountEndpoint {
  static let username = PathParameter<String>(
    "username", "username of the user whose email info is being updated.")
  static let deletedEmail = Body<DeletedEmail>("application/json", "application/x-www-form-urlencoded")
  static let noContent = EmptyReply(.noContent, "success, email address removed.")
  static let badRequest = EmptyReply(.badRequest, "validation error.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must have \
    `email_write` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username or email address does not exist.")

  /// The original request says what it accepts, although nothing comes back.
  private static let accept = ExampleRequest.Argument("Accept", in: .header, "application/json")

  static let definition = define(
    "delete-email", .delete, "/api/v1.1/users/\(username)/emails/", "Delete email address for a user"
  ) {
    """
    Delete an email address from the specified user’s account. You cannot delete a user’s primary email address.
    """
    section(.emailAddresses)
    requiresAuthentication(.emailWrite)
    authorization
    contentType
    deletedEmail
    noContent
    badRequest
    unauthorized
    forbidden
    notFound
    Example(
      "other-address", "Another address",
      """
      The original shows the status line `204 NO CONTENT` and the header field `Content-Length: 0`. \
      [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-8.6) forbids that field in a response with this \
      status, so it is left out here.
      """,
      with: [username("janedoe"), accept], as: .janesEmailToken,
      sends: deletedEmail(DeletedEmail(email: "jane.doe+other@example.com")), returns: noContent(),
      after: [.otherAddress])
    Example(
      "primary-address", "The primary address", "Added here: the primary address cannot be deleted.",
      with: [username("janedoe"), accept], as: .janesEmailToken,
      sends: deletedEmail(DeletedEmail(email: "jane.doe@example.com")), returns: badRequest())
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe"), accept], as: .wrongPassword,
      sends: deletedEmail(DeletedEmail(email: "jane.doe+other@example.com")), returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe"), accept], as: .janesEmailToken,
      sends: deletedEmail(DeletedEmail(email: "john.doe+work@example.com")), returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe"), accept], as: .janesProfileToken,
      sends: deletedEmail(DeletedEmail(email: "jane.doe+other@example.com")), returns: forbidden())
    Example(
      "unknown-address", "Unknown address", "Added here: Jane has no such address.",
      with: [username("janedoe"), accept], as: .janesEmailToken,
      sends: deletedEmail(DeletedEmail(email: "jane.doe+lost@example.com")), returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    var account = try ownAccount(of: call, in: accounts, scope: .emailWrite)
    let address = try call.body(deletedEmail) { _ in badRequest() }.email
    guard address.isMailbox else { throw badRequest() }
    guard let index = account.index(of: address) else { throw notFound() }
    guard !account.emails[index].primary else { throw badRequest() }
    account.emails.remove(at: index)
    accounts.update(account)
    return noContent()
  }
}
