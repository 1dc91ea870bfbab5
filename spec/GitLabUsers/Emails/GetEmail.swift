import APISpec
import HTTPTypes
import Sandbox

/// Gets an email address of the caller.
enum GetEmail: UsersEndpoint {
  static let id = PathParameter<Int>("id", "email ID")

  static let ok = Reply<Email>(.ok, "`200 OK`: the email address.")
  static let notFound = Reply<Message>(.notFound, "`404 Not found`: the caller has no such email address.")

  static let definition = define("get-email", .get, "/user/emails/\(id)", "Single email") {
    "Get a single email."
    section(.emails)
    since(.september2015)
    ok
    unauthorized
    notFound
    Example("john-smith", "John Smith's first email", with: [id(1)], as: .john, returns: ok(.first))
    Example("not-found", "An email of another user", with: [id(2)], as: .john, returns: notFound(.notFound))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let own = directory.accounts[try caller(of: call, in: directory)].emails
    guard let wanted = own.first(where: { $0.id == call[id] }) else { return notFound(.notFound) }
    return ok(wanted)
  }
}
