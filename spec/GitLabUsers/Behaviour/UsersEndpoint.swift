import APISpec
import HTTPTypes
import Sandbox

/// An operation of this API: it knows how to refuse those who are not authenticated.
protocol UsersEndpoint: SandboxedEndpoint where State == Directory {}

extension UsersEndpoint {
  /// The answer to requests without a known token.
  static var unauthorized: Reply<Message> {
    Reply(.unauthorized, "`401 Unauthorized`: the request is not authenticated.")
  }

  /// The position of the caller's account.
  ///
  /// - Throws: `unauthorized` when no known credential is presented.
  static func caller(of call: Call, in directory: Directory) throws(Answer<Self>) -> Int {
    guard let index = directory.index(presenting: call.credentials) else { throw unauthorized(.unauthorized) }
    return index
  }
}

/// An operation that is reserved for administrators.
protocol AdminEndpoint: UsersEndpoint {
  /// The answer to everybody else.
  static var forbidden: Reply<Message> { get }
}

extension AdminEndpoint {
  /// The answer to everybody else.
  static var forbidden: Reply<Message> {
    Reply(.forbidden, "`403 Forbidden`: the caller is not an administrator.")
  }

  /// Lets administrators pass.
  ///
  /// - Throws: `unauthorized` or `forbidden`.
  static func requireAdministrator(_ call: Call, in directory: Directory) throws(Answer<Self>) {
    let caller = try caller(of: call, in: directory)
    guard directory.accounts[caller].user.isAdmin else { throw forbidden(.forbidden) }
  }
}
