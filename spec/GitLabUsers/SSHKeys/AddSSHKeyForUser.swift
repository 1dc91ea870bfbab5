import APISpec
import HTTPTypes
import Sandbox

/// Adds an SSH key to a specified user.
enum AddSSHKeyForUser: AdminEndpoint {
  static let id = PathParameter<Int>("id", "id of specified user")
  static let body = Body<NewSSHKey>("application/json", "application/x-www-form-urlencoded")

  static let created = Reply<SSHKey>(.created, "`201 Created`: the created SSH key.")
  static let notFound = Reply<Message>(
    .notFound, "`404 Not found` on fail: there is no such user, or the SSH key is not valid or already taken.")

  static let definition = define(
    "add-ssh-key-for-user", .post, "/users/\(id)/keys", "Add SSH key for user"
  ) {
    """
    Create new key owned by specified user. Available only for admin

    Will return created key with status `201 Created` on success, or `404 Not found` on fail.
    """
    section(.sshKeys)
    audience(.admins)
    body
    created
    unauthorized
    forbidden
    notFound
    Example(
      "created", "A new key for Jack Smith", for: .admins, with: [id(2)], as: .administrator, sends: body(.laptop),
      returns: created(.laptop),
      after: [ExampleReference(operation: "add-ssh-key", example: "created")])
    Example(
      "not-found", "No such user", for: .admins, with: [id(99)], as: .administrator, sends: body(.laptop),
      returns: notFound(.notFound))
    Example(
      "forbidden", "As a normal user", for: .users, with: [id(2)], as: .john, sends: body(.laptop),
      returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    let new = try call.body(body) { _ in notFound(.notFound) }
    guard !new.title.isEmpty, !new.key.isEmpty, let index = directory.index(of: call[id]),
      let added = directory.add(new, to: index)
    else { return notFound(.notFound) }
    return created(added)
  }
}
