import Hummingbird
import NIOCore

/// What a request brings with it besides its head and body: the connection.
struct ExplorerContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  /// The client's connection.
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// What tells that the client has gone away.
  func monitor() async throws -> ConnectionMonitor {
    try await channel.pipeline.handler(type: ConnectionMonitor.self).get()
  }
}
