public import HTTPTypes
public import Sandbox

/// One API that can be tried.
public struct ExplorerAPI: Sendable {
  /// How the certificate of an `https` backend is checked.
  public enum CertificateCheck: Sendable, Hashable {
    /// Against the system's authorities, and for the backend's name.
    case verified

    /// Against the system's authorities and those of a file in PEM, and for the backend's name.
    case verifiedWith(authorities: [UInt8])

    /// Not at all: for a development backend with a certificate of its own.
    case any
  }

  /// The API's id, as in its paths (`gitlab-users`).
  public var id: String

  /// The spec's servers, in their order; the console addresses them by index.
  public var servers: [Server]

  /// The URL that proxied calls go to whatever the server index; nil for none.
  public var backend: String?

  /// Whether proxied calls go to the spec's servers themselves when there is no backend.
  ///
  /// Otherwise the sandbox answers them. Servers on this machine and in private networks are never called in this way:
  /// who wants that names a backend.
  public var callsServers: Bool

  /// Header fields that every call to the backend gets from here, in place of the caller's own.
  ///
  /// So a secret reaches the backend that no browser ever holds. Sandbox and servers of the spec do not see them.
  public var backendFields: HTTPFields

  /// How the certificate of an `https` backend is checked.
  public var certificateCheck: CertificateCheck

  /// Where tokens are issued, by scheme and flow, percent-encoded (`oauth/clientCredentials`); the console
  /// asks there for them.
  public var tokenSources: [String: TokenSource] = [:]

  /// A place that issues tokens.
  public struct TokenSource: Sendable, Hashable {
    /// The URL of the token endpoint ([RFC 6749, section 3.2](https://www.rfc-editor.org/rfc/rfc6749#section-3.2)).
    public var url: String
    /// What issues tokens where the sandbox answers.
    public var sandbox: TokenIssuer

    /// A place from its parts.
    public init(url: String, sandbox: TokenIssuer) {
      self.url = url
      self.sandbox = sandbox
    }
  }

  /// What compares messages with their description, and tells what is wrong as JSON text, nil when there is no such
  /// operation; nil for nothing.
  public var check: (@Sendable (CheckedMessage) -> [UInt8]?)?

  /// The ways to keep exchanges of the console, when its user wants to.
  public var recorders: [ExchangeRecorder] = []

  /// The sandbox that answers `/_sandbox/<id>/…`, and `/_try/<id>/…` when calls go nowhere else.
  public var sandbox: any SandboxSession

  /// Whether a header field can be one of ``backendFields``: the proxy itself sets those that decide where a call goes
  /// and where it ends.
  public static func canInject(_ name: HTTPField.Name) -> Bool { RequestHeaders.isInjectable(name) }

  /// An API from its parts.
  public init(
    id: String, servers: [Server] = [], backend: String? = nil, callsServers: Bool = false,
    backendFields: HTTPFields = HTTPFields(), certificateCheck: CertificateCheck = .verified,
    sandbox: any SandboxSession
  ) {
    self.id = id
    self.servers = servers
    self.backend = backend
    self.callsServers = callsServers
    self.backendFields = backendFields
    self.certificateCheck = certificateCheck
    self.sandbox = sandbox
  }
}
