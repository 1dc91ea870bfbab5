import APISpec
import GitLabUsers
import HTTPTypes
import JSON
import Sandbox
import SourceText

/// A client of one sandbox session of the GitLab Users API.
struct GitLabUsersClient {
  static let john = "dd34asd13as"
  static let admin = "admin-9koXpg98eAheJpvBs5tK"

  private let session = Spec.gitLabUsers.sandbox.start()

  struct Answer: Equatable {
    var status: Int
    var body: JSONValue?
  }

  /// Sends a request, its body as JSON, with the token in the header field `PRIVATE-TOKEN`.
  func send(
    _ method: HTTPRequest.Method, _ target: String, _ body: JSONValue? = nil, as token: String? = admin
  ) -> Answer {
    var fields: HTTPFields = [:]
    if let token, let name = HTTPField.Name("PRIVATE-TOKEN") { fields[name] = token }
    if body != nil { fields[.contentType] = "application/json" }
    return send(method, target, fields: fields, text: body?.text() ?? "")
  }

  /// Sends a request to the letter.
  func send(_ method: HTTPRequest.Method, _ target: String, fields: HTTPFields, text: String = "") -> Answer {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    let response = session.respond(
      to: SandboxRequest(
        method: method, path: parts[0], query: parts.count > 1 ? parts[1] : nil, headerFields: fields,
        body: Array(text.utf8)))
    return Answer(
      status: response.status.code, body: response.body.isEmpty ? nil : JSONValue(parsing: response.body))
  }

  /// The members of that name of all elements of an answer.
  func list(_ member: String, _ target: String, as token: String = john) -> [JSONValue] {
    send(.get, target, as: token).body?.array?.compactMap { $0[member] } ?? []
  }

  static func message(_ text: String) -> JSONValue { ["message": .string(text)] }
}
