import NIOCore
import NIOHTTP1

/// A response of a backend, as far as it has come when somebody can go on with it.
struct UpstreamResponse: Sendable {
  /// Its status and fields.
  var head: HTTPResponseHead
  /// Its body, when that came together with the head; nil when it is still to be read.
  var body: ByteBuffer?
}
