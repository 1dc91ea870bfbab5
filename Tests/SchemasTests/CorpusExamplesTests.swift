import Foundation
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// Examples of the named schemas of real descriptions of APIs.
///
/// Every tenth schema of large files, unless `LECTERN_EVERYTHING` is set.
@Suite("Examples of real descriptions", .enabled(if: CorpusFolder.isThere, "the corpora are not beside the package"))
struct CorpusExamplesTests {
  /// A named schema.
  struct NamedSchema: Sendable {
    var file: String
    var pointer: JSONPointer
    /// A reference to it.
    var reference: JSONValue
    /// The file and the way in it.
    var name: String { "\(file)#\(pointer)" }
  }

  /// A description with some of its named schemas.
  struct Description: Sendable {
    var file: String
    var root: JSONValue
    var dialect: String
    var schemas: [NamedSchema]
  }

  static let isEverything = ProcessInfo.processInfo.environment["LECTERN_EVERYTHING"] != nil

  /// Named schemas that no value fits, and why.
  static let impossible: [String: String] = [
    "oai-examples/schema-tests-3.1/fail/invalid_schema_types.yaml#/components/schemas/invalid_null": "is no schema",
    "oai-examples/schema-tests-3.1/fail/invalid_schema_types.yaml#/components/schemas/invalid_number": "is no schema",
    "oai-examples/schema-tests-3.1/fail/invalid_schema_types.yaml#/components/schemas/invalid_array": "is no schema",
    "oai-examples/schema-tests-3.1/pass/valid_schema_types.yaml#/components/schemas/nothing_boolean": "is false",
    "oai-examples/schema-tests-3.1/pass/valid_schema_types.yaml#/components/schemas/nothing_object": "is { not: {} }",
    "redocly/redoc-demo__openapi-3-1.yaml#/components/schemas/Cat":
      "demands a skill that is both a string and, in Pet, one of three integers",
  ]

  /// Files that differ from others in little but their size.
  private static let twins = ["3.5", "-prev", "spec3.2022-04-12.yaml", "1.35", "v1.40", "v1.41", "next-3.1"]

  static let descriptions: [Description] = CorpusFolder.files.compactMap { file in
    if !isEverything, twins.contains(where: file.contains) { return nil }
    guard let root = CorpusFolder.document(file), SchemaDialect(openAPIDocument: root) != nil else { return nil }
    let all = CorpusFolder.namedSchemas(root)
    let step = isEverything || all.count < 100 ? 1 : 10
    let schemas = stride(from: 0, to: all.count, by: step).map { index in
      NamedSchema(
        file: file, pointer: all[index],
        reference: ["$ref": .string(file + "#" + CorpusFolder.fragment(all[index]))])
    }
    let version = root["openapi"]?.string ?? "2.0"
    return Description(
      file: file, root: root, dialect: version.hasPrefix("3.0") || version == "2.0" ? "openapi" : "2020-12",
      schemas: schemas)
  }

  /// A schema with its example, if it has one.
  struct SchemaExample: Sendable {
    var schema: NamedSchema
    var value: JSONValue?
    var isValid = false
  }

  /// An example of each schema.
  static let examples: [SchemaExample] = descriptions.flatMap { description in
    var compiler = SchemaCompiler(load: { CorpusFolder.document($0) })
    compiler.add(description.root, uri: description.file)
    let generator = ExampleGenerator(compiler: compiler)
    return description.schemas.map { schema in
      guard let compiled = try? compiler.compile(schema.reference), let value = try? generator.example(of: compiled)
      else { return SchemaExample(schema: schema) }
      return SchemaExample(schema: schema, value: value, isValid: compiled.isValid(value, formats: .assert))
    }
  }

  @Test("named schemas have valid examples, but for those that are listed with a reason")
  func everyOne() {
    let failures = Set(Self.examples.filter { !$0.isValid }.map(\.schema.name))
    #expect(failures == Set(Self.impossible.keys).intersection(Self.examples.map(\.schema.name)))
    for value in Self.examples.compactMap(\.value) { #expect(value.size <= 2000) }
    #expect(Self.examples.count > (Self.isEverything ? 6000 : 700))
    if Self.isEverything { #expect(failures.count * 1000 <= Self.examples.count) }
  }

  @Test(
    "another validator agrees", .enabled(if: PythonValidator.isThere, "Python's package jsonschema is not installed"))
  func agreement() throws {
    var lines: [JSONValue] = []
    var names: [String] = []
    let dialects = Dictionary(uniqueKeysWithValues: Self.descriptions.map { ($0.file, $0.dialect) })
    for description in Self.descriptions {
      names.append(description.file)
      lines.append([
        "document": description.root, "uri": .string(description.file), "dialect": .string(description.dialect),
      ])
    }
    for example in Self.examples {
      guard let value = example.value, let dialect = dialects[example.schema.file] else { continue }
      names.append(example.schema.name)
      lines.append(["schema": example.schema.reference, "value": value, "dialect": .string(dialect)])
    }
    let answers = try PythonValidator.answers(lines)
    try #require(answers.count == lines.count)
    let disagreements = zip(names, answers).filter { $1 != "valid" && $1 != "known" }
    print("checked by Python: \(answers.count { $0 == "valid" }) valid of \(lines.count - Self.descriptions.count)")
    #expect(disagreements.map { "\($0): \($1)" } == [])
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

extension JSONValue {
  /// Number of values in this one, itself included.
  fileprivate var size: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.values.reduce(1) { $0 + $1.size }
    default: 1
    }
  }
}
