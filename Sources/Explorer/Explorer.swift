import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// The server: the site with live reload, sandboxes, and the try-it proxy.
///
/// ```swift
/// let store = SiteStore(site)
/// let explorer = try Explorer(ExplorerConfiguration(apis: [api], mode: .site(store)))
/// try await explorer.run { port in print("http://127.0.0.1:\(port)/") }
/// ```
public struct Explorer: Sendable {
  private let configuration: ExplorerConfiguration
  private let resolver: Resolver
  private let table = APITable()

  /// Most messages that are compared with their description at one time.
  private static let concurrentChecks = 4

  /// How long requests that are being answered have to finish when the server stops, and answers to be taken.
  var stopTime: Duration = .seconds(5)

  /// How long a client may send nothing of its request, or take nothing of its response.
  var idleTime: Duration = .seconds(60)

  /// Most connections of clients at one time, nil for what the system allows; others wait until one of them ends.
  var connectionLimit: Int?

  /// How many connections to backends wait for calls, and how long.
  var poolLimits = UpstreamPool.Limits()

  /// A server for a configuration; throws `ExplorerError` for one that cannot work.
  public init(_ configuration: ExplorerConfiguration) throws(ExplorerError) {
    try self.init(configuration, resolver: .system)
  }

  /// A server that finds addresses in a way of its own.
  init(_ configuration: ExplorerConfiguration, resolver: Resolver) throws(ExplorerError) {
    self.configuration = configuration
    self.resolver = resolver
    // What is wrong with a backend is told before anything is begun.
    _ = try Self.backends(of: configuration.apis)
    if case .sandboxOnly(let id) = configuration.mode, !configuration.apis.contains(where: { $0.id == id }) {
      throw .unknownAPI(id: id)
    }
  }

  /// Puts other APIs in the place of the current ones, while the server runs.
  ///
  /// - Throws: `ExplorerError` when they cannot be served; the current ones stay then.
  public func replace(apis: [ExplorerAPI]) async throws(ExplorerError) {
    let backends = try Self.backends(of: apis)
    var entries: [String: APITable.Entry] = [:]
    for api in apis {
      entries[api.id] = APITable.Entry(
        sandbox: SandboxResponder(session: api.sandbox, bodyLimit: configuration.limits.requestBodySize),
        destination: try await destination(of: api, backend: backends[api.id]))
    }
    table.replace(with: entries)
  }

  private static func backends(of apis: [ExplorerAPI]) throws(ExplorerError) -> [String: Backend] {
    var backends: [String: Backend] = [:]
    var ids: Set<String> = []
    for api in apis {
      guard ids.insert(api.id).inserted else { throw .duplicateAPI(id: api.id) }
      if case .verifiedWith(let authorities) = api.certificateCheck, !UpstreamConnector.areCertificates(authorities) {
        throw .invalidAuthorities
      }
      guard let url = api.backend else { continue }
      do {
        backends[api.id] = try Backend(url)
      } catch {
        throw .invalidBackend(url: url, reason: error.rawValue)
      }
    }
    return backends
  }

