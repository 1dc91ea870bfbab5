import APISpec
import HTTPTypes
import Sandbox

/// 1.4 Add email address for a user.
enum AddEmail: AccountEndpoint {
  static let username = PathParameter<String>(
    "username", "username of the user whose email info is being updated.")
  static let newEmail = Body<NewEmail>("application/json", "application/x-www-form-urlencoded")
  static let created = Reply<EmailInfo>(.created, "success, new email added.")
  static let badRequest = EmptyReply(.badRequest, "data validation error.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must have \
    `email_write` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username does not exist.")

  static let definition = define(
    "add-email", .post, "/api/v1.1/users/\(username)/emails/", "Add email address for a user"
  ) {
    """
    Add a new email address to the specified user’s account. The email address must be verified separately, a \
    confirmation email is not automatically sent.
    """
    section(.emailAddresses)
    requiresAuthentication(.emailWrite)
    authorization
    contentType
    newEmail
    created
    badRequest
    unauthorized
    forbidden
    notFound
    Example(
      "other-address", "Another address", with: [username("janedoe")], as: .janesEmailToken,
      sends: newEmail(NewEmail(email: "jane.doe+other@example.com")),
      returns: created(EmailInfo(email: "jane.doe+other@example.com", verified: false, primary: false)))
    Example(
      "form", "With a form", "Added here: the body as url-encoded form data.",
      with: [username("janedoe")], as: .janesEmailToken,
      sends: newEmail(NewEmail(email: "jane.doe+form@example.com"), as: "application/x-www-form-urlencoded"),
      returns: created(EmailInfo(email: "jane.doe+form@example.com", verified: false, primary: false)))
    Example(
      "known-address", "Address that exists", "Added here: Jane has this address already.",
      with: [username("janedoe")], as: .janesEmailToken, sends: newEmail(NewEmail(email: "jane.doe@example.com")),
      returns: badRequest())
    Example(
      "invalid-data", "Invalid data", "Added here: this is not an email address.",
      with: [username("janedoe")], as: .janesEmailToken, sends: newEmail(NewEmail(email: "jane.doe")),
      returns: badRequest())
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe")], as: .wrongPassword, sends: newEmail(NewEmail(email: "jane.doe+more@example.com")),
      returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe")], as: .janesEmailToken,
      sends: newEmail(NewEmail(email: "jane.doe+more@example.com")), returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe")], as: .janesProfileToken,
      sends: newEmail(NewEmail(email: "jane.doe+more@example.com")), returns: forbidden())
    Example(
      "unknown-user", "Unknown user", "Added here: nobody has this username.",
      with: [username("nobody")], as: .janesEmailToken, sends: newEmail(NewEmail(email: "jane.doe+more@example.com")),
      returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    var account = try ownAccount(of: call, in: accounts, scope: .emailWrite)
    let address = try call.body(newEmail) { _ in badRequest() }.email
    guard address.isMailbox, !accounts.contains(address) else { throw badRequest() }
    let info = EmailInfo(email: address, verified: false, primary: false)
    account.emails.append(info)
    accounts.update(account)
    return created(info)
  }
}
