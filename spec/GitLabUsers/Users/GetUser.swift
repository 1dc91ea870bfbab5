import APISpec
import HTTPTypes
import Sandbox

/// Gets a single user.
enum GetUser: UsersEndpoint {
  static let id = PathParameter<Int>("id", "The ID of a user")

  static let okForUsers = Reply<User>(.ok, "The user, as normal users see them.", audience: .users)
  static let okForAdmins = Reply<AdminUser>(.ok, "The user, as admins see them.", audience: .admins)
  static let notFound = Reply<Message>(.notFound, "`404 Not found`: there is no such user.")

  static let definition = define("get-user", .get, "/users/\(id)", "Single user") {
    "Get a single user."
    section(.users)
    okForUsers
    okForAdmins
    unauthorized
    notFound
    Example("for-user", "For user", for: .users, with: [id(1)], as: .john, returns: okForUsers(User(.john)))
    Example("for-admin", "For admin", for: .admins, with: [id(1)], as: .administrator, returns: okForAdmins(.john))
    Example("not-found", "No such user", with: [id(99)], as: .john, returns: notFound(.notFound))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    guard let index = directory.index(of: call[id]) else { return notFound(.notFound) }
    let account = directory.accounts[index]
    return directory.accounts[caller].user.isAdmin ? okForAdmins(account.user) : okForUsers(User(account))
  }
}
