import APISpec
import HTTPTypes
import Sandbox

/// Adds an email address to the caller.
enum AddEmail: UsersEndpoint {
  static let body = Body<NewEmail>("application/json", "application/x-www-form-urlencoded")

  static let created = Reply<Email>(.created, "`201 Created`: the created email address.")
  static let badRequest = Reply<ValidationMessage>(
    .badRequest, "`400 Bad Request`: the parameter is missing or empty, or the caller has the email address already.")

  static let definition = define("add-email", .post, "/user/emails", "Add email") {
    """
    Creates a new email owned by the currently authenticated user.

    Will return created email with status `201 Created` on success. If an error occurs a `400 Bad Request` is \
    returned with a message explaining the error.
    """
    section(.emails)
    since(.september2015)
    body
    created
    badRequest
    unauthorized
    // John has this address already, so the administrator adds it: addresses are unique for each user.
    Example(
      "created", "A new email", as: .administrator, sends: body(NewEmail(email: "email@example.com")),
      returns: created(Email(id: 4, email: "email@example.com")))
    Example(
      "taken", "An email that the caller has already", as: .john, sends: body(NewEmail(email: "email@example.com")),
      returns: badRequest(.taken(["email"])))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    let new = try call.body(body) { badRequest(ValidationMessage($0)) }
    if new.email.text.isEmpty { return badRequest(.blank("email")) }
    guard let added = directory.add(new, to: caller) else { return badRequest(.taken(["email"])) }
    return created(added)
  }
}
