import APISpec
import HTTPTypes
import Sandbox

/// Deletes an email address of the caller.
enum DeleteEmail: UsersEndpoint {
  static let id = PathParameter<Int>("id", "email ID")

  static let ok = EmptyReply(.ok, "`200 OK`: the caller has no such email address any more, or never had.")

  static let definition = define(
    "delete-email", .delete, "/user/emails/\(id)", "Delete email for current user"
  ) {
    """
    Deletes email owned by currently authenticated user. This is an idempotent function and calling it on a email \
    that is already deleted or not available results in `200 OK`.
    """
    section(.emails)
    since(.september2015)
    ok
    unauthorized
    Example(
      "deleted", "An email is deleted", with: [id(4)], as: .administrator, returns: ok(),
      after: [ExampleReference(operation: "add-email", example: "created")])
    Example("nothing-to-delete", "There is no such email", with: [id(99)], as: .john, returns: ok())
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    directory.accounts[caller].emails.removeAll { $0.id == call[id] }
    return ok()
  }
}
