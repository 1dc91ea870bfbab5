import APISpec
import HTTPTypes
import Sandbox

/// Lists the SSH keys of a specified user.
enum ListSSHKeysForUser: AdminEndpoint {
  static let uid = PathParameter<Int>("uid", "id of specified user")

  static let ok = Reply<[SSHKey]>(.ok, "`200 OK`: the user's SSH keys.")
  static let notFound = Reply<Message>(.notFound, "`404 Not found`: there is no such user.")

  static let definition = define(
    "list-ssh-keys-for-user", .get, "/users/\(uid)/keys", "List SSH keys for user"
  ) {
    "Get a list of a specified user's SSH keys. Available only for admin"
    section(.sshKeys)
    audience(.admins)
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "list", "All SSH keys of Jack Smith", for: .admins, with: [uid(2)], as: .administrator, returns: ok([.jacks]))
    Example(
      "not-found", "No such user", for: .admins, with: [uid(99)], as: .administrator, returns: notFound(.notFound))
    Example("forbidden", "As a normal user", for: .users, with: [uid(2)], as: .john, returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let index = directory.index(of: call[uid]) else { return notFound(.notFound) }
    return ok(directory.accounts[index].keys)
  }
}
