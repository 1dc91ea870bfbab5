import Foundation

/// The validator `openapi_spec_validator` of Python, which knows nothing of this project.
enum Validator {
  /// Whether it can be run here.
  static let isThere: Bool = (try? run(["--version"]))?.status == 0

  /// The beginning of what it finds wrong with an OpenAPI 3.1 document; nil when nothing.
  static func complaint(about document: [UInt8], format: String) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(format)")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try run(["--schema", "3.1", "--subschema-errors", "all", file.path])
    return status == 0 ? nil : String(output.prefix(2000))
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "openapi_spec_validator"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
