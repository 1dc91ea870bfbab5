import APISpec
import HTTPTypes
import Sandbox

/// 1.5 Update an email address for a user, which only the states of 2014 document.
enum UpdateEmail: AccountEndpoint {
  static let username = PathParameter<String>(
    "username", "username of the user whose email info is being updated.")
  static let changes = Body<EmailChanges>("application/json", "application/x-www-form-urlencoded")
  static let ok = Reply<EmailInfo>(.ok, "success, user’s email updated.")
  static let badRequest = EmptyReply(.badRequest, "data validation error.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being updated, OAuth access tokens must have \
    `email_write` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username or email address does not exist.")

  static let definition = define(
    "update-email", .patch, "/api/v1.1/users/\(username)/emails/", "Update an email address for a user"
  ) {
    """
    Update an email address for the specified user to either verify an email address or set it as the primary email \
    for the user. You cannot use this endpoint to un-verify an email address. You cannot use this endpoint to unset \
    the primary email, only set another as the primary.
    """
    section(.emailAddresses)
    availability(
      .since(Release.february2014.id)
        .then(
          .undocumented, in: Release.june2015.id,
          note: "Neither this state nor the page of Docker 1.11 lists the operation. Nothing says that it was removed.")
    )
    requiresAuthentication(.emailWrite)
    authorization
    contentType
    changes
    ok
    badRequest
    unauthorized
    forbidden
    notFound
    Example(
      "verify", "Verify an address", "Once you have independently verified an email address.",
      with: [username("janedoe")], as: .jane,
      sends: changes(EmailChanges(email: "jane.doe+other@example.com", verified: true)),
      returns: ok(EmailInfo(email: "jane.doe+other@example.com", verified: true, primary: false)),
      after: [.otherAddress])
    Example(
      "set-primary", "Set the primary address", "Added here: John’s former primary address loses that mark.",
      with: [username("johndoe")], as: .john,
      sends: changes(EmailChanges(email: "john.doe+work@example.com", primary: true)),
      returns: ok(EmailInfo(email: "john.doe+work@example.com", verified: true, primary: true)))
    Example(
      "un-verify", "Un-verify an address", "Added here: what is verified stays verified.",
      with: [username("janedoe")], as: .jane,
      sends: changes(EmailChanges(email: "jane.doe@example.com", verified: false)), returns: badRequest())
    Example(
      "unset-primary", "Unset the primary address",
      "Added here: there is always a primary address; set another one instead.",
      with: [username("janedoe")], as: .jane,
      sends: changes(EmailChanges(email: "jane.doe@example.com", primary: false)), returns: badRequest())
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe")], as: .wrongPassword,
      sends: changes(EmailChanges(email: "jane.doe@example.com", verified: true)), returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe")], as: .jane,
      sends: changes(EmailChanges(email: "john.doe@example.com", verified: true)), returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe")], as: .janesProfileToken,
      sends: changes(EmailChanges(email: "jane.doe@example.com", verified: true)), returns: forbidden())
    Example(
      "unknown-address", "Unknown address", "Added here: Jane has no such address.",
      with: [username("janedoe")], as: .jane,
      sends: changes(EmailChanges(email: "jane.doe+lost@example.com", verified: true)), returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    var account = try ownAccount(of: call, in: accounts, scope: .emailWrite)
    let changes = try call.body(changes) { _ in badRequest() }
    guard changes.email.isMailbox, changes.verified != false, changes.primary != false else { throw badRequest() }
    guard let index = account.index(of: changes.email) else { throw notFound() }
    if changes.verified == true { account.emails[index].verified = true }
    if changes.primary == true { account.makePrimary(at: index) }
    accounts.update(account)
    return ok(account.emails[index])
  }
}

extension ExampleReference {
  /// The example that adds the address which the next operations are about.
  static let otherAddress = ExampleReference(operation: "add-email", example: "other-address")
}
