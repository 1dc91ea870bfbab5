import HTTPTypes
import Hummingbird

/// Rules for the header fields of the sandbox's responses.
enum SandboxHeaders {
  /// Fields that a browser acts on, but only for the response they are in.
  static let kept: Set<String> = [
    "cache-control", "content-disposition", "content-location", "expires", "location", "pragma", "www-authenticate",
  ]

  /// Fields that a browser acts on for the whole origin or page, in lower case.
  private static let acting: Set<String> = [
    "accept-ch", "alt-svc", "cache-control", "clear-site-data", "content-disposition", "content-location",
    "critical-ch", "date", "document-policy", "expect-ct", "expires", "feature-policy", "link", "location", "nel",
    "origin-agent-cluster", "permissions-policy", "pragma", "public-key-pins", "public-key-pins-report-only",
    "referrer-policy", "refresh", "report-to", "reporting-endpoints", "service-worker-allowed", "set-cookie",
    "set-cookie2", "set-login", "sourcemap", "speculation-rules", "strict-transport-security",
    "supports-loading-mode", "timing-allow-origin", "use-as-dictionary", "www-authenticate", "x-content-type-options",
    "x-dns-prefetch-control", "x-frame-options", "x-sourcemap", "x-xss-protection",
  ]

  /// Beginnings of names of such fields, in lower case.
  private static let actingPrefixes = [
    "access-control-", "activate-storage-", "content-security-policy", "cross-origin-", "sec-", "x-lectern-",
  ]

  /// Whether a browser would act on a field for more than the one response; the name in lower case.
  static func acts(_ name: String) -> Bool {
    acting.contains(name) || actingPrefixes.contains { name.hasPrefix($0) }
  }

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
