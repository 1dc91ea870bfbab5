import Foundation

/// A certificate for `localhost` that nobody has signed, made by the system's `openssl`; it is its own authority.
final class TestCertificate: Sendable {
  /// The certificate, in PEM.
  let certificate: [UInt8]
  /// Where the certificate is.
  let certificatePath: String
  /// Where its key is.
  let keyPath: String
  private let folder: URL

  /// Where `openssl` is, or nil.
  static var tool: URL? {
    let path = "/usr/bin/openssl"
    return FileManager.default.isExecutableFile(atPath: path) ? URL(fileURLWithPath: path) : nil
  }

  /// Makes a certificate; blocks for as long as that takes.
  init() throws {
    guard let tool = Self.tool else { throw POSIXError(.ENOENT) }
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    keyPath = folder.appendingPathComponent("key.pem").path
    certificatePath = folder.appendingPathComponent("certificate.pem").path
    let making = Process()
    making.executableURL = tool
    making.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", keyPath, "-out", certificatePath, "-days", "2",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    ]
    making.standardError = FileHandle.nullDevice
    try making.run()
    making.waitUntilExit()
    certificate = Array(try Data(contentsOf: URL(fileURLWithPath: certificatePath)))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
