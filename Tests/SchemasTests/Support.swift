import Foundation
import JSON
import Schemas
import SourceText

/// The value of a JSON text; null when it is not well-formed.
func json(_ text: String) -> JSONValue { JSONValue(parsing: Array(text.utf8)) ?? .null }

/// A schema compiled from a JSON text.
func schema(_ text: String, dialect: SchemaDialect = .draft2020) throws -> CompiledSchema {
  try SchemaCompiler(dialect: dialect).compile(json(text))
}

/// The JSON Schema Test Suite: `LECTERN_CORPORA`, else `shared/corpora` beside the package.
enum SuiteFolder {
  static let root: URL = {
    if let folder = ProcessInfo.processInfo.environment["LECTERN_CORPORA"] {
      return URL(fileURLWithPath: folder).appendingPathComponent("json-schema")
    }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appendingPathComponent("shared/corpora/json-schema")
  }()

  static let isThere = FileManager.default.fileExists(atPath: root.appendingPathComponent("tests").path)

  /// The JSON files below a folder of tests, by their path in it.
  static func files(_ folder: String) -> [String] {
    let url = root.appendingPathComponent("tests").appendingPathComponent(folder)
    let all = FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? []
    return all.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
  }

  /// A file of tests.
  static func tests(_ path: String) -> JSONValue {
    let url = root.appendingPathComponent("tests").appendingPathComponent(path)
    guard let bytes = try? Data(contentsOf: url) else { return .null }
    return JSONValue(parsing: Array(bytes)) ?? .null
  }

  /// A document of the folder `remotes`, which the suite serves at a port of its own.
  static func remote(_ uri: String) -> JSONValue? {
    let server = "http://localhost:1234/"
    guard uri.hasPrefix(server) else { return nil }
    let url = root.appendingPathComponent("remotes").appendingPathComponent(String(uri.dropFirst(server.count)))
    guard let bytes = try? Data(contentsOf: url) else { return nil }
    return JSONValue(parsing: Array(bytes))
  }

  /// All documents of the folder `remotes`, with the URIs by which the suite refers to them.
  static var remotes: [(uri: String, document: JSONValue)] {
    let all = FileManager.default.enumerator(atPath: root.appendingPathComponent("remotes").path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted().compactMap { path in
      let uri = "http://localhost:1234/\(path)"
      return remote(uri).map { (uri, $0) }
    }
  }

  /// The tests of a file whose result is not the expected one, and how many there are in all.
  static func failures(_ path: String, dialect: SchemaDialect, formats: FormatHandling) -> (names: [String], all: Int) {
    var failures: [String] = []
    var count = 0
    let compiler = SchemaCompiler(dialect: dialect, load: { remote($0) })
    for group in tests(path).array ?? [] {
      let name = group["description"]?.string ?? ""
      let cases = group["tests"]?.array ?? []
      count += cases.count
      do {
        let schema = try compiler.compile(group["schema"] ?? .null)
        for test in cases {
          let data = test["data"] ?? .null
          let isValid = schema.isValid(data, formats: formats)
          let description = "\(name) / \(test["description"]?.string ?? "")"
          if isValid != test["valid"]?.bool { failures.append(description) }
          if schema.validate(data, formats: formats).isEmpty != isValid {
            failures.append(description + " (described)")
          }
        }
      } catch {
        failures += cases.map { "\(name) / \($0["description"]?.string ?? ""): \(error)" }
      }
    }
    return (failures, count)
  }
}
