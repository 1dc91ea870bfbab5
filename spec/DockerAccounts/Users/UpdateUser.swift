import APISpec
import HTTPTypes
import Sandbox

/// 1.2 Update a single user.
enum UpdateUser: AccountEndpoint {
  static let username = PathParameter<String>(
    "username", "username of the user whose profile info is being updated.")
  static let changes = Body<ProfileChanges>("application/json", "application/x-www-form-urlencoded")
  static let ok = Reply<Profile>(.ok, "success, user data updated.")
  static let badRequest = EmptyReply(.badRequest, "post data validation error.")
  static let unauthorized = EmptyReply(.unauthorized, "authentication error.")
  static let forbidden = EmptyReply(
    .forbidden,
    """
    permission error, authenticated user must be the user whose data is being updated, OAuth access tokens must have \
    `profile_write` scope.
    """)
  static let notFound = EmptyReply(.notFound, "the specified username does not exist.")

  static let definition = define("update-user", .patch, "/api/v1.1/users/\(username)/", "Update a single user") {
    "Update profile info for the specified user."
    section(.users)
    requiresAuthentication(.profileWrite)
    authorization
    contentType
    changes
    ok
    badRequest
    unauthorized
    forbidden
    notFound
    Example(
      "retirement", "Jane Doe retires", with: [username("janedoe")], as: .jane,
      sends: changes(
        ProfileChanges(location: "Private Island", company: "Retired", profileURL: "http://janedoe.com/")),
      returns: ok(.janeDoeRetired))
    Example(
      "invalid-data", "Invalid data", "Added here: the Gravatar address is not an email address.",
      with: [username("janedoe")], as: .jane, sends: changes(ProfileChanges(gravatarEmail: "jane.doe")),
      returns: badRequest())
    Example(
      "wrong-password", "Wrong password", "Added here: the password is wrong.",
      with: [username("janedoe")], as: .wrongPassword, sends: changes(ProfileChanges(company: "Retired")),
      returns: unauthorized())
    Example(
      "another-user", "Another user", "Added here: Jane asks for what belongs to John.",
      with: [username("johndoe")], as: .jane, sends: changes(ProfileChanges(company: "Retired")),
      returns: forbidden())
    Example(
      "missing-scope", "Token without the scope", "Added here: the token is Jane’s, but lacks the scope.",
      with: [username("janedoe")], as: .janesEmailToken, sends: changes(ProfileChanges(company: "Retired")),
      returns: forbidden())
    Example(
      "unknown-user", "Unknown user", "Added here: nobody has this username.",
      with: [username("nobody")], as: .jane, sends: changes(ProfileChanges(company: "Retired")), returns: notFound())
  }

  static func respond(to call: Call, with accounts: inout Accounts) throws(Answer<Self>) -> Answer<Self> {
    var account = try ownAccount(of: call, in: accounts, scope: .profileWrite)
    let changes = try call.body(changes) { _ in badRequest() }
    guard changes.profileURL?.isWebAddress != false, changes.gravatarEmail?.isMailbox != false else {
      throw badRequest()
    }
    account.profile.apply(changes)
    accounts.update(account)
    return ok(account.profile)
  }
}
