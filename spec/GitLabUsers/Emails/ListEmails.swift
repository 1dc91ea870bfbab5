import APISpec
import HTTPTypes
import Sandbox

/// Lists the email addresses of the caller.
enum ListEmails: UsersEndpoint {
  static let ok = Reply<[Email]>(.ok, "`200 OK`: the caller's email addresses.")

  static let definition = define("list-emails", .get, "/user/emails", "List emails") {
    "Get a list of currently authenticated user's emails."
    section(.emails)
    since(.september2015)
    ok
    unauthorized
    Example("list", "All emails of John Smith", as: .john, returns: ok([.first, .second]))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    ok(directory.accounts[try caller(of: call, in: directory)].emails)
  }
}
