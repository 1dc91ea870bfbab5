import NIOCore
import NIOHTTP1

/// Sees to it that a response ends exactly where the bytes of its connection end, or that the connection is not kept.
///
/// The reader of HTTP goes through all bytes that it gets, and remembers what may be the beginning of another message.
/// So it gets none that do not belong to the response: the head by itself, then no more than the head told.
final class ResponseBoundary: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// What is still to come of the response.
  enum Rest: Equatable {
    /// Nothing: no request was sent, or its response is complete.
    case nothing
    /// Everything.
    case head
    /// So many bytes of the body.
    case length(Int)
    /// Chunks; the last one ends in a line feed.
    case chunks
    /// All bytes until the connection is closed.
    case untilClosed
  }

  /// What the reader of HTTP has found.
  fileprivate var rest = Rest.nothing
  private let record: ResponseRecord

  private init(_ record: ResponseRecord) {
    self.record = record
  }

  /// Adds the handlers of an HTTP/1.1 connection.
  static func addClientHandlers(
    to handlers: ChannelPipeline.SynchronousOperations, _ record: ResponseRecord
  ) throws {
    let boundary = ResponseBoundary(record)
    try handlers.addHandlers(
      boundary,
      // Fields are valid by their type and the target by `Backend.target`, which allows what browsers really send.
      HTTPRequestEncoder(),
      ByteToMessageHandler(HTTPResponseDecoder(informationalResponseStrategy: .forward)),
      ResponseMarks(boundary))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    record.notice()
    if rest == .head, let end = Self.headEnd(in: bytes), let head = bytes.readSlice(length: end) {
      context.fireChannelRead(wrapInboundOut(head))
      // An interim response is followed by another head.
      if rest == .head { record.spoil() }
    }
    guard bytes.readableBytes > 0 else { return }
    switch rest {
    case .nothing:
      record.spoil()
      context.close(promise: nil)
    case .head:
      // In pieces, or with line ends of its own: only the reader knows where it ends.
      record.spoil()
      context.fireChannelRead(wrapInboundOut(bytes))
    case .length(let count):
      if bytes.readableBytes > count { record.spoil() }
      rest = .length(max(count - bytes.readableBytes, 0))
      if let body = bytes.readSlice(length: min(count, bytes.readableBytes)) {
        context.fireChannelRead(wrapInboundOut(body))
      }
    case .chunks:
      let last = bytes.getSlice(at: bytes.writerIndex - 1, length: 1)
      let isLineEnd = bytes.readableBytesView.last == UInt8(ascii: "\n")
      if isLineEnd { bytes.moveWriterIndex(to: bytes.writerIndex - 1) }
      if bytes.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(bytes)) }
      if rest == .nothing {
        record.spoil()
      } else if isLineEnd, let last {
        context.fireChannelRead(wrapInboundOut(last))
      }
    case .untilClosed:
      context.fireChannelRead(wrapInboundOut(bytes))
    }
  }

  /// The number of bytes up to the end of the first empty line.
  private static func headEnd(in bytes: ByteBuffer) -> Int? {
    bytes.withUnsafeReadableBytes { bytes in
      var index = 3
      while index < bytes.count {
        // Of four bytes that are looked for, the last one tells how far the next can be.
        switch bytes[index] {
        case 0x0a:
          if bytes[index - 1] == 0x0d, bytes[index - 2] == 0x0a, bytes[index - 3] == 0x0d { return index + 1 }
          index += 2
        case 0x0d: index += 1
        default: index += 4
        }
      }
      return nil
    }
  }
}

/// Tells the boundary what the reader of HTTP has found.
private final class ResponseMarks: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart
  typealias OutboundIn = HTTPClientRequestPart
  typealias OutboundOut = HTTPClientRequestPart

  private let boundary: ResponseBoundary

  init(_ boundary: ResponseBoundary) {
    self.boundary = boundary
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .head = unwrapOutboundIn(data) { boundary.rest = .head }
    context.write(data, promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let response) where response.status.code >= 200:
      if response.headers.contains(name: "transfer-encoding") {
        boundary.rest = .chunks
      } else if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }) {
        boundary.rest = .length(length)
      } else {
        boundary.rest = .untilClosed
      }
    case .head, .body: break
    case .end: boundary.rest = .nothing
    }
    context.fireChannelRead(data)
  }
}
