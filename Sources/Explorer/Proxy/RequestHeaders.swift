import HTTPTypes

/// The header fields of a call, from the console's request to the backend's.
enum RequestHeaders {
  /// Prefix of fields that a page cannot set itself (`X-Lectern-Header-Cookie`), in lower case.
  static let wrapper = "x-lectern-header-"

  /// Fields of one connection, never passed on.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1>
  static let hopByHop: Set<String> = [
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-authentication-info",
    "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings",
  ]

  /// Fields that the browser adds for the docs' own origin.
  private static let browserOwn: Set<String> = [
    "host", "cookie", "origin", "referer", "expect", "priority", "upgrade-insecure-requests", "dnt", "forwarded",
    "access-control-request-method", "access-control-request-headers", "access-control-request-private-network",
  ]

  /// Fields that cannot be set in wrapped form either, because they decide where a request goes or where it ends.
  private static let notWrappable: Set<String> = hopByHop.union(["host", "content-length", "expect"])

  /// The fields for the backend, in their order, without `Host` and framing.
  ///
  /// Throws a problem for a wrapped field that is not allowed.
  static func forBackend(_ fields: HTTPFields) throws(Problem) -> HTTPFields {
    let named = connectionOptions(fields)
    var result = HTTPFields()
    var wrapped: [HTTPField] = []
    for field in fields {
      let name = field.name.canonicalName
      if name.hasPrefix(wrapper) {
        wrapped.append(try unwrapped(field))
      } else if !isDropped(name), !named.contains(name) {
        result.append(field)
      }
    }
    // What the user wrote takes the place of what the browser would have sent.
    inject(HTTPFields(wrapped), into: &result)
    return result
  }

  /// Puts fields of the server's own in place of the caller's.
  static func inject(_ fields: HTTPFields, into result: inout HTTPFields) {
    for field in fields { result[values: field.name] = [] }
    for field in fields { result.append(field) }
  }

  /// Whether a field may be given to calls from here: the proxy itself sets what decides where a call goes or ends.
  static func isInjectable(_ name: HTTPField.Name) -> Bool {
    !notWrappable.contains(name.canonicalName)
  }

  private static func isDropped(_ name: String) -> Bool {
    hopByHop.contains(name) || browserOwn.contains(name) || name == "content-length" || name.hasPrefix("sec-")
      || name.hasPrefix("x-lectern-")
  }

  /// `X-Lectern-Header-Cookie: a=1` as `Cookie: a=1`.
  private static func unwrapped(_ field: HTTPField) throws(Problem) -> HTTPField {
    let rawName = String(field.name.rawName.dropFirst(wrapper.utf8.count))
    guard let name = HTTPField.Name(rawName), isSafe(field.value) else {
      throw .headerNotAllowed("\"\(rawName)\" is not a header field, or its value has control characters")
    }
    guard !notWrappable.contains(name.canonicalName), !name.canonicalName.hasPrefix("x-lectern-") else {
      throw .headerNotAllowed("\"\(rawName)\" cannot be set; the proxy sets it")
    }
    return HTTPField(name: name, value: field.value)
  }

  /// Whether a value is free of control characters other than tab.
  static func isSafe(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7f) }
  }

  /// Names that `Connection` declares to be of this connection only, in lower case.
  static func connectionOptions(_ fields: HTTPFields) -> Set<String> {
    Set(fields[values: .connection].flatMap { $0.split(separator: ",").map { $0.trimmingSpaces().lowercased() } })
  }
}

extension Problem {
  /// A wrapped header field that the proxy does not pass on.
  static func headerNotAllowed(_ detail: String) -> Problem {
    Problem(
      status: .badRequest, kind: "header-not-allowed", title: "A header field cannot be sent", detail: detail)
  }
}
