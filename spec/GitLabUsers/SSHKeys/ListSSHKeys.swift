import APISpec
import HTTPTypes
import Sandbox

/// Lists the SSH keys of the caller.
enum ListSSHKeys: UsersEndpoint {
  static let ok = Reply<[SSHKey]>(.ok, "`200 OK`: the caller's SSH keys.")

  static let definition = define("list-ssh-keys", .get, "/user/keys", "List SSH keys") {
    "Get a list of currently authenticated user's SSH keys."
    section(.sshKeys)
    ok
    unauthorized
    Example("list", "All SSH keys of John Smith", as: .john, returns: ok([.first, .second]))
  }

  static func respond(to call: Call, with directory: inout Directory) throws(Answer<Self>) -> Answer<Self> {
    ok(directory.accounts[try caller(of: call, in: directory)].keys)
  }
}
