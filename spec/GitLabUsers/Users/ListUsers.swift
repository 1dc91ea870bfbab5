import APISpec
import HTTPTypes
import Sandbox

/// Lists users, with pages, search and look-up.
enum ListUsers: UsersEndpoint {
  static let page = QueryParameter<Int?>("page", "The page of the list to get, counted from 1", default: 1, .minimum(1))
  static let perPage = QueryParameter<Int?>(
    "per_page", "How many users a page has at most", default: 20, .minimum(1), .maximum(100))
  static let search = QueryParameter<String?>("search", "Only users whose email, username or name contains this text")
  static let username = QueryParameter<String?>(
    "username", "Only the user with this username", since: .january2016)

  static let okForUsers = Reply<[UserSummary]>(
    .ok, "The users of the page, as normal users see them.", audience: .users)
  static let okForAdmins = Reply<[AdminUser]>(.ok, "The users of the page, as admins see them.", audience: .admins)

  static let badRequest = Reply<ValidationMessage>(
    .badRequest, "`400 Bad Request`: `page` or `per_page` is not a number within its bounds.")

  static let definition = define("list-users", .get, "/users", "List users") {
    """
    Get a list of users.

    This function takes pagination parameters `page` and `per_page` to restrict the list of users.

    You can search for users by email or username with: `/users?search=John`

    In addition, you can lookup users by username: `/users?username=:username`. For example: \
    `/users?username=jack_smith`
    """
    section(.users)
    page
    perPage
    search
    username
    okForUsers
    okForAdmins
    badRequest
    unauthorized
    Example(
      "for-normal-users", "For normal users", for: .users, as: .john,
      returns: okForUsers([UserSummary(.john), UserSummary(.jack)]))
    Example("for-admins", "For admins", for: .admins, as: .administrator, returns: okForAdmins([.john, .jack]))
    Example(
      "search", "Search", "All users whose email, username or name contains `John`.", for: .users,
      with: [search("John")],
      as: .john, returns: okForUsers([UserSummary(.john)]))
    Example(
      "username", "Look-up by username", for: .users, with: [username("jack_smith")], as: .john,
      returns: okForUsers([UserSummary(.jack)]))
    Example(
      "second-page", "Second page", "With one user a page, the second page has the second user.", for: .users,
      with: [page(2), perPage(1)], as: .john, returns: okForUsers([UserSummary(.jack)]))
    Example(
      "out-of-bounds", "Out of bounds", for: .users, with: [perPage(0)], as: .john,
      returns: badRequest(.outside("per_page", 1...100)))
    Example("unauthorized", "Not authenticated", returns: unauthorized(.unauthorized))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    let size = try number(of: perPage, within: 1...100, in: call) ?? 20
    let number = try number(of: page, within: 1...Int.max, in: call) ?? 1
    let (skipped, overflow) = (number - 1).multipliedReportingOverflow(by: size)
    let found = directory.accounts
      .filter { $0.isListed && matches($0.user, call) }
      .dropFirst(overflow ? .max : skipped)
      .prefix(size)
    return directory.accounts[caller].user.isAdmin
      ? okForAdmins(found.map(\.user)) : okForUsers(found.map { UserSummary($0) })
  }

  /// The value of a parameter of the query; nil when it is absent.
  ///
  /// - Throws: `badRequest` when it is outside of its bounds.
  private static func number(
    of parameter: QueryParameter<Int?>, within bounds: ClosedRange<Int>, in call: Call
  ) throws(Answer<Self>) -> Int? {
    let value: Int?
    do throws(SchemaMismatch) {
      value = try call.value(of: parameter)
    } catch {
      throw badRequest(.outside(parameter.parameter.name, bounds))
    }
    if let value, !bounds.contains(value) { throw badRequest(.outside(parameter.parameter.name, bounds)) }
    return value
  }

  private static func matches(_ user: AdminUser, _ call: Call) -> Bool {
    if let username = call[username], user.username != username { return false }
    guard let text = call[search]?.lowercased() else { return true }
    return [user.email.text, user.username, user.name].contains { $0.lowercased().contains(text) }
  }
}
