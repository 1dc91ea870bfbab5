import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// Agrees and issues tokens in the place of an authorization server, where nobody but the sandbox answers.
///
/// Any client and any user will do; what a real server checks besides, it checks too. A token carries the scopes that
/// were asked for, and says so itself: `sandbox:read:pets`. It keeps nothing, so that a code can be exchanged twice.
public struct TokenIssuer: Sendable, Hashable {
  /// How a client gets a token ([RFC 6749, section 1.3](https://www.rfc-editor.org/rfc/rfc6749#section-1.3)).
  public enum Grant: String, Sendable, Hashable, CaseIterable {
    /// With a code that the user agreed to, and the proof that belongs to it.
    case authorizationCode = "authorization_code"
    /// With the user's name and password.
    case password
    /// On behalf of itself.
    case clientCredentials = "client_credentials"
  }

  private let grant: Grant
  private let scopes: [String]
  private let token: String?

  /// What renews a token.
  private static let refreshPrefix = "sandbox-refresh:"

  /// The issuer of one flow.
  ///
  /// - Parameters:
  ///   - grant: What the flow takes.
  ///   - scopes: The scopes that it declares; without any, its tokens carry all.
  ///   - token: The one token that the sandbox of the API knows; nil when it takes any.
  public init(_ grant: Grant, scopes: [String], token: String? = nil) {
    self.grant = grant
    self.scopes = scopes
    self.token = token
  }

  /// The answer to a request for a code, with the parameters that a redirect would carry.
  ///
  /// [RFC 6749, section 4.1.2](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2).
  ///
  /// - Parameter request: The parameters of the authorization request, as a form.
  public func authorize(_ request: SandboxRequest) -> SandboxResponse {
    do throws(OAuthError) {
      let form = try OAuthForm(request)
      guard try form.required("response_type") == "code", grant == .authorizationCode else {
        throw OAuthError(.unsupportedResponseType, "the flow gives out no \(form["response_type"] ?? "")")
      }
      let code = try AuthorizationCode(form, scopes: granted(form.scopes, of: scopes))
      var members: OrderedDictionary<String, JSONValue> = ["code": .string(code.text)]
      if let state = form["state"] { members["state"] = .string(state) }
      return SandboxResponse(status: .ok, oauth: .object(members))
    } catch {
      return error.response
    }
  }

  /// The answer to a request for a token.
  ///
  /// [RFC 6749, section 5](https://www.rfc-editor.org/rfc/rfc6749#section-5).
  public func issue(_ request: SandboxRequest) -> SandboxResponse {
    do throws(OAuthError) {
      let form = try OAuthForm(request)
      let type = try form.required("grant_type")
      let client = try Self.client(of: request, form)
      switch (type, grant) {
      case ("refresh_token", .authorizationCode), ("refresh_token", .password):
        guard let old = SandboxToken(try form.required("refresh_token"), prefix: Self.refreshPrefix) else {
          throw OAuthError(.invalidGrant, "the refresh token was not issued here")
        }
        return answer(try granted(form.scopes, of: old.scopes))
      case ("authorization_code", .authorizationCode):
        guard let code = AuthorizationCode(try form.required("code")) else {
          throw OAuthError(.invalidGrant, "the code was not given out here")
        }
        try code.check(form, client: client)
        return answer(code.scopes)
      case ("password", .password):
        _ = (try form.required("username"), try form.required("password"))
        return answer(try granted(form.scopes, of: scopes))
      case ("client_credentials", .clientCredentials): return answer(try granted(form.scopes, of: scopes))
      default: throw OAuthError(.unsupportedGrantType, "the flow takes no \(type)")
      }
    } catch {
      return error.response
    }
  }

  /// The scopes that are asked for, all when none are named; each must be among those that can be had.
  private func granted(_ wanted: [String]?, of offered: [String]) throws(OAuthError) -> [String] {
    guard let wanted else { return offered }
    guard let unknown = wanted.first(where: { !offered.contains($0) }) else { return wanted }
    let list = offered.isEmpty ? "none" : offered.joined(separator: " ")
    throw OAuthError(.invalidScope, "\(unknown) cannot be had here; offered: \(list)")
  }

  /// Who asks, by the header field or the form; any name and secret will do.
  private static func client(of request: SandboxRequest, _ form: OAuthForm) throws(OAuthError) -> String {
    if let basic = CredentialReader.basic(of: request) {
      return PercentEncoding.decode(basic.username, plusIsSpace: true)
    }
    guard let name = form["client_id"] else {
      throw OAuthError(.invalidClient, "the request names no client; any client_id will do")
    }
    return name
  }

  private func answer(_ granted: [String]) -> SandboxResponse {
    // Where no scopes are declared, operations may still require some: such a token opens them all.
    let own = SandboxToken(scopes: granted)
    var members: OrderedDictionary<String, JSONValue> = [
      "access_token": .string(token ?? (scopes.isEmpty ? "sandbox-token" : own.text())), "token_type": "Bearer",
      "expires_in": 3600,
    ]
    if grant != .clientCredentials {
      members["refresh_token"] = .string(own.text(prefix: Self.refreshPrefix))
    }
    if !granted.isEmpty { members["scope"] = .string(granted.joined(separator: " ")) }
    return SandboxResponse(status: .ok, oauth: .object(members))
  }
}
