import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// Answers `/_events`: a stream of server-sent events that ends when the client goes away or the server stops.
struct EventsResponder: Sendable {
  /// The site to tell about.
  let store: SiteStore
  /// Time between two signs of life.
  var pingInterval: Duration = .seconds(15)
  /// Most listeners at one time.
  var listenerLimit = 1024

  /// The response to a request.
  func respond(to request: HTTPRequest, monitor: ConnectionMonitor) throws(Problem) -> Response {
    let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"]
    switch request.method {
    case .get: break
    case .head: return Response(status: .ok, headers: headers).createHeadResponse()
    default: throw .methodNotAllowed(request.method, allow: "GET, HEAD")
    }
    guard store.listenerCount < listenerLimit else { throw .tooMany("listeners", limit: listenerLimit) }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        for await event in events(monitor) { try await writer.write(ByteBuffer(string: event.text)) }
        try await writer.finish(nil)
      })
  }

  /// The events of one listener.
  func events(_ monitor: ConnectionMonitor) -> AsyncStream<LiveEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: LiveEvent.self, bufferingPolicy: .bufferingNewest(16))
    guard let id = store.addListener(continuation, limit: listenerLimit) else {
      continuation.finish()
      return stream
    }
    let interval = pingInterval
    let pings = Task {
      await withGracefulShutdownHandler {
        while (try? await Task.sleep(for: interval)) != nil { continuation.yield(.ping) }
      } onGracefulShutdown: {
        continuation.finish()
      }
    }
    continuation.onTermination = { _ in
      pings.cancel()
      store.removeListener(id)
    }
    _ = monitor.whenClosed { continuation.finish() }
    return stream
  }
}
