#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Dispatch
import Foundation
import Synchronization

/// A request as it arrived over a socket.
public struct ReceivedRequest: Sendable, Hashable {
  /// The method, as in the request line.
  public var method = ""
  /// The target, as in the request line.
  public var target = ""
  /// Header fields in order; names as sent, values as the text of their bytes.
  public var headers: [Header] = []
  /// The body.
  public var body: [UInt8] = []

  /// A header field.
  public struct Header: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: String
  }

  /// The values of the fields with a name, in whatever case it is written.
  public func values(_ name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }
}

/// A tiny HTTP/1.1 server on the loopback interface that keeps what it receives.
///
/// For tests only: one request for each connection, bounded in time and size, no chunked bodies.
public final class EchoServer: Sendable {
  /// A failure to open the server's socket.
  public struct SocketProblem: Error {
    /// The value of `errno`.
    public let code: Int32
  }

  private static let limit = 4 << 20
  /// The port on 127.0.0.1.
  public let port: UInt16
  private let listener: Int32
  private let received = Mutex<[ReceivedRequest]>([])
  private let answer: @Sendable (ReceivedRequest, Writer) -> Void

  /// Sends a piece of an answer; whether the client is still there to take it.
  public typealias Writer = (String) -> Bool

  /// The URL of the server, without a final slash.
  public var baseURL: String { "http://127.0.0.1:\(port)" }

  /// A server on a free port, which runs until ``stop()``.
  ///
  /// - Parameter answer: The body of the answer to a request; nil answers `404`.
  public convenience init(answer: @escaping @Sendable (ReceivedRequest) -> String? = { _ in "" }) throws {
    try self.init { request, write in
      let body = answer(request)
      let head = "HTTP/1.1 \(body == nil ? "404 Not Found" : "200 OK")\r\nContent-Length: \(body?.utf8.count ?? 0)"
      _ = write("\(head)\r\nConnection: close\r\n\r\n\(body ?? "")")
    }
  }

  /// A server on a free port, which runs until ``stop()``.
  ///
  /// - Parameter writing: Writes the whole answer to a request, head included, piece by piece; then the connection ends.
  public init(writing answer: @escaping @Sendable (ReceivedRequest, Writer) -> Void) throws {
    self.answer = answer
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    listener = socket(AF_INET, stream, 0)
    guard listener >= 0 else { throw SocketProblem(code: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isOpen else {
      let code = errno
      close(listener)
      throw SocketProblem(code: code)
    }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in acceptConnections() }
  }

  /// Ends the server.
  ///
  /// The thread that accepts closes the socket: were it closed here, the next server could get the same descriptor
  /// while that thread still waits on it.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// What arrived since the last call, oldest first.
  public func take() -> [ReceivedRequest] {
    received.withLock { requests in
      defer { requests = [] }
      return requests
    }
  }

  private func acceptConnections() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else {
        close(listener)
        return
      }
      // Browsers open connections that they may never use; those must not keep others waiting.
      Thread.detachNewThread { [self] in serve(connection) }
    }
  }

  private func serve(_ connection: Int32) {
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    if let request = receive(on: connection) {
      received.withLock { $0.append(request) }
      answer(request) { write($0, on: connection) }
    }
    close(connection)
  }

  private func receive(on connection: Int32) -> ReceivedRequest? {
    var bytes: [UInt8] = []
    let blankLine = Array("\r\n\r\n".utf8)
    var end: Int?
    while end == nil {
      guard read(from: connection, into: &bytes) else { return nil }
      end = bytes.firstRange(of: blankLine)?.upperBound
    }
    guard let end, var request = Self.head(bytes[..<end]) else { return nil }
    if request.values("Expect") == ["100-continue"] { _ = write("HTTP/1.1 100 Continue\r\n\r\n", on: connection) }
    let length = request.values("Content-Length").first.flatMap { Int($0) } ?? 0
    while bytes.count < end + length {
      guard read(from: connection, into: &bytes) else { return nil }
    }
    request.body = Array(bytes[end..<(end + length)])
    return request
  }

  private static func head(_ bytes: ArraySlice<UInt8>) -> ReceivedRequest? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let parts = lines.first?.split(separator: " "), parts.count == 3 else { return nil }
    var request = ReceivedRequest(method: String(parts[0]), target: String(parts[1]))
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      request.headers.append(.init(name: String(line[..<colon]), value: value))
    }
    return request
  }

  private func read(from connection: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(connection, &buffer, buffer.count, 0)
    guard count > 0, bytes.count + count <= Self.limit else { return false }
    bytes += buffer.prefix(count)
    return true
  }

  private func write(_ text: String, on connection: Int32) -> Bool {
    let bytes = Array(text.utf8)
    #if canImport(Glibc)
      return send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    #else
      return send(connection, bytes, bytes.count, 0) == bytes.count
    #endif
  }
}
