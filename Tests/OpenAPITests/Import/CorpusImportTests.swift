import APISpec
import Foundation
import OpenAPI
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Real descriptions, where they are at hand.
  @Suite("Real descriptions")
  struct Corpus {
    static let folder: URL = {
      if let path = ProcessInfo.processInfo.environment["LECTERN_CORPORA"] {
        return URL(fileURLWithPath: path).appendingPathComponent("openapi")
      }
      var root = URL(fileURLWithPath: #filePath)
      for _ in 0..<4 { root.deleteLastPathComponent() }
      return root.deletingLastPathComponent().appendingPathComponent("shared/corpora/openapi")
    }()

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    /// Paths of all descriptions below the folder.
    static let files: [String] = {
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
    }()

    static func load(_ path: String) -> SourceFile? {
      guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) else {
        return nil
      }
      return SourceFile(name: path, text: Array(data))
    }

    static func isDescription(_ file: SourceFile) -> Bool {
      let head = String(decoding: file.text.prefix(4000), as: UTF8.self)
      return head.contains("openapi: ") || head.contains("swagger: ") || head.contains("\"openapi\":")
        || head.contains("\"swagger\":")
    }

    /// Descriptions with errors, and why.
    static let exceptions = [
      "github/BROKEN": "is not JSON",
      "github/next-3.1": "gives lists of examples where the specification has objects",
      "oai-examples/schema-tests-3.1/fail": "are wrong on purpose",
      "oai-examples/schema-tests-3.1/pass/link-object-examples": "names operations that it does not describe",
      "oai-examples/schema-tests-3.1/pass/operation-object-example": "names a parameter otherwise than its path",
      "oai-examples/schema-tests-3.1/pass/style-defaults": "has a path parameter that is not required",
      "oai-examples/schemas": "are schemas of descriptions",
      "openapi-3.2/redocly/bundle__": "refers to a file that is not there",
      "openapi-3.2/redocly/lint__spec-discriminator": "refers to a file that is not there",
      "petstore/petstorev2-badref": "has references that lead nowhere on purpose",
      "petstore/petstorev2-complete": "marks a part as illegal itself",
      "readme-oas-examples/3.0/json/response-http-behavior": "requires a scheme that it does not describe",
      "readme-oas-examples/3.0/yaml/response-http-behavior": "requires a scheme that it does not describe",
      "readme-oas-examples/3.1/json/schema-validation": "uses Boolean bounds of 3.0",
      "readme-oas-examples/3.1/yaml/schema-validation": "uses Boolean bounds of 3.0",
    ]

    static func importer(for path: String) -> OpenAPIImporter {
      let parent = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
      return OpenAPIImporter(id: "api") { relative in
        load(String(parent.appendingPathComponent(relative).standardizedFileURL.path.dropFirst()))
      }
    }

    @Test(
      "every file is imported, valid ones without errors, and what is exported again comes back the same",
      .enabled(if: isThere, "the corpora are missing"))
    func everything() throws {
      var count = 0
      for path in Self.files {
        let file = try #require(Self.load(path))
        let clock = ContinuousClock()
        let start = clock.now
        let (api, diagnostics) = Self.importer(for: path).importAPI(file)
        if file.text.count > 1_000_000 {
          print("import of \(path): \(clock.now - start), \(api?.operations.count ?? 0) operations")
        }
        guard Self.isDescription(file), !Self.exceptions.keys.contains(where: path.hasPrefix) else { continue }
        count += 1
        let errors = diagnostics.filter { $0.severity == .error }.map { $0.rendered(style: .plain) }
        #expect(errors == [], "\(path)")
        let model = try #require(api, "\(path)")
        // Since 3.1 an operation may describe no response, which the model does not like.
        let problems = model.diagnostics().filter { $0.severity == .error && $0.id != "spec.no-response" }
        #expect(problems.map(\.text) == [], "\(path)")
        guard file.text.count < 500_000 else { continue }
        let document = model.openAPIJSON()
        let (again, _) = OpenAPIImporter(id: "api").importAPI(SourceFile(name: "again.json", text: document))
        #expect(again?.openAPIJSON() == document, "\(path)")
      }
      #expect(count > 100)
    }
  }
}
