import Foundation

/// A backend that speaks HTTP/1.1 over TLS, run by the system's `openssl`.
final class TLSUpstream: Sendable {
  let port: Int
  /// The certificate that the backend shows, in PEM.
  var certificate: [UInt8] { identity.certificate }
  private let identity: TestCertificate
  private let process: Process

  init() async throws {
    (port, process, identity) = try await blocking { try Self.start() }
  }

  deinit { process.terminate() }

  private static func start() throws -> (Int, Process, TestCertificate) {
    let identity = try TestCertificate()
    let server = Process()
    server.executableURL = TestCertificate.tool
    server.arguments = [
      "s_server", "-accept", "127.0.0.1:0", "-cert", identity.certificatePath, "-key", identity.keyPath, "-www",
    ]
    let output = Pipe()
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    var text = ""
    while !text.contains("ACCEPT") || !text.hasSuffix("\n") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw POSIXError(.EPIPE) }
      text += String(decoding: more, as: UTF8.self)
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
    guard let port = line.split(separator: ":").last.flatMap({ Int($0) }) else { throw POSIXError(.EPROTO) }
    return (port, server, identity)
  }
}
