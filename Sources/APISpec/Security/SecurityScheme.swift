public import JSON
public import OrderedCollections

/// A way to authenticate.
///
/// [Security Scheme Object](https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object).
public struct SecurityScheme: Sendable, Hashable {
  /// The kind, with what it needs.
  public var kind: Kind
  /// How to use it, in CommonMark.
  public var description: LocalizedText?
  /// Scopes or roles that can be required, with what each allows; for every kind, as OpenAPI 3.1 permits.
  public var scopes: OrderedDictionary<String, LocalizedText>
  /// Where the metadata of the authorization server are (OpenAPI 3.2, RFC 8414); for OAuth 2 only.
  public var metadataURL: String?
  /// When it came, changed and went.
  public var availability = Availability()
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]
  /// Credentials that the built-in sandbox accepts, with what each stands for.
  public var sandboxCredentials: [SandboxCredential] = []

  /// The kinds of OpenAPI 3.1.
  public enum Kind: Sendable, Hashable {
    /// User name and password ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)).
    case basic
    /// A bearer token ([RFC 6750](https://www.rfc-editor.org/rfc/rfc6750)), with a hint about its format.
    case bearer(format: String?)
    /// Another scheme of the `Authorization` header field, by its registered name.
    case http(scheme: String)
    /// A key in a header field, a query parameter or a cookie.
    case apiKey(name: String, in: Parameter.Location)
    /// OAuth 2 ([RFC 6749](https://www.rfc-editor.org/rfc/rfc6749)).
    case oauth2(OAuthFlows)
    /// OpenID Connect, by the URL of its discovery document.
    case openIDConnect(url: String)
    /// A client certificate.
    case mutualTLS
  }

  /// A scheme from its parts.
  public init(
    _ kind: Kind, description: LocalizedText? = nil, scopes: OrderedDictionary<String, LocalizedText> = [:]
  ) {
    self.kind = kind
    self.description = description
    self.scopes = scopes
  }
}

/// A credential that the built-in sandbox accepts.
public struct SandboxCredential: Sendable, Hashable {
  /// The credential.
  public var credential: Credential
  /// Who or what it stands for, in CommonMark.
  public var description: LocalizedText

  /// A credential of the sandbox.
  public init(_ credential: Credential, description: LocalizedText) {
    self.credential = credential
    self.description = description
  }
}
