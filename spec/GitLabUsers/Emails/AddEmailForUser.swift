import APISpec
import HTTPTypes
import Sandbox

/// Adds an email address to a specified user.
enum AddEmailForUser: AdminEndpoint {
  static let id = PathParameter<Int>("id", "id of specified user")
  static let body = Body<NewEmail>("application/json", "application/x-www-form-urlencoded")

  static let created = Reply<Email>(.created, "`201 Created`: the created email address.")
  static let notFound = Reply<Message>(
    .notFound, "`404 Not found` on fail: there is no such user, or the email address is not valid or already taken.")

  static let definition = define(
    "add-email-for-user", .post, "/users/\(id)/emails", "Add email for user"
  ) {
    """
    Create new email owned by specified user. Available only for admin

    Will return created email with status `201 Created` on success, or `404 Not found` on fail.
    """
    section(.emails)
    since(.september2015)
    audience(.admins)
    body
    created
    unauthorized
    forbidden
    notFound
    Example(
      "created", "A new email for Jack Smith", for: .admins, with: [id(2)], as: .administrator,
      sends: body(.jacksSecond),
      returns: created(.jacksSecond),
      after: [ExampleReference(operation: "add-email", example: "created")])
    Example(
      "not-found", "No such user", for: .admins, with: [id(99)], as: .administrator, sends: body(.jacksSecond),
      returns: notFound(.notFound))
    Example(
      "forbidden", "As a normal user", for: .users, with: [id(2)], as: .john, sends: body(.jacksSecond),
      returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    let new = try call.body(body) { _ in notFound(.notFound) }
    guard !new.email.text.isEmpty, let index = directory.index(of: call[id]),
      let added = directory.add(new, to: index)
    else { return notFound(.notFound) }
    return created(added)
  }
}
