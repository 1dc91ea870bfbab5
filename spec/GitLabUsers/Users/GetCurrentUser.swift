import APISpec
import HTTPTypes
import Sandbox

/// Gets the user who is asking.
enum GetCurrentUser: UsersEndpoint {
  static let ok = Reply<CurrentUser>(.ok, "`200 OK`: the user who is asking.")

  static let definition = define("get-current-user", .get, "/user", "Current user") {
    "Gets currently authenticated user."
    section(.users)
    ok
    unauthorized
    Example("john-smith", "John Smith", as: .john, returns: ok(CurrentUser(.john)))
    Example("unauthorized", "Not authenticated", returns: unauthorized(.unauthorized))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    ok(CurrentUser(directory.accounts[try caller(of: call, in: directory)]))
  }
}
