import Foundation

/// A backend with a certificate that nobody has signed, run by the system's `openssl`.
final class TLSUpstream: Sendable {
  let port: Int
  /// The certificate that the backend shows, in PEM; it is its own authority.
  let certificate: [UInt8]
  private let process: Process
  private let folder: URL

  /// Where `openssl` is, or nil.
  static var tool: URL? {
    let path = "/usr/bin/openssl"
    return FileManager.default.isExecutableFile(atPath: path) ? URL(fileURLWithPath: path) : nil
  }

  init() async throws {
    (port, process, folder) = try await blocking { try Self.start() }
    certificate = Array(try Data(contentsOf: folder.appendingPathComponent("certificate.pem")))
  }

  deinit {
    process.terminate()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start() throws -> (Int, Process, URL) {
    guard let tool else { throw POSIXError(.ENOENT) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let key = folder.appendingPathComponent("key.pem").path
    let certificate = folder.appendingPathComponent("certificate.pem").path
    let making = Process()
    making.executableURL = tool
    making.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]
    making.standardError = FileHandle.nullDevice
    try making.run()
    making.waitUntilExit()

    let server = Process()
    server.executableURL = tool
    server.arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"]
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
    return (port, server, folder)
  }
}
