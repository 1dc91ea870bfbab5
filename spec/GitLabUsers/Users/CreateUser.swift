import APISpec
import HTTPTypes
import Sandbox

/// Creates a user.
enum CreateUser: AdminEndpoint {
  static let body = Body<NewUser>("application/json", "application/x-www-form-urlencoded")

  static let created = Reply<AdminUser>(.created, "`201 Created`: the created user.")
  static let badRequest = Reply<ValidationMessage>(
    .badRequest, "`400 Bad Request`: a parameter is missing, empty or already taken.")

  static let definition = define("create-user", .post, "/users", "User creation") {
    "Creates a new user. Note only administrators can create new users."
    section(.users)
    audience(.admins)
    body
    created
    badRequest
    unauthorized
    forbidden
    Example(
      "required-parameters", "With the required parameters", for: .admins, as: .administrator, sends: body(.jane),
      returns: created(.jane))
    Example(
      "all-parameters", "With all parameters", "The user needs no confirmation and signs in through another provider.",
      for: .admins, as: .administrator, sends: body(.joan), returns: created(.joan),
      after: [ExampleReference(operation: "create-user", example: "required-parameters")])
    Example(
      "email-taken", "Address already taken", for: .admins, as: .administrator,
      sends: body(NewUser(email: "john@example.com", password: "4-g00d-pa55word", username: "johnny", name: "Johnny")),
      returns: badRequest(.taken(["email"])))
    Example(
      "blank-name", "Without a name", for: .admins, as: .administrator,
      sends: body(NewUser(email: "nobody@example.com", password: "4-g00d-pa55word", username: "nobody", name: "")),
      returns: badRequest(.blank("name")))
    Example("forbidden", "As a normal user", for: .users, as: .john, sends: body(.jane), returns: forbidden(.forbidden))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    try requireAdministrator(call, in: directory)
    let new = try call.body(body) { badRequest(ValidationMessage($0)) }
    let required = [
      ("email", new.email.text), ("password", new.password.text), ("username", new.username), ("name", new.name),
    ]
    if let (name, _) = required.first(where: { $0.1.isEmpty }) { return badRequest(.blank(name)) }

    var taken: [String] = []
    if directory.isTaken(\.email, new.email) { taken.append("email") }
    if directory.isTaken(\.username, new.username) { taken.append("username") }
    guard taken.isEmpty else { return badRequest(.taken(taken)) }
    return created(directory.add { Account(new, id: $0) }.user)
  }
}
