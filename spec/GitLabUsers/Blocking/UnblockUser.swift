import APISpec
import HTTPTypes
import Sandbox

/// Unblocks a user.
enum UnblockUser: AdminEndpoint {
  static let uid = PathParameter<Int>("uid", "id of specified user")

  static let ok = EmptyReply(.ok, "`200 OK` on success.")
  static let forbidden = Reply<Message>(
    .forbidden,
    """
    `403 Forbidden` when trying to unblock a user blocked by LDAP synchronization, or when the caller is \
    not an administrator.
    """,
    .changed(in: .lateJanuary2016, note: "Also for users blocked by LDAP synchronization."))
  static let notFound = Reply<Message>(.notFound, "`404 User Not Found`: the user cannot be found.")

  static let definition = define("unblock-user", .put, "/users/\(uid)/unblock", "Unblock user") {
    """
    Unblocks the specified user. Available only for admin.

    Will return `200 OK` on success, `404 User Not Found` if user cannot be found or `403 Forbidden` when \
    trying to unblock a user blocked by LDAP synchronization.
    """
    section(.blocking)
    audience(.admins)
    availability(
      .since(.september2015)
        .then(.changed, in: .lateJanuary2016, note: "`403 Forbidden` for users blocked by LDAP synchronization."))
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "unblocked", "A user is unblocked", for: .admins, with: [uid(4)], as: .administrator, returns: ok(),
      after: [ExampleReference(operation: "block-user", example: "blocked")])
    Example(
      "not-found", "No such user", for: .admins, with: [uid(99)], as: .administrator, returns: notFound(.userNotFound))
    Example(
      "ldap", "A user blocked by LDAP synchronization", for: .admins, with: [uid(101)], as: .administrator,
      returns: forbidden(.forbidden))
    Example("forbidden", "As a normal user", for: .users, with: [uid(2)], as: .john, returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let index = directory.index(of: call[uid]) else { return notFound(.userNotFound) }
    guard !directory.accounts[index].isBlockedByLDAP else { return forbidden(.forbidden) }
    directory.accounts[index].user.state = .active
    return ok()
  }
}
