import APISpec
import HTTPTypes
import Sandbox

/// Deletes an SSH key of the caller.
enum DeleteSSHKey: UsersEndpoint {
  static let id = PathParameter<Int>("id", "SSH key ID")

  static let ok = EmptyReply(.ok, "`200 OK`: the caller has no such SSH key any more, or never had.")

  static let definition = define(
    "delete-ssh-key", .delete, "/user/keys/\(id)", "Delete SSH key for current user"
  ) {
    """
    Deletes key owned by currently authenticated user. This is an idempotent function and calling it on a key that is \
    already deleted or not available results in `200 OK`.
    """
    section(.sshKeys)
    ok
    unauthorized
    Example(
      "deleted", "A key is deleted", with: [id(4)], as: .john, returns: ok(),
      after: [ExampleReference(operation: "add-ssh-key", example: "created")])
    Example("nothing-to-delete", "There is no such key", with: [id(99)], as: .john, returns: ok())
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    directory.accounts[caller].keys.removeAll { $0.id == call[id] }
    return ok()
  }
}
