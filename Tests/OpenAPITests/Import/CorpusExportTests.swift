import APISpec
import Foundation
import JSON
import OpenAPI
import SourceText
import Testing

extension OpenAPIImportTests.Corpus {
  /// What a real description was exported as.
  struct Export {
    /// The path of the description.
    let path: String
    /// The document in JSON.
    let document: [UInt8]
  }

  /// Documents of all small descriptions that are imported without errors.
  static func exports(smallerThan limit: Int) -> [Export] {
    files.compactMap { path in
      guard let file = load(path), file.text.count < limit, isDescription(file), broken[path] == nil else { return nil }
      return importer(for: path).importAPI(file).api.map { Export(path: path, document: $0.openAPIJSON()) }
    }
  }

  /// Descriptions of which the validator rejects the export as it does the description itself, and why.
  static let rejected = [
    "petstore/petstorev2-complete": "has default values that do not fit their schemas",
    "oai-examples/schema-tests-3.1/pass/json_schema_dialect": "names a dialect that the validator does not know",
    "readme-oas-examples/3.0/json/schema-validation": "has default values that do not fit their schemas",
    "readme-oas-examples/3.0/yaml/schema-validation": "has default values that do not fit their schemas",
    "readme-oas-examples/3.1/json/schema-validation": "names dialects that the validator does not know",
    "readme-oas-examples/3.1/yaml/schema-validation": "names dialects that the validator does not know",
    "redocly/redoc-demo__openapi-3-1": "has default values that do not fit their schemas",
  ]

  @Test(
    "an independent validator accepts what is exported",
    .enabled(if: isThere && Validator.isThere, "the corpora or openapi_spec_validator are missing"))
  func validExports() throws {
    let exports = Self.exports(smallerThan: 20_000).filter { export in
      !Self.rejected.keys.contains(where: export.path.hasPrefix)
    }
    #expect(exports.count > 100)
    let complaints = try Validator.complaints(about: exports.map { ($0.path, $0.document) })
    #expect(complaints == [])
  }

  @Test(
    "the twins of a description in JSON and YAML are the same model",
    .enabled(if: isThere, "the corpora are missing"),
    arguments: [
      ("stripe/spec3.2022-04-12", "stripe/spec3.2022-04-12"),
      ("readme-oas-examples/3.0/json/star-trek", "readme-oas-examples/3.0/yaml/star-trek"),
      ("readme-oas-examples/2.0/json/petstore", "readme-oas-examples/2.0/yaml/petstore"),
    ])
  func twins(json: String, yaml: String) throws {
    let first = try #require(Self.load(json + ".json").flatMap { Self.importer(for: json).importAPI($0).api })
    let second = try #require(Self.load(yaml + ".yaml").flatMap { Self.importer(for: yaml).importAPI($0).api })
    #expect(!first.operations.isEmpty)
    #expect(first == second)
  }
}
