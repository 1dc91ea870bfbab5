import HTTPTypes

/// The header fields of a response, from the backend's to the console's.
///
/// What would act on the docs' origin (set a cookie, follow a redirect, ask for a password) does not: it travels under
/// another name, for the console to show.
enum ResponseHeaders {
  /// Prefix under which fields travel that a browser would act on.
  static let wrapper = "X-Lectern-Header-"

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

  /// Statuses on which a browser repeats a request, or takes itself to be behind a proxy that wants a password.
  private static let repeated: Set<Int> = [407, 408, 421]

  /// Whether a browser would act on a field for more than the one response; the name in lower case.
  static func acts(_ name: String) -> Bool {
    acting.contains(name) || actingPrefixes.contains { name.hasPrefix($0) }
  }

  /// The status and fields of the response to the console.
  ///
  /// - Parameters:
  ///   - status: the backend's status. What `fetch` would act on itself, redirects above all, becomes 200.
  ///   - reason: the words that stand for the status; empty when there are none.
  ///   - fields: the backend's fields.
  static func forConsole(status: Int, reason: String = "", fields: HTTPFields) -> HTTPResponse {
    let named = RequestHeaders.connectionOptions(fields)
    var result = HTTPFields()
    for field in fields {
      let name = field.name.canonicalName
      if RequestHeaders.hopByHop.contains(name) || named.contains(name) { continue }
      // A 304 tells the length of a body that it does not have.
      if name == "content-length", status == 304 { continue }
      guard acts(name) else {
        result.append(field)
        continue
      }
      if let wrapped = HTTPField.Name(wrapper + field.name.rawName) {
        result.append(HTTPField(name: wrapped, value: field.value))
      }
    }
    result[.lecternStatus] = "\(status)"
    if !reason.isEmpty, RequestHeaders.isSafe(reason) { result[.lecternReason] = reason }
    result[.cacheControl] = "no-store"
    result[.contentDisposition] = "attachment"
    result[.contentSecurityPolicy] = SecurityHeaders.dataPolicy
    let isActedOn = (300..<400).contains(status) || repeated.contains(status)
    return HTTPResponse(status: isActedOn ? .ok : HTTPResponse.Status(code: status), headerFields: result)
  }
}
