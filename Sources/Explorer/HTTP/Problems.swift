import HTTPTypes

/// The problems that are not of the proxy.
extension Problem {
  /// The `Host` of a request is not the server's own.
  static func hostNotAllowed(_ host: String?) -> Problem {
    Problem(
      status: .forbidden, kind: "host-not-allowed", title: "The Host header does not name this server",
      detail: host.map { "\"\($0)\" is not a name of this server; allow it if it should be" }
        ?? "the request has no Host header, or several")
  }

  /// A request that cannot be understood.
  static func badTarget(_ detail: String) -> Problem {
    Problem(status: .badRequest, kind: "bad-target", title: "The request target is malformed", detail: detail)
  }

  /// There is nothing at a path.
  static func notFound(_ detail: String) -> Problem {
    Problem(status: .notFound, kind: "not-found", title: "There is nothing at this path", detail: detail)
  }

  /// The method is not among those that the resource has.
  static func methodNotAllowed(_ method: HTTPRequest.Method, allow: String) -> Problem {
    Problem(
      status: .methodNotAllowed, kind: "method-not-allowed", title: "The method is not allowed here",
      detail: "\(method.rawValue) is not allowed; allowed: \(allow)", headerFields: [.allow: allow])
  }

  /// `If-Match` names no current representation.
  static var preconditionFailed: Problem {
    Problem(
      status: .preconditionFailed, kind: "precondition-failed", title: "A precondition failed",
      detail: "If-Match does not list the current ETag")
  }

  /// `Range` lies outside of the file.
  static func rangeNotSatisfiable(size: Int) -> Problem {
    Problem(
      status: .rangeNotSatisfiable, kind: "range-not-satisfiable", title: "The range lies outside of the file",
      detail: "the file has \(size) bytes", headerFields: [.contentRange: "bytes */\(size)"])
  }

  /// A body larger than the limit.
  static func bodyTooLarge(limit: Int) -> Problem {
    Problem(
      status: .contentTooLarge, kind: "request-body-too-large", title: "The request body is too large",
      detail: "the limit is \(limit) bytes")
  }

  /// A request from a page of another origin.
  static func crossOrigin(_ detail: String) -> Problem {
    Problem(
      status: .forbidden, kind: "cross-origin", title: "Requests of other origins are refused", detail: detail)
  }

  /// The server failed.
  static var internalError: Problem {
    Problem(
      status: .internalServerError, kind: "internal-error", title: "The server failed",
      detail: "the request could not be answered")
  }

  /// More calls or connections than the server takes at one time.
  static func tooMany(_ what: String, limit: Int) -> Problem {
    Problem(
      status: .serviceUnavailable, kind: "too-many-\(what)", title: "The server is busy",
      detail: "more than \(limit) \(what) at one time", headerFields: [.retryAfter: "1"])
  }
}
