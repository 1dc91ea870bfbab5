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
        guard Self.isDescription(file), !path.hasPrefix("oai-examples/schemas/"), Self.broken[path] == nil else {
          continue
        }
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
      #expect(count > 230)
    }

    @Test(
      "what is wrong with a broken description is said, to the letter",
      .enabled(if: isThere, "the corpora are missing"),
      arguments: broken)
    func brokenOnes(path: String, findings: [String]) throws {
      let file = try #require(Self.load(path))
      let found = Self.importer(for: path).importAPI(file).diagnostics.map { $0.rendered(style: .plain) }
      #expect(found == findings.map { "\(path):\($0)" })
    }
  }
}
