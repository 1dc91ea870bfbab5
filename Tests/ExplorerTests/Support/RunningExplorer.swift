import Foundation
import HTTPTypes
import Sandbox
import ServiceLifecycle
import Site

@testable import Explorer

/// A server on a free port, for the length of a test.
struct RunningExplorer: Sendable {
  let port: Int
  let group: ServiceGroup

  /// Runs a server while a test does its work.
  static func run<Value: Sendable>(
    _ configuration: ExplorerConfiguration, resolver: Resolver = .system, stopTime: Duration = .seconds(5),
    idleTime: Duration = .seconds(60), connectionLimit: Int? = nil,
    poolLimits: UpstreamPool.Limits = UpstreamPool.Limits(),
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    var configuration = configuration
    configuration.port = 0
    var server = try Explorer(configuration, resolver: resolver)
    (server.stopTime, server.idleTime, server.connectionLimit) = (stopTime, idleTime, connectionLimit)
    server.poolLimits = poolLimits
    let explorer = server
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let group = try await explorer.serviceGroup(signals: []) { port.yield($0) }
    return try await withThrowingTaskGroup(of: Value?.self) { tasks in
      tasks.addTask {
        try await explorer.run(group)
        return nil
      }
      tasks.addTask {
        for await port in ports { return try await body(RunningExplorer(port: port, group: group)) }
        throw CancellationError()
      }
      while let result = try await tasks.next() {
        guard let result else { continue }
        tasks.cancelAll()
        return result
      }
      throw CancellationError()
    }
  }

  /// Runs a server for a site.
  static func run<Value: Sendable>(
    site: Site, apis: [ExplorerAPI] = [], limits: ProxyLimits = ProxyLimits(), resolver: Resolver = .system,
    _ body: @escaping @Sendable (RunningExplorer) async throws -> Value
  ) async throws -> Value {
    try await run(
      ExplorerConfiguration(apis: apis, limits: limits, mode: .site(SiteStore(site))), resolver: resolver, body)
  }

  /// The usual value of `Host`.
  var host: String { "127.0.0.1:\(port)" }

  /// Sends a request and reads its response to the end.
  func send(
    _ method: String, _ target: String, _ fields: [(String, String)] = [], body: String = "", host: String? = nil
  ) async throws -> RawResponse {
    var head = "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? self.host)\r\nConnection: close\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
    return try await sendRaw(head + "\r\n" + body)
  }

  func get(_ target: String, _ fields: [(String, String)] = [], host: String? = nil) async throws -> RawResponse {
    try await send("GET", target, fields, host: host)
  }

  /// Sends a request of the console.
  func call(
    _ method: String, _ target: String, _ fields: [(String, String)] = [], body: String = ""
  ) async throws -> RawResponse {
    try await send(method, target, [("X-Lectern-Console", "1")] + fields, body: body)
  }

  /// Sends bytes and reads to the end of the stream.
  func sendRaw(_ text: String) async throws -> RawResponse {
    let port = port
    return try await blocking {
      let socket = try RawSocket.connect(port: port)
      socket.send(text)
      var bytes: [UInt8] = []
      while let more = socket.receive(), !more.isEmpty { bytes += more }
      return try RawResponse(bytes)
    }
  }
}

/// A sandbox that answers by path.
struct TinySandbox: SandboxSession {
  var answer: @Sendable (SandboxRequest) -> SandboxResponse = { request in
    let query = request.query.map { "?\($0)" } ?? ""
    let text = "\(request.method.rawValue) \(request.path)\(query) \(String(decoding: request.body, as: UTF8.self))"
    return SandboxResponse(status: .ok, headerFields: [.contentType: "text/plain"], body: Array(text.utf8))
  }

  func respond(to request: SandboxRequest) -> SandboxResponse { answer(request) }
}

extension Site {
  /// A site of text files.
  init(_ files: [String: String]) {
    self.init()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      add(SiteFile(text, mediaType: SiteFile.mediaType(forPath: path)), at: path)
    }
  }
}
