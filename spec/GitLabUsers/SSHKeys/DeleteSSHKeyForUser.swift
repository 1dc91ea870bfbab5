import APISpec
import HTTPTypes
import Sandbox

/// Deletes an SSH key of a specified user.
enum DeleteSSHKeyForUser: AdminEndpoint {
  static let uid = PathParameter<Int>("uid", "id of specified user")
  static let id = PathParameter<Int>("id", "SSH key ID")

  static let ok = EmptyReply(.ok, "`200 OK` on success.")
  static let notFound = Reply<Message>(.notFound, "`404 Not found` if either user or key cannot be found.")

  static let definition = define(
    "delete-ssh-key-for-user", .delete, "/users/\(uid)/keys/\(id)", "Delete SSH key for given user"
  ) {
    """
    Deletes key owned by a specified user. Available only for admin.

    Will return `200 OK` on success, or `404 Not found` if either user or key cannot be found.
    """
    section(.sshKeys)
    audience(.admins)
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "deleted", "A key of Jack Smith is deleted", for: .admins, with: [uid(2), id(5)], as: .administrator,
      returns: ok(),
      after: [ExampleReference(operation: "add-ssh-key-for-user", example: "created")])
    Example(
      "not-found", "No such key", for: .admins, with: [uid(2), id(99)], as: .administrator, returns: notFound(.notFound)
    )
    Example(
      "forbidden", "As a normal user", for: .users, with: [uid(2), id(2)], as: .john, returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let user = directory.index(of: call[uid]),
      let index = directory.accounts[user].keys.firstIndex(where: { $0.id == call[id] })
    else { return notFound(.notFound) }
    directory.accounts[user].keys.remove(at: index)
    return ok()
  }
}