  /// Serves until the process is told to stop (SIGINT, SIGTERM) or the task is cancelled.
  ///
  /// Requests that are being answered when the signal arrives have five seconds to finish, and their clients to take the
  /// answers.
  ///
  /// - Parameter onReady: called once the server listens, with its port; it is cancelled when the server stops.
  /// - Throws: `ExplorerError` when it cannot listen.
  public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let group = try await serviceGroup(signals: [.sigint, .sigterm]) { port.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      // Beside the server, which answers nothing before its own call returns.
      tasks.addTask { for await port in ports.prefix(1) { await onReady(port) } }
      try await run(group)
      tasks.cancelAll()
    }
  }

  /// Runs a group that this server made, with errors as `ExplorerError`.
  func run(_ group: ServiceGroup) async throws {
    do {
      try await group.run()
    } catch is CancellationError {
      return
    } catch let error as IOError {
      throw ExplorerError(error, host: configuration.host, port: configuration.port) ?? error
    }
  }

  /// The server as a group of services that can be stopped.
  func serviceGroup(
    signals: [UnixSignal], onReady: @escaping @Sendable (_ port: Int) -> Void
  ) async throws -> ServiceGroup {
    guard !(await resolver.addresses(configuration.host)).isEmpty else {
      throw ExplorerError.hostNotFound(host: configuration.host)
    }
    // Some are left for files that are read and for the connections of the proxy.
    let connections = connectionLimit ?? min(max(DescriptorLimit.raised() - 128, 64), 4096)
    let pool = UpstreamPool(limits: poolLimits)
    let application = Application(
      responder: try await responder(pool),
      server: HTTPServerBuilder { channel(responder: $0) },
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(connections, logger: configuration.logger)),
      onServerRunning: { channel in onReady(channel.localAddress?.port ?? configuration.port) },
      logger: configuration.logger)
    var group = ServiceGroupConfiguration(
      services: [application, pool], gracefulShutdownSignals: signals, logger: configuration.logger)
    group.maximumGracefulShutdownDuration = stopTime
    return ServiceGroup(configuration: group)
  }

  /// What handles the connections of clients.
  private func channel(responder: @escaping HTTPChannelHandler.Responder) -> any ServerChildChannel {
    let security: SecurityHeaders
    let shortcut: SiteShortcut?
    switch configuration.mode {
    case .site(let store): (security, shortcut) = (.strict, SiteShortcut(store: store, hosts: hosts))
    case .sandboxOnly: (security, shortcut) = (.open, nil)
    }
    let idleTime = idleTime
    let base = HTTP1Channel(
      responder: responder,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [
          ConnectionMonitor(), SecurityHeadersHandler(headers: security), IdleHandler(time: idleTime),
          CloseOptionHandler(),
        ]))
    return EventLoopChannel(base: WireChannel(base: base, shortcut: shortcut))
  }

  /// Which hosts are the server's own.
  private var hosts: HostPolicy {
    HostPolicy(boundHost: configuration.host, allowedHosts: configuration.allowedHosts)
  }

  private func responder(_ pool: UpstreamPool) async throws(ExplorerError) -> ExplorerResponder {
    try await replace(apis: configuration.apis)
    let content: ExplorerResponder.Content
    switch configuration.mode {
    case .site(let store):
      content = .site(SiteResponder(store: store), EventsResponder(store: store))
    case .sandboxOnly(let id):
      guard let entry = table[id] else { throw .unknownAPI(id: id) }
      content = .sandbox(entry.sandbox)
    }
    return ExplorerResponder(
      content: content, table: table,
      proxy: ProxyResponder(
        table: table, limits: configuration.limits, resolver: resolver,
        slots: CallSlots(limit: configuration.limits.concurrentCalls), pool: pool),
      recording: RecordingResponder(bodyLimit: configuration.limits.requestBodySize),
      checking: CheckingResponder(slots: CallSlots(limit: Self.concurrentChecks)),
      hosts: hosts)
  }

  /// Where an API's calls go, and which local addresses that is allowed to mean for as long as the server runs.
  private func destination(
    of api: ExplorerAPI, backend: Backend?
  ) async throws(ExplorerError) -> ProxyResponder.Destination {
    guard let backend else {
      return ProxyResponder.Destination(api: api, upstream: api.callsServers ? .servers : .sandbox)
    }
    let addresses = await resolver.addresses(backend.host)
    let policy = AddressPolicy(backendAddresses: addresses)
    // A name that does not resolve yet may later; an address that is refused now always will be.
    guard addresses.allSatisfy(policy.allows) else {
      throw .invalidBackend(url: api.backend ?? "", reason: BackendURLError.unreachableClass.rawValue)
    }
    return ProxyResponder.Destination(api: api, upstream: .backend(backend), policy: policy)
  }
}
