import HTTPTypes
import JSON

/// Why no token is issued, or nobody agrees that one is.
///
/// [RFC 6749, section 5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2).
struct OAuthError: Error, Sendable, Hashable {
  /// The kinds of errors.
  enum Code: String, Sendable {
    /// A parameter is missing, is there twice or cannot be understood.
    case invalidRequest = "invalid_request"
    /// The client does not say who it is.
    case invalidClient = "invalid_client"
    /// The code, its proof or the token to renew is not what was given out.
    case invalidGrant = "invalid_grant"
    /// The flow does not take this kind of grant.
    case unsupportedGrantType = "unsupported_grant_type"
    /// Nobody can be asked for this kind of answer.
    case unsupportedResponseType = "unsupported_response_type"
    /// The flow does not declare a scope that was asked for.
    case invalidScope = "invalid_scope"
  }

  /// The kind.
  var code: Code
  /// What happened, in words; without quotation marks and backslashes, which must not stand there.
  var words: String

  /// An error from its parts.
  init(_ code: Code, _ words: String) {
    self.code = code
    self.words = words.filter { $0.isASCII && $0 >= " " && $0 != "\"" && $0 != "\\" }
  }

  /// The response that tells it.
  var response: SandboxResponse {
    var response = SandboxResponse(
      status: code == .invalidClient ? .unauthorized : .badRequest,
      oauth: ["error": .string(code.rawValue), "error_description": .string(words)])
    if code == .invalidClient { response.headerFields[.wwwAuthenticate] = #"Basic realm="*""# }
    return response
  }
}

extension SandboxResponse {
  /// An answer that no cache may keep, as it may hold a token.
  init(status: HTTPResponse.Status, oauth members: JSONValue) {
    self.init(
      status: status, headerFields: [.contentType: "application/json", .cacheControl: "no-store"],
      body: Array((members.text(.compact) + "\n").utf8))
  }
}
