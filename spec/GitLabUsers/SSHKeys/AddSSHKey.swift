import APISpec
import HTTPTypes
import Sandbox

/// Adds an SSH key to the caller.
enum AddSSHKey: UsersEndpoint {
  static let body = Body<NewSSHKey>("application/json", "application/x-www-form-urlencoded")

  static let created = Reply<SSHKey>(.created, "`201 Created`: the created SSH key.")
  static let badRequest = Reply<ValidationMessage>(
    .badRequest, "`400 Bad Request`: a parameter is missing or empty, or a user has the key already.",
    .since(.april2015))

  static let definition = define("add-ssh-key", .post, "/user/keys", "Add SSH key") {
    """
    Creates a new key owned by the currently authenticated user.

    Will return created key with status `201 Created` on success. If an error occurs a `400 Bad Request` is \
    returned with a message explaining the error.
    """
    section(.sshKeys)
    body
    created
    badRequest
    unauthorized
    Example("created", "A new key", as: .john, sends: body(.abc), returns: created(.abc))
    Example(
      "taken", "A key that a user has already", as: .john,
      sends: body(NewSSHKey(title: "Public key", key: SSHKey.first.key)),
      returns: badRequest(.taken(["fingerprint", "key"])))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let caller = try caller(of: call, in: directory)
    let new = try call.body(body) { badRequest(ValidationMessage($0)) }
    if new.title.isEmpty { return badRequest(.blank("title")) }
    if new.key.isEmpty { return badRequest(.blank("key")) }
    guard let added = directory.add(new, to: caller) else { return badRequest(.taken(["fingerprint", "key"])) }
    return created(added)
  }
}
