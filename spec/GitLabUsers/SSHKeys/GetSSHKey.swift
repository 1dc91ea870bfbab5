import APISpec
import HTTPTypes
import Sandbox

/// Gets an SSH key of the caller.
enum GetSSHKey: UsersEndpoint {
  static let id = PathParameter<Int>("id", "The ID of an SSH key")

  static let ok = Reply<SSHKey>(.ok, "`200 OK`: the SSH key.")
  static let notFound = Reply<Message>(.notFound, "`404 Not found`: the caller has no such SSH key.")

  static let definition = define("get-ssh-key", .get, "/user/keys/\(id)", "Single SSH key") {
    "Get a single key."
    section(.sshKeys)
    ok
    unauthorized
    notFound
    Example("john-smith", "John Smith's first key", with: [id(1)], as: .john, returns: ok(.first))
    Example("not-found", "A key of another user", with: [id(2)], as: .john, returns: notFound(.notFound))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    let own = directory.accounts[try caller(of: call, in: directory)].keys
    guard let wanted = own.first(where: { $0.id == call[id] }) else { return notFound(.notFound) }
    return ok(wanted)
  }
}
