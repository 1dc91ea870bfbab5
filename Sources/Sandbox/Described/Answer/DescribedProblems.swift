import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// Errors that the sandbox of a described API answers where the description has no response for them.
extension SandboxResponse {
  /// A preference cannot be understood.
  static func misunderstood(_ mistakes: [String]) -> SandboxResponse {
    problem(
      .badRequest, "bad-preference", "A preference cannot be understood",
      mistakes.map { "\($0)." }.joined(separator: " "))
  }

  /// The request presents nothing that the operation requires.
  static func unauthorized() -> SandboxResponse {
    problem(
      .unauthorized, "unauthorized", "The operation requires credentials",
      "The request presents none that satisfy the security requirements. Any value will do here.")
  }

  /// The request presents a token that does not carry the scopes that the operation requires.
  static func insufficientScope(_ scopes: [String]) -> SandboxResponse {
    problem(
      .forbidden, "insufficient-scope", "The token does not carry what the operation requires",
      "The operation requires \(scopes.joined(separator: ", ")). A token that does not begin with `sandbox:` carries all."
    )
  }

  /// The operation takes no body of a media type.
  static func unsupported(_ mediaType: String, supported: [String]) -> SandboxResponse {
    problem(
      .unsupportedMediaType, "unsupported-media-type", "The operation takes no such body",
      "The body is \(mediaType); \(supported.joined(separator: ", ")) can be sent.")
  }

  /// The request is not as described.
  static func invalid(_ violations: [RequestViolation], status: Int) -> SandboxResponse {
    problem(
      .documented(status), "invalid-request", "The request is not as described",
      violations.map { "\($0.message)." }.joined(separator: " "),
      extensions: ["violations": .array(violations.map(\.json))])
  }

  /// No response is described for a status.
  static func noResponse(_ code: Int) -> SandboxResponse {
    problem(
      .notFound, "no-such-response", "No such response is described",
      "The operation has no response with the status \(code).")
  }

  /// A response has no example of a name.
  static func noExample(_ name: String, status: Int, mediaType: String) -> SandboxResponse {
    problem(
      .notFound, "no-such-example", "No such example is described",
      "The response \(status) has no example `\(name)` of the media type \(mediaType).")
  }

  /// No media type of the response is wanted.
  static func notAcceptable(_ accept: String, offered: [String]) -> SandboxResponse {
    problem(
      .notAcceptable, "not-acceptable", "The response does not come in a wanted media type",
      "The request accepts \(accept); the response comes as \(offered.joined(separator: ", ")).")
  }

  /// No value fits the schema of a response.
  static func noValue(status: Int, mediaType: String) -> SandboxResponse {
    problem(
      .internalServerError, "no-value", "No answer fits the schema",
      "No value was found that fits the schema of the response \(status) as \(mediaType).")
  }

  /// The caller asked for a failure.
  static func fault(_ code: Int) -> SandboxResponse {
    let status = HTTPResponse.Status.documented(code)
    return problem(
      status, "asked-for", status.reasonPhrase.isEmpty ? "Status \(code)" : status.reasonPhrase,
      "The request asked for this status.")
  }

  /// A session that keeps resources has none at a path.
  static func noResource(at path: String) -> SandboxResponse {
    problem(.notFound, "no-such-resource", "There is no such resource", "Nothing is at \(path), or not any more.")
  }

  /// A resource with an identifier is there already.
  static func exists(_ id: String) -> SandboxResponse {
    problem(.conflict, "resource-exists", "The resource exists", "The collection has a resource \(id) already.")
  }

  /// A change would leave something that is no such resource.
  static func notAResource(at path: String, status: Int) -> SandboxResponse {
    problem(
      .documented(status), "invalid-change", "The change does not fit",
      "After this change the resource at \(path) would not fit its schema.")
  }
}
