import NIOCore
import NIOHTTP1
import Synchronization

/// What is known of the response to the last call on a connection, from outside of its event loop as well.
final class ResponseRecord: Sendable {
  private struct State {
    var hasBytes = false
    var isWhole = false
    var isSpoiled = false
  }

  private let state = Mutex(State())

  /// Whether anything of it has come.
  var hasBytes: Bool { state.withLock { $0.hasBytes } }

  /// Whether all of it came at once.
  var isWhole: Bool { state.withLock { $0.isWhole } }

  /// Whether it was ever in doubt which response a byte of the connection belongs to.
  var isSpoiled: Bool { state.withLock { $0.isSpoiled } }

  /// A call begins: nothing of its response has come.
  func begin() { state.withLock { $0 = State(isSpoiled: $0.isSpoiled) } }

  /// Something of the response has come.
  func notice() { state.withLock { $0.hasBytes = true } }

  /// The response has come to its end before anybody could see its beginning.
  fileprivate func complete() { state.withLock { $0.isWhole = true } }

  /// The connection cannot carry another call.
  func spoil() { state.withLock { $0.isSpoiled = true } }
}

/// Notices when a response comes, and whether it comes at once.
final class ResponseNotice: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  private let record: ResponseRecord
  /// Whether the head came in what is being read.
  private var isHeadNew = false

  /// A handler for a connection or a stream.
  init(_ record: ResponseRecord) {
    self.record = record
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isHeadNew = true
      record.notice()
    case .body: break
    case .end: if isHeadNew { record.complete() }
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isHeadNew = false
    context.fireChannelReadComplete()
  }
}
