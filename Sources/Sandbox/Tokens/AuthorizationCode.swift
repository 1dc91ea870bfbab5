import APISpec
import Digests

/// An authorization code that says itself what was agreed on, so that nothing has to be kept until it is exchanged.
struct AuthorizationCode {
  /// The scopes that were granted.
  let scopes: [String]
  /// The client that asked.
  let client: String
  /// Where the client wants to be told; nil when it did not say.
  let redirect: String?
  /// The proof that is expected ([RFC 7636, section 4.2](https://www.rfc-editor.org/rfc/rfc7636#section-4.2)).
  let challenge: String

  private static let prefix = "sandbox-code:"

  /// The code for a request that is agreed to.
  init(_ form: OAuthForm, scopes: [String]) throws(OAuthError) {
    self.scopes = scopes
    client = try form.required("client_id")
    redirect = form["redirect_uri"]
    challenge = try form.required("code_challenge")
    guard form["code_challenge_method"] == "S256" else {
      throw OAuthError(.invalidRequest, "code_challenge_method must be S256")
    }
  }

  /// A code that was given out; nil for any other text.
  init?(_ text: String) {
    guard text.hasPrefix(Self.prefix), let form = try? OAuthForm(text: String(text.dropFirst(Self.prefix.count))),
      let client = form["client_id"], let challenge = form["code_challenge"]
    else { return nil }
    self.client = client
    self.challenge = challenge
    scopes = form.scopes ?? []
    redirect = form["redirect_uri"]
  }

  /// The code as it is given out.
  var text: String {
    let parts = [
      ("client_id", client), ("redirect_uri", redirect ?? ""), ("code_challenge", challenge),
      ("scope", scopes.joined(separator: " ")),
    ]
    return Self.prefix + parts.map { "\($0)=\(PercentEncoding.encode($1))" }.joined(separator: "&")
  }

  /// Checks that a request for a token comes from who asked for the code.
  func check(_ form: OAuthForm, client: String) throws(OAuthError) {
    guard client == self.client else { throw OAuthError(.invalidGrant, "the code was given to another client_id") }
    guard form["redirect_uri"] == redirect else {
      throw OAuthError(.invalidGrant, "redirect_uri is not the one that the code was asked with")
    }
    guard Self.challenge(of: try form.required("code_verifier")) == challenge else {
      throw OAuthError(.invalidGrant, "code_verifier is not what the challenge was made of")
    }
  }

  /// What a verifier is known by: its hash in Base64 for URLs.
  private static func challenge(of verifier: String) -> String {
    String(
      Base64.encode(SHA256.hash(Array(verifier.utf8))).compactMap { character in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }
}
