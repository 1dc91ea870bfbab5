public import Logging

/// Everything the server is told before it starts.
public struct ExplorerConfiguration: Sendable {
  /// What is served.
  public enum Mode: Sendable {
    /// The site with live reload, the sandboxes below `/_sandbox/` and the proxy below `/_try/`.
    case site(SiteStore)

    /// Only the sandbox of the API with this id, with operation paths at the root and open CORS: a mock server.
    case sandboxOnly(apiID: String)
  }

  /// The name or address to listen on.
  public var host: String

  /// The port to listen on; 0 picks a free one.
  public var port: Int

  /// Host names besides the server's own that a request may address: `docs.test` (any port) or `docs.test:8080`.
  ///
  /// A page of a stranger can point its own name at this server (DNS rebinding) and would then be of the same origin;
  /// so names that are not listed are refused. Loopback names and addresses are always the server's own.
  public var allowedHosts: [String]

  /// The APIs that can be tried, by id.
  public var apis: [ExplorerAPI]

  /// Bounds of time, size and number for proxied calls.
  public var limits: ProxyLimits

  /// What is served.
  public var mode: Mode

  /// Where the server logs; by default nowhere.
  public var logger: Logger

  /// A configuration from its parts.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, allowedHosts: [String] = [], apis: [ExplorerAPI] = [],
    limits: ProxyLimits = ProxyLimits(), mode: Mode,
    logger: Logger = Logger(label: "lectern", factory: { _ in SwiftLogNoOpLogHandler() })
  ) {
    self.host = host
    self.port = port
    self.allowedHosts = allowedHosts
    self.apis = apis
    self.limits = limits
    self.mode = mode
    self.logger = logger
  }
}
