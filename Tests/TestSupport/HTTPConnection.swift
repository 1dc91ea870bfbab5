import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A response as it came over a socket.
public struct ReceivedResponse: Sendable {
  /// The status code.
  public var status: Int
  /// Header fields in order; names as sent.
  public var headers: [ReceivedRequest.Header]
  /// The body, without chunks.
  public var body: [UInt8]

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of the field with a name, in whatever case; several joined by commas; nil when there is none.
  public subscript(name: String) -> String? {
    let values = headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

/// One connection to a server on the loopback interface: a client that sends what it is told to, and nothing else.
public final class HTTPConnection: Sendable {
  /// Why there is no response.
  public struct Problem: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
  }

  private let descriptor: Int32
  /// How long to wait for what a test expects, even while other things arrive.
  private let patience: Duration

  /// A connection to a port of 127.0.0.1.
  ///
  /// - Parameter patience: How many seconds to wait for each piece of a response.
  public init(port: Int, patience: Int = 30) throws {
    self.patience = .seconds(patience)
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    let descriptor = descriptor
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Problem(description: "nobody listens on port \(port)") }
    var time = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends a request on a new connection and returns the response.
  ///
  /// `Host`, `Content-Length` and `Connection: close` are added where the fields do not have them.
  public static func exchange(
    port: Int, _ method: String, _ target: String, headers: [(String, String)] = [], body: [UInt8]? = nil
  ) throws -> ReceivedResponse {
    let connection = try HTTPConnection(port: port)
    var headers = headers
    func add(_ name: String, _ value: String) {
      if !headers.contains(where: { $0.0.lowercased() == name.lowercased() }) { headers.append((name, value)) }
    }
    add("Host", "127.0.0.1:\(port)")
    add("Connection", "close")
    if let body { add("Content-Length", "\(body.count)") }
    let head = ["\(method) \(target) HTTP/1.1"] + headers.map { "\($0.0): \($0.1)" }
    connection.send(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (body ?? []))
    return try response(connection.received { isWhole($0, to: method) }, to: method)
  }

  /// Whether nothing can follow of a response; one that only ends with its connection never is.
  private static func isWhole(_ bytes: [UInt8], to method: String) -> Bool {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
    guard let length = head.firstMatch(of: /\r\ncontent-length: *(\d+)/).flatMap({ Int($0.1) }) else { return false }
    return method == "HEAD" || bytes.count >= end.upperBound + length
  }

  /// Sends bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      #else
        let count = rest.withUnsafeBytes { Darwin.send(descriptor, $0.baseAddress, $0.count, 0) }
      #endif
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Everything up to the end of the stream, or until a text has arrived.
  public func text(until text: String) -> String {
    String(decoding: received { String(decoding: $0, as: UTF8.self).contains(text) }, as: UTF8.self)
  }

  /// Everything up to the end of the stream, or until it is enough.
  private func received(_ isEnough: ([UInt8]) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    let deadline = ContinuousClock.now + patience
    while !isEnough(bytes), ContinuousClock.now < deadline {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  private static func response(_ bytes: [UInt8], to method: String) throws -> ReceivedResponse {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      throw Problem(description: "no response: \(String(decoding: bytes, as: UTF8.self))")
    }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let headers = lines.dropFirst().compactMap { line -> ReceivedRequest.Header? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return ReceivedRequest.Header(name: String(line[..<colon]), value: value)
    }
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var response = ReceivedResponse(status: status, headers: headers, body: Array(bytes[end.upperBound...]))
    if response["transfer-encoding"]?.lowercased() == "chunked" { response.body = dechunked(response.body) }
    if let length = response["content-length"].flatMap({ Int($0) }), method != "HEAD", length != response.body.count {
      throw Problem(description: "\(response.body.count) of \(length) bytes arrived")
    }
    return response
  }

  private static func dechunked(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: 13) {
      let size = Int(String(decoding: rest[..<lineEnd], as: UTF8.self), radix: 16) ?? 0
      guard size > 0 else { break }
      let start = lineEnd + 2
      result += rest[start..<min(start + size, rest.endIndex)]
      rest = rest[min(start + size + 2, rest.endIndex)...]
    }
    return result
  }
}
