import APISpec
import Foundation
import JSON
import OrderedCollections
import Schemas
import SourceText

/// Measures how fast flat objects are validated, beside the package `jsonschema` of Python, and how fast examples of
/// many types are made.
enum ValidationBenchmark {
  private static let schema = #"""
    {"type": "object", "additionalProperties": false, "required": ["id", "name", "email", "created"], "properties": {
      "id": {"type": "integer", "minimum": 1}, "name": {"type": "string", "minLength": 1, "maxLength": 80},
      "email": {"type": "string", "pattern": "^[^@]+@[^@]+$"}, "created": {"type": "string"},
      "score": {"type": "number", "minimum": 0, "maximum": 100}, "active": {"type": "boolean"},
      "role": {"enum": ["admin", "member", "guest"]}, "city": {"type": ["string", "null"]},
      "code": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}$"}, "count": {"type": "integer", "multipleOf": 5}}}
    """#

  private static let python = #"""
    import json, sys, time
    from jsonschema import Draft202012Validator
    validator = Draft202012Validator(json.load(open(sys.argv[1])))
    values = json.load(open(sys.argv[2]))
    best = min(measure for measure in [(lambda start: (all(map(validator.is_valid, values)), time.time() - start)[1])(
        time.time()) for _ in range(3)])
    print(best)
    """#

  /// Runs both measurements.
  static func run() throws {
    let objects = (0..<20_000).map { index -> JSONValue in
      [
        "id": .number(JSONNumber(index + 1)), "name": .string("Jane Doe \(index)"),
        "email": .string("jane.\(index)@example.com"),
        "created": "2024-05-17T09:30:00Z", "score": .number(JSONNumber(index % 100)), "active": .bool(index % 2 == 0),
        "role": "member", "city": index % 3 == 0 ? .null : "Berlin", "code": .string("DE-\(1000 + index % 9000)"),
        "count": .number(JSONNumber(index * 5)),
      ]
    }
    let text = JSONValue.array(objects).text(.compact)
    guard let root = JSONValue(parsing: Array(schema.utf8)) else { return print("the schema cannot be read") }
    let compiled = try SchemaCompiler().compile(root)
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in
      clock.measure { precondition(objects.allSatisfy { compiled.isValid($0) }, "every object is valid") }
    }
    let megabytes = Double(text.utf8.count) / 1_000_000
    report("lectern", megabytes, seconds(times.min() ?? .zero))
    if let time = try pythonTime(text) {
      report("Python jsonschema", megabytes, time)
    } else {
      print("Python's package jsonschema is not installed (LECTERN_PYTHON names another interpreter)")
    }
    try measureExamples()
  }

  private static func measureExamples() throws {
    let api = MadeUpAPI.api(operations: 4000)
    let time = try ContinuousClock().measure {
      let generator = ExampleGenerator(types: api.types)
      for name in api.types.keys { _ = try generator.example(of: .named(name)) }
    }
    print("examples of \(api.types.count) types: \(time)")
  }

  private static func pythonTime(_ text: String) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [("check.py", python), ("schema.json", schema), ("objects.json", text)].map { name, text in
      (folder.appendingPathComponent(name), text)
    }
    for (url, text) in files { try Data(text.utf8).write(to: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["LECTERN_PYTHON"] ?? "python3"] + files.map(\.0.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Double(String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func report(_ name: String, _ megabytes: Double, _ seconds: Double) {
    print("validation by \(name): \(megabytes) MB in \(seconds) s, \(Int((megabytes / seconds).rounded())) MB/s")
  }
}
