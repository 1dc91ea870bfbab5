import Foundation
import Synchronization

/// A backend of the tests: it sees the bytes of each request and answers with bytes.
final class FakeUpstream: Sendable {
  let port: Int
  private let listener: RawSocket
  private let log = Log()

  private final class Log: Sendable {
    let requests = Mutex<[String]>([])
    /// How many requests came on each connection.
    let connections = Mutex<[Int]>([])
    /// How many connections have ended.
    let ended = Mutex(0)
  }

  /// Listens on a free port of this machine; the handler runs on a thread of its own for each connection.
  ///
  /// - Parameters:
  ///   - readsBody: whether a request counts as read with its body, or with its head.
  ///   - keepsAlive: whether the handler runs for each request of a connection, or the connection ends after one.
  init(
    readsBody: Bool = true, keepsAlive: Bool = false,
    _ handler: @escaping @Sendable (_ request: String, _ socket: RawSocket) -> Void
  ) throws {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = RawSocket.loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 64) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRINUSE) }
    port = Int(in_port_t(bigEndian: address.sin_port))
    listener = RawSocket(descriptor: descriptor)
    listener.setTimeout(seconds: 0)
    // The thread keeps the listener: its number must not become another socket's while somebody accepts on it.
    Thread.detachNewThread { [log, listener] in
      while true {
        let connection = accept(listener.descriptor, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          let socket = RawSocket(descriptor: connection)
          let number = log.connections.withLock { connections in
            connections.append(0)
            return connections.count - 1
          }
          repeat {
            let request = Self.readRequest(socket, withBody: readsBody)
            if request.isEmpty, keepsAlive { break }
            log.connections.withLock { $0[number] += 1 }
            log.requests.withLock { $0.append(request) }
            handler(request, socket)
          } while keepsAlive
          log.ended.withLock { $0 += 1 }
        }
      }
    }
  }

  deinit { shutdown(listener.descriptor, CInt(SHUT_RDWR)) }

  /// A backend that gives the same answer to everything.
  convenience init(answer: String) throws {
    try self.init { _, socket in socket.send(answer) }
  }

  /// Requests so far, heads and bodies.
  var requests: [String] { log.requests.withLock { $0 } }

  /// How many requests came on each connection so far.
  var connections: [Int] { log.connections.withLock { $0 } }

  /// How many connections have not ended.
  var open: Int { connections.count - log.ended.withLock { $0 } }

  /// The lines of the first request's head.
  var headLines: [String] {
    let head = requests.first?.components(separatedBy: "\r\n\r\n").first ?? ""
    return head.components(separatedBy: "\r\n")
  }

  var url: String { "http://127.0.0.1:\(port)" }

  /// Reads a head, and the body if its length is told.
  private static func readRequest(_ socket: RawSocket, withBody: Bool) -> String {
    var bytes: [UInt8] = []
    while let more = socket.receive(), !more.isEmpty {
      bytes += more
      // The first byte of a TLS handshake: no head will come.
      if bytes.first == 0x16 { break }
      let text = String(decoding: bytes, as: UTF8.self)
      let parts = text.components(separatedBy: "\r\n\r\n")
      guard parts.count > 1 else { continue }
      if !withBody { break }
      let lines = parts[0].lowercased().components(separatedBy: "\r\n")
      let length = lines.first { $0.hasPrefix("content-length:") }
      let expected = length.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
      if lines.contains("transfer-encoding: chunked") {
        if text.hasSuffix("0\r\n\r\n") { break }
      } else if bytes.count >= parts[0].utf8.count + 4 + expected {
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
