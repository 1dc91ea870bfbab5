import Foundation

/// The validator `openapi_spec_validator` of Python, which knows nothing of this project.
enum Validator {
  /// Whether it can be run here.
  static let isThere: Bool = (try? run(["-m", "openapi_spec_validator", "--version"]))?.status == 0

  /// The beginning of what it finds wrong with an OpenAPI 3.1 document; nil when nothing.
  static func complaint(about document: [UInt8], format: String) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(format)")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try run([
      "-m", "openapi_spec_validator", "--schema", "3.1", "--subschema-errors", "all", file.path,
    ])
    return status == 0 ? nil : String(output.prefix(2000))
  }

  /// What it finds wrong with several OpenAPI 3.1 documents in JSON, each with a name; one run checks all.
  static func complaints(about documents: [(name: String, document: [UInt8])]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, document) in documents {
      let file = folder.appending(path: name.replacingOccurrences(of: "/", with: "~") + ".json")
      try Data(document).write(to: file)
    }
    let program = """
      import glob, json, sys
      from openapi_spec_validator import OpenAPIV31SpecValidator
      for path in sorted(glob.glob(sys.argv[1] + "/*.json")):
        try:
          error = next(OpenAPIV31SpecValidator(json.load(open(path))).iter_errors(), None)
        except Exception as other:
          error = other
        if error is not None:
          print(path.split("/")[-1], str(error).splitlines()[0])
      print("done")
      """
    let (_, output) = try run(["-c", program, folder.path])
    let lines = output.split(separator: "\n").map(String.init)
    // Whatever went wrong with the run itself is a complaint, too.
    return lines.last == "done" ? lines.dropLast() : lines + ["the validator did not come to its end"]
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
