import APISpec
import HTTPTypes
import Sandbox

/// Modifies a user.
enum ModifyUser: AdminEndpoint {
  static let id = PathParameter<Int>("id", "The ID of the user")
  static let body = Body<UserChanges>("application/json", "application/x-www-form-urlencoded")

  static let ok = Reply<AdminUser>(.ok, "`200 OK`: the modified user.")
  static let notFound = Reply<Message>(
    .notFound,
    "`404 Not found`: there is no such user, or they cannot be changed so, e.g. because the new address is taken.")

  static let definition = define("modify-user", .put, "/users/\(id)", "User modification") {
    """
    Modifies an existing user. Only administrators can change attributes of a user.

    Note, at the moment this method does only return a 404 error, even in cases where a 409 (Conflict) would be more \
    appropriate, e.g. when renaming the email address to some existing one.
    """
    section(.users)
    audience(.admins)
    body
    ok
    unauthorized
    forbidden
    notFound
    Example(
      "modify", "Biography, location and limit", for: .admins, with: [id(3)], as: .administrator,
      sends: body(UserChanges(projectsLimit: 50, bio: "Keeps the servers running.", location: "Groningen")),
      returns: ok(.modifiedJane),
      after: [ExampleReference(operation: "create-user", example: "required-parameters")])
    Example(
      "email-taken", "Address of another user", "A conflict, answered as if there was no such user.", for: .admins,
      with: [id(2)], as: .administrator, sends: body(UserChanges(email: "john@example.com")),
      returns: notFound(.notFound))
    Example(
      "not-found", "No such user", for: .admins, with: [id(99)], as: .administrator,
      sends: body(UserChanges(name: "Nobody")), returns: notFound(.notFound))
    Example(
      "forbidden", "As a normal user", for: .users, with: [id(1)], as: .john, sends: body(UserChanges(admin: true)),
      returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let index = directory.index(of: call[id]) else { return notFound(.notFound) }
    let changes = try call.body(body) { _ in notFound(.notFound) }
    let own = directory.accounts[index].user.id
    if let email = changes.email, email.text.isEmpty || directory.isTaken(\.email, email, except: own) {
      return notFound(.notFound)
    }
    if let username = changes.username, username.isEmpty || directory.isTaken(\.username, username, except: own) {
      return notFound(.notFound)
    }
    if changes.name?.isEmpty == true { return notFound(.notFound) }
    directory.accounts[index].apply(changes)
    return ok(directory.accounts[index].user)
  }
}
