import APISpec
import HTTPTypes
import Sandbox

/// Deletes a user.
enum DeleteUser: AdminEndpoint {
  static let id = PathParameter<Int>("id", "The ID of the user")

  static let ok = Reply<Nullable<AdminUser>>(
    .ok, "`200 OK`: the user that was deleted, or `null` when there was no user to delete.")

  static let definition = define("delete-user", .delete, "/users/\(id)", "User deletion") {
    """
    Deletes a user. Available only for administrators. This is an idempotent function, calling this function for a \
    non-existent user id still returns a status code `200 OK`. The JSON response differs if the user was actually \
    deleted or not. In the former the user is returned and in the latter not.
    """
    section(.users)
    audience(.admins)
    ok
    unauthorized
    forbidden
    Example(
      "deleted", "A user is deleted", for: .admins, with: [id(3)], as: .administrator,
      returns: ok(.value(.modifiedJane)),
      after: [
        ExampleReference(operation: "create-user", example: "required-parameters"),
        ExampleReference(operation: "modify-user", example: "modify"),
      ])
    Example(
      "nothing-to-delete", "There is no such user", for: .admins, with: [id(99)], as: .administrator, returns: ok(.null)
    )
    Example(
      "forbidden", "As a normal user", for: .users, with: [id(1)], as: .john, returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    guard let index = directory.index(of: call[id]) else { return ok(.null) }
    return ok(.value(directory.accounts.remove(at: index).user))
  }
}
