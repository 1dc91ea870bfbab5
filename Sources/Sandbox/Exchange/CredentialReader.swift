import APISpec
import HTTPTypes
import OrderedCollections

/// Finds what a request presents to authenticate.
enum CredentialReader {
  /// One credential for each scheme of the API that the request has something for.
  static func credentials(of request: SandboxRequest, in api: API) -> [Credential] {
    api.securitySchemes.compactMap { name, scheme in
      value(for: scheme, in: request).map { Credential(scheme: name, $0) }
    }
  }

  /// The value of a cookie of the request.
  static func cookie(_ name: String, of request: SandboxRequest) -> String? {
    for pair in (request.headerFields[.cookie] ?? "").split(separator: ";") {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == name { return String(parts[1]) }
    }
    return nil
  }

  /// The user name and the password of [Basic authentication](https://www.rfc-editor.org/rfc/rfc7617).
  static func basic(of request: SandboxRequest) -> (username: String, password: String)? {
    guard let bytes = authorization("Basic", in: request).flatMap({ Base64.decode($0) }) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  private static func value(for scheme: SecurityScheme, in request: SandboxRequest) -> Credential.Value? {
    switch scheme.kind {
    case .basic: return basic(of: request).map { .password(username: $0.username, password: $0.password) }
    case .bearer, .oauth2, .openIDConnect: return authorization("Bearer", in: request).map { .token($0) }
    case .http(let name): return authorization(name, in: request).map { .token($0) }
    case .apiKey(let name, .query), .apiKey(let name, .querystring):
      return FormText.pairs(request.query ?? "").last { $0.name == name }.map { .token($0.value) }
    case .apiKey(let name, .cookie): return cookie(name, of: request).map { .token($0) }
    case .apiKey(let name, _): return HTTPField.Name(name).flatMap { request.headerFields[$0] }.map { .token($0) }
    case .mutualTLS: return nil
    }
  }

  /// What follows a scheme's name in `Authorization`; names are case-insensitive.
  private static func authorization(_ scheme: String, in request: SandboxRequest) -> String? {
    let parts = (request.headerFields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == scheme.lowercased() else { return nil }
    return String(parts[1].drop { $0 == " " })
  }
}
