import Foundation
import NIOPosix

/// A blocking TCP socket of the tests, for requests that no HTTP library would send.
final class RawSocket: @unchecked Sendable {
  let descriptor: CInt

  init(descriptor: CInt) {
    self.descriptor = descriptor
    // Long enough for a machine that has other things to do.
    setTimeout(seconds: 30)
  }

  deinit { close(descriptor) }

  func setTimeout(seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Connects to a port of this machine.
  ///
  /// - Parameter receiveBuffer: bytes that may arrive before they are read; nil for as many as the system likes.
  static func connect(port: Int, receiveBuffer: CInt? = nil) throws -> RawSocket {
    let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    if var size = receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<CInt>.size))
    }
    var address = loopback(port: port)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw POSIXError(.ECONNREFUSED)
    }
    return RawSocket(descriptor: descriptor)
  }

  /// A port of this machine at which nothing listens, and nothing will for as long as the socket is kept.
  static func silent() throws -> (socket: RawSocket, port: Int) {
    let silent = RawSocket(descriptor: socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0))
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(silent.descriptor, $0, length) == 0 && getsockname(silent.descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    return (silent, Int(in_port_t(bigEndian: address.sin_port)))
  }

  static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    return address
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Sends without waiting for long; returns whether everything was taken.
  ///
  /// - Parameter tries: how many times in a row the system may refuse to take anything, with 10 ms between.
  func send(_ bytes: [UInt8], tries: Int) -> Bool {
    var rest = bytes[...]
    var left = tries
    while !rest.isEmpty, left > 0 {
      let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
      rest = rest.dropFirst(max(count, 0))
      left = count > 0 ? tries : left - 1
      if count <= 0 { Thread.sleep(forTimeInterval: 0.01) }
    }
    return rest.isEmpty
  }

  /// Whether one more line feed can be sent: not to a connection that the other side has closed.
  func takesMore() -> Bool { Glibc.send(descriptor, "\n", 1, CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)) != -1 }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(descriptor, CInt(SHUT_WR)) }

  /// What arrives next; empty at the end of the stream, nil after a timeout or an error.
  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count < 0 ? nil : Array(buffer[..<count])
  }

  /// Everything up to the end of the stream, or until a text has arrived.
  func receive(until text: String? = nil) -> String {
    var bytes: [UInt8] = []
    while let more = receive(), !more.isEmpty {
      bytes += more
      if let text, String(decoding: bytes, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the other side closes within some seconds.
  func closes(within seconds: Int) -> Bool {
    setTimeout(seconds: seconds)
    while true {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count == 0 || (count < 0 && errno == ECONNRESET) { return true }
      if count < 0 { return false }
    }
  }

  /// Closes so that the other side sees a reset.
  func reset() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    shutdown(descriptor, CInt(SHUT_RDWR))
  }
}

/// Runs blocking code where it holds up no task of the server.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
  }
}
