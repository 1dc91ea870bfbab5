import Foundation
import JSON
import Schemas
import SourceText
import Testing

/// Examples of the schemas of the test suite that have a valid instance.
@Suite(
  "Examples of the JSON Schema Test Suite", .enabled(if: SuiteFolder.isThere, "the corpora are not beside the package"))
struct SuiteExamplesTests {
  private static let drafts: [(folder: String, dialect: SchemaDialect)] = [
    ("draft2020-12", .draft2020), ("draft4", .draft4),
  ]

  @Test("at least 99 of 100 schemas that have a valid instance have an example")
  func suite() {
    var (count, failures) = (0, [String]())
    for (folder, dialect) in Self.drafts {
      for path in SuiteFolder.files(folder) {
        let compiler = SchemaCompiler(dialect: dialect, load: { SuiteFolder.remote($0) })
        let generator = ExampleGenerator(compiler: compiler)
        for group in SuiteFolder.tests(path).array ?? [] {
          let valid = group["tests"]?.array?.filter { $0["valid"] == true } ?? []
          guard let schema = try? compiler.compile(group["schema"] ?? .null),
            valid.contains(where: { schema.isValid($0["data"] ?? .null, formats: .assert) })
          else { continue }
          let start = ContinuousClock().now
          for form in ExampleForm.allCases {
            count += 1
            do {
              let value = try generator.example(of: schema, form: form)
              #expect(schema.isValid(value, formats: .assert))
            } catch {
              failures.append("\(path) \(group["description"]?.string ?? "") \(form): \(error)")
            }
          }
          let time = ContinuousClock().now - start
          if time > .milliseconds(500) { print("slow", path, group["description"]?.string ?? "", time) }
        }
      }
    }
    print(count, failures.count, failures.joined(separator: "\n"))
    #expect(count > 500)
    #expect(failures.count * 100 <= count)
  }
}
