import HTTPTypes
import Hummingbird

/// Rules for the header fields of the sandbox's responses.
enum SandboxHeaders {
  /// Fields that a browser acts on, but only for the response they are in.
  static let kept: Set<String> = [
    "cache-control", "content-disposition", "content-location", "expires", "location", "pragma", "www-authenticate",
  ]

  /// Whether a browser that visits a body of this media type could run what is in it.
  static func canRun(_ mediaType: String?) -> Bool {
    guard let mediaType else { return true }
    let type = mediaType.prefix { $0 != ";" }.trimmingSpaces().lowercased()
    return type.contains("html") || type.contains("xml") || type.contains("svg") || type.contains("xsl")
      || type == "application/pdf" || type.contains("javascript") || type.contains("flash")
  }

  /// The answer to a CORS preflight request; nil for any other request.
  ///
  /// <https://fetch.spec.whatwg.org/#cors-preflight-request>
  static func preflight(_ request: HTTPRequest) -> Response? {
    guard request.method == .options, request.headerFields.contains(.origin),
      let method = request.headerFields[.accessControlRequestMethod]
    else { return nil }
    var headers: HTTPFields = [.accessControlAllowMethods: method, .accessControlMaxAge: "600"]
    headers[.accessControlAllowHeaders] = request.headerFields[.accessControlRequestHeaders]
    headers[.vary] = "Access-Control-Request-Method, Access-Control-Request-Headers"
    return Response(status: .noContent, headers: headers)
  }
}
