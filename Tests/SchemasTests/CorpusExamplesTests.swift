import Foundation
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// Examples of every named schema of real descriptions of APIs.
@Suite(
  "Examples of real descriptions", .enabled(if: CorpusFolder.isThere, "the corpora are not beside the package"))
struct CorpusExamplesTests {
  @Test("at least 999 of 1000 named schemas have an example")
  func corpus() throws {
    var (count, failures) = (0, [String]())
    for path in CorpusFolder.files {
      guard let root = CorpusFolder.document(path), SchemaDialect(openAPIDocument: root) != nil else { continue }
      let start = ContinuousClock().now
      var compiler = SchemaCompiler(load: { CorpusFolder.document($0) })
      compiler.add(root, uri: path)
      let generator = ExampleGenerator(compiler: compiler)
      let before = count
      for pointer in CorpusFolder.namedSchemas(root) {
        count += 1
        let reference = JSONValue.string(path + "#" + CorpusFolder.fragment(pointer))
        do {
          let schema = try compiler.compile(["$ref": reference], uri: "")
          let value = try generator.example(of: schema)
          #expect(schema.isValid(value, formats: .assert))
        } catch {
          failures.append("\(path) \(pointer): \(error)")
        }
      }
      print(path, count - before, ContinuousClock().now - start)
    }
    print(count, failures.count, failures.joined(separator: "\n"))
    #expect(failures.count * 1000 <= count)
  }
}

/// The corpus of OpenAPI descriptions.
enum CorpusFolder {
  static let root = SuiteFolder.root.deletingLastPathComponent().appendingPathComponent("openapi")

  static let isThere = FileManager.default.fileExists(atPath: root.path)

  /// Paths of all files that may be descriptions, below the folder.
  static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
  }()

  /// The document at a path, or nil when it cannot be read.
  static func document(_ path: String) -> JSONValue? {
    guard let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else { return nil }
    return SourceText.read(SourceFile(name: path, text: Array(data))).0.map { JSONValue($0) }
  }

  /// Where the named schemas are.
  static func namedSchemas(_ root: JSONValue) -> [JSONPointer] {
    let components = root["components"]?["schemas"]?.object?.keys ?? []
    let definitions = root["definitions"]?.object?.keys ?? []
    return components.map { JSONPointer(tokens: ["components", "schemas", $0]) }
      + definitions.map { JSONPointer(tokens: ["definitions", $0]) }
  }

  /// A pointer as the fragment of a URI.
  static func fragment(_ pointer: JSONPointer) -> String {
    pointer.description.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["/", "-", "_", "."])) ?? ""
  }
}
