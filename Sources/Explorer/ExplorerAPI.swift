public import Sandbox

/// One API that can be tried.
public struct ExplorerAPI: Sendable {
  /// How the certificate of an `https` backend is checked.
  public enum CertificateCheck: Sendable, Hashable {
    /// Against the system's authorities, and for the backend's name.
    case verified

    /// Not at all: for a development backend with a certificate of its own.
    case any
  }

  /// The API's id, as in its paths (`gitlab-users`).
  public var id: String

  /// URLs of the spec's servers, in their order; the console addresses them by index.
  public var servers: [String]

  /// The URL that proxied calls go to whatever the server index; nil lets the sandbox answer.
  public var backend: String?

  /// How the backend's certificate is checked.
  public var certificateCheck: CertificateCheck

  /// Where tokens are issued, by scheme and flow (`oauth/clientCredentials`); the console asks there for them.
  public var tokenSources: [String: TokenSource] = [:]

  /// A place that issues tokens.
  public struct TokenSource: Sendable, Hashable {
    /// The URL of the token endpoint ([RFC 6749, section 3.2](https://www.rfc-editor.org/rfc/rfc6749#section-3.2)).
    public var url: String
    /// The token that stands for one where the sandbox answers, and nobody issues any.
    public var sandboxToken: String

    /// A place from its parts.
    public init(url: String, sandboxToken: String) {
      self.url = url
      self.sandboxToken = sandboxToken
    }
  }

  /// The sandbox that answers `/_sandbox/<id>/…`, and `/_try/<id>/…` when there is no backend.
  public var sandbox: any SandboxSession

  /// An API from its parts.
  public init(
    id: String, servers: [String] = [], backend: String? = nil, certificateCheck: CertificateCheck = .verified,
    sandbox: any SandboxSession
  ) {
    self.id = id
    self.servers = servers
    self.backend = backend
    self.certificateCheck = certificateCheck
    self.sandbox = sandbox
  }
}
