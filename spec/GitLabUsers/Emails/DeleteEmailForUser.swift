import APISpec
import HTTPTypes
import Sandbox

/// Deletes an email address of a specified user.
enum DeleteEmailForUser: AdminEndpoint {
  static let uid = PathParameter<Int>("uid", "id of specified user")
  static let id = PathParameter<Int>("id", "email ID")

  static let ok = EmptyReply(.ok, "`200 OK` on success.")
  static let notFound = Reply<Message>(.notFound, "`404 Not found` if either user or email cannot be found.")

  static let definition = define(
    "delete-email-for-user", .delete, "/users/\(uid)/emails/\(id)", "Delete email for given user"
  ) {
    """
    Deletes email owned by a specified user. Available only for admin.

    Will return `200 OK` on success, or `404 Not found` if either user or email cannot be found.
    """
    section(.emails)
    since(.september2015)
    audience(.admins)
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "deleted", "An email of Jack Smith is deleted", for: .admins, with: [uid(2), id(5)], as: .administrator,
      returns: ok(),
      after: [ExampleReference(operation: "add-email-for-user", example: "created")])
    Example(
      "not-found", "No such email", for: .admins, with: [uid(2), id(99)], as: .administrator,
      returns: notFound(.notFound))
    Example(
      "forbidden", "As a normal user", for: .users, with: [uid(2), id(2)], as: .john, returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let user = directory.index(of: call[uid]),
      let index = directory.accounts[user].emails.firstIndex(where: { $0.id == call[id] })
    else { return notFound(.notFound) }
    directory.accounts[user].emails.remove(at: index)
    return ok()
  }
}
