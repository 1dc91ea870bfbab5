import NIOHTTP1

/// Which connections may carry more than one call.
///
/// [RFC 9112, section 9.3](https://www.rfc-editor.org/rfc/rfc9112#section-9.3) allows far more. Here a connection is
/// kept only where nothing is left to doubt, because what is left over of one call would be read as the answer to
/// another.
enum ConnectionPersistence {
  /// Methods that change nothing: a call can be made again when its connection turns out to be closed.
  ///
  /// [RFC 9110, section 9.2.1](https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1)
  private static let safeMethods: [HTTPMethod] = [.GET, .HEAD, .OPTIONS]

  /// Whether a call may go over a connection that others have used, and leave it to others.
  static func isPossible(for request: HTTPRequestHead, hasBody: Bool) -> Bool {
    !hasBody && safeMethods.contains(request.method)
      && !request.headers["authorization"].contains(where: authenticatesConnection)
  }

  /// Whether a connection may carry another call after a response, as far as the response tells.
  ///
  /// A response without a body does not count: some backends send one all the same.
  static func isKept(after response: HTTPResponseHead, to request: HTTPRequestHead) -> Bool {
    guard [.http1_1, .http2].contains(response.version), request.method != .HEAD,
      ![204, 304].contains(response.status.code)
    else { return false }
    let headers = response.headers
    let isEndCertain =
      headers.contains(name: "content-length")
      || headers[canonicalForm: "transfer-encoding"].map { $0.lowercased() } == ["chunked"]
    return isEndCertain && !headers[canonicalForm: "connection"].contains { $0.lowercased() == "close" }
      && !headers["www-authenticate"].contains(where: authenticatesConnection)
  }

  /// Whether credentials are of a scheme that counts for a connection instead of a call.
  ///
  /// [RFC 4559](https://www.rfc-editor.org/rfc/rfc4559#section-6)
  private static func authenticatesConnection(_ value: String) -> Bool {
    let value = value.lowercased()
    return ["ntlm", "negotiate"].contains { value.contains($0) }
  }
}
