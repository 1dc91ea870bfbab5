import HTTPTypes
import JSON
import OrderedCollections

/// Errors of the sandbox itself, as problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
extension SandboxResponse {
  /// No operation has the path.
  static func noOperation(at path: String) -> SandboxResponse {
    problem(.notFound, "no-such-operation", "No operation has this path", "Nothing is documented at \(path).")
  }

  /// The path has operations, but not with this method.
  static func methodNotAllowed(_ method: HTTPRequest.Method, allowed: [HTTPRequest.Method]) -> SandboxResponse {
    let list = allowed.map(\.rawValue).joined(separator: ", ")
    var response =
      method == .options
      ? SandboxResponse(status: .noContent)
      : problem(
        .methodNotAllowed, "method-not-allowed", "The path has no such method",
        "\(method.rawValue) is not documented here; \(list) is.")
    response.headerFields[.allow] = list
    return response
  }

  /// The operation is documented, but nobody wrote how it behaves.
  static func noBehaviour(of operation: String) -> SandboxResponse {
    problem(
      .notImplemented, "no-behaviour", "The sandbox has no behaviour for this operation",
      "The operation \(operation) is documented but not implemented in the sandbox.")
  }

  /// A problem of the sandbox.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - type: The end of the URN that names the kind of problem.
  ///   - title: What the kind of problem is.
  ///   - detail: What happened this time.
  ///   - extensions: Further members.
  static func problem(
    _ status: HTTPResponse.Status, _ type: String, _ title: String, _ detail: String,
    extensions: OrderedDictionary<String, JSONValue> = [:]
  ) -> SandboxResponse {
    var members: OrderedDictionary<String, JSONValue> = [
      "type": .string("urn:lectern:problem:\(type)"), "title": .string(title),
      "status": .number(JSONNumber(status.code)), "detail": .string(detail),
    ]
    for (name, value) in extensions { members[name] = value }
    return SandboxResponse(
      status: status, headerFields: [.contentType: "application/problem+json"],
      body: Array((JSONValue.object(members).text() + "\n").utf8))
  }
}
