import HTTPTypes

/// The header fields of a response, from the backend's to the console's.
///
/// Nothing acts on the docs' origin (sets a cookie, follows a redirect, asks for a password): all fields travel under
/// other names, for the console to show, but those that tell what the body is.
enum ResponseHeaders {
  /// Prefix under which fields travel.
  static let wrapper = "X-Lectern-Header-"

  /// Fields that a browser needs to read a body, in lower case; they have no other effect.
  private static let describing: Set<String> = ["content-encoding", "content-length", "content-type"]

  /// Statuses on which a browser repeats a request, or takes itself to be behind a proxy that wants a password.
  private static let repeated: Set<Int> = [407, 408, 421]

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
      guard !describing.contains(name) else {
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
