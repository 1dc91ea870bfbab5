import Measuring

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A connection to a server on this machine, with just enough of HTTP to measure it.
final class Connection {
  private let descriptor: Int32
  private let port: UInt16

  /// Connects to a port.
  init(port: UInt16) throws {
    self.port = port
    #if os(Linux)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Corpora.Problem(path: "port \(port)") }
  }

  deinit { close(descriptor) }

  /// Sends a text.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }

  /// Reads until a text has come; what was read.
  @discardableResult
  func read(until end: String?) throws -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count > 0 { text += buffer[..<count] }
      if count <= 0 {
        guard end == nil else { throw Corpora.Problem(path: "the connection has ended") }
        return String(decoding: text, as: UTF8.self)
      }
      guard let end else { continue }
      let all = String(decoding: text, as: UTF8.self)
      if all.contains(end) { return all }
    }
  }

  /// A page, with its head.
  func page(_ path: String) throws -> String {
    send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
    return try read(until: nil)
  }
}
