import DockerAccounts
import HTTPTypes
import JSON
import Sandbox
import SourceText

/// A caller of one session of the docker.io Accounts sandbox.
struct DockerAccountsClient {
  static let jane = "Basic dXNlcm5hbWU6cGFzc3dvcmQ="
  static let john = "Bearer johndoe-all-scopes"
  static let emailToken = "Bearer zAy0BxC1wDv2EuF3tGs4HrI6qJp6KoL7nM"
  static let profileToken = "Bearer janedoe-profile"
  static let bareToken = "Bearer janedoe-no-scopes"

  let session = Spec.dockerAccounts.sandbox.start()

  /// The status and the JSON of the answer to a request, by default of Jane with her password.
  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String = "", as authorization: String? = jane,
    type: String? = nil
  ) -> (status: Int, json: JSONValue?) {
    var request = SandboxRequest(method: method, path: "/api/v1.1/users/\(path)/", body: Array(body.utf8))
    request.headerFields[.authorization] = authorization
    request.headerFields[.contentType] = type
    let response = session.respond(to: request)
    return (response.status.code, JSONValue(parsing: response.body))
  }

  /// The addresses of a user, each with its marks: `jane.doe@example.com verified primary`.
  func emails(_ username: String = "janedoe", as authorization: String = jane) -> [String] {
    (send(.get, "\(username)/emails", as: authorization).json?.array ?? []).map { info in
      (info["email"]?.string ?? "") + (info["verified"] == true ? " verified" : "")
        + (info["primary"] == true ? " primary" : "")
    }
  }
}
