import Foundation
import JSON

/// A validator that somebody else wrote: the package `jsonschema` of Python, where it is installed.
enum PythonValidator {
  /// The interpreter: `LECTERN_PYTHON`, else `python3`.
  private static let interpreter = ProcessInfo.processInfo.environment["LECTERN_PYTHON"] ?? "python3"

  /// Whether the package is there.
  static let isThere: Bool = {
    guard let output = try? run(["-c", "import jsonschema, referencing; print('there')"]) else { return false }
    return output.hasPrefix("there")
  }()

  /// What the validator says about values: one line of JSON in, one answer out (`valid`, or what is wrong).
  ///
  /// A line is an object: `document` and `uri` to make a document known, with its `dialect`; or `schema`, `dialect` and
  /// `value` to check.
  static func answers(_ lines: [JSONValue]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("lines")
    let script = folder.appendingPathComponent("check.py")
    try Data(lines.map { $0.text(.compact) }.joined(separator: "\n").utf8).write(to: input)
    try Data(program.utf8).write(to: script)
    return try run([script.path, input.path]).split(separator: "\n").map(String.init)
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads the lines; schemas of OpenAPI 3.0 and 2.0 lose `nullable` to a second type first.
  private static let program = #"""
    import json, sys
    from decimal import Decimal
    from jsonschema import Draft4Validator, Draft202012Validator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4, DRAFT202012

    registry = Registry()
    names = {"nullable", "x-nullable"}

    def plain(schema):
        if isinstance(schema, list):
            return [plain(part) for part in schema]
        if not isinstance(schema, dict):
            return schema
        result = {}
        for key, value in schema.items():
            if key in ("example", "examples", "default", "enum", "x-examples"):
                result[key] = value
            else:
                result[key] = plain(value)
        if result.get("type") == "file":
            del result["type"]
        if any(result.get(name) is True for name in names) and isinstance(result.get("type"), str):
            result["type"] = [result["type"], "null"]
        return result

    def kind(dialect):
        return (Draft202012Validator, DRAFT202012) if dialect == "2020-12" else (Draft4Validator, DRAFT4)

    for line in open(sys.argv[1], encoding="utf-8"):
        task = json.loads(line)
        validator, specification = kind(task["dialect"])
        try:
            if "document" in task:
                contents = task["document"] if task["dialect"] in ("2020-12", "4") else plain(task["document"])
                resource = Resource.from_contents(contents, default_specification=specification)
                registry = registry.with_resource(task["uri"], resource)
                print("known")
                continue
            check = validator(task["schema"], registry=registry, format_checker=validator.FORMAT_CHECKER)
            error = next(check.iter_errors(task["value"]), None)
            print("valid" if error is None else "invalid: " + error.message[:300].replace("\n", " "))
        except Exception as problem:
            print("problem: " + type(problem).__name__ + " " + str(problem)[:300].replace("\n", " "))
    """#
}
