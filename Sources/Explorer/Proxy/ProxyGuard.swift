import HTTPTypes

/// Who may use the proxy: the console of this server's own pages.
enum ProxyGuard {
  /// Throws a problem for a request that does not come from the console.
  ///
  /// - Parameters:
  ///   - request: the request's head.
  ///   - origins: the origins of this server's pages.
  static func check(_ request: HTTPRequest, origins: [String]) throws(Problem) {
    if request.method == .connect || request.method == .trace {
      throw .methodNotAllowed(request.method, allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
    }
    try OriginPolicy.check(request.headerFields, origins: origins, direct: false)
    // A page of another origin cannot set the field without a preflight request, which is never granted.
    guard request.headerFields[.lecternConsole] == "1" else {
      throw Problem(
        status: .forbidden, kind: "console-header-required", title: "The proxy answers only the console",
        detail: "the request has no \"X-Lectern-Console: 1\"")
    }
    // A body whose coding two servers may read differently could carry a second request.
    let codings = request.headerFields[values: .transferEncoding]
    guard codings.isEmpty || codings.map({ $0.trimmingSpaces().lowercased() }) == ["chunked"] else {
      throw Problem(
        status: .notImplemented, kind: "transfer-coding", title: "The transfer coding is not known",
        detail: "a request's body is sent as it is or \"chunked\"")
    }
  }
}
