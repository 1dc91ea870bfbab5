import JSON
import Schemas
import Testing

/// The official test suite, all of it.
@Suite("The JSON Schema Test Suite", .enabled(if: SuiteFolder.isThere, "the corpora are not beside the package"))
struct SuiteTests {
  /// A file of the suite with the way to run it.
  struct File: Sendable, CustomTestStringConvertible {
    var path: String
    var dialect: SchemaDialect
    var formats = FormatHandling.annotate
    var testDescription: String { path }
  }

  private static let drafts: [(folder: String, dialect: SchemaDialect)] = [
    ("draft2020-12", .draft2020), ("draft4", .draft4),
  ]

  static let required = drafts.flatMap { draft in
    SuiteFolder.files(draft.folder).filter { !$0.contains("/optional/") }.map {
      File(path: $0, dialect: draft.dialect)
    }
  }

  static let optional = drafts.flatMap { draft in
    SuiteFolder.files(draft.folder).filter { $0.contains("/optional/") }.map {
      File(path: $0, dialect: draft.dialect, formats: $0.contains("/format/") ? .assert : .annotate)
    }
  }

  /// Optional tests that do not pass, with the reason.
  static let exceptions: [String: String] = [:]

  @Test("the corpus is the whole one")
  func size() {
    #expect(Self.required.count > 75)
    #expect(Self.optional.count > 40)
  }

  @Test("required tests pass", arguments: required)
  func requiredTests(file: File) {
    let (failures, count) = SuiteFolder.failures(file.path, dialect: file.dialect, formats: file.formats)
    #expect(count > 0)
    #expect(failures == [])
  }

  @Test("optional tests pass, but for those that are listed with a reason", arguments: optional)
  func optionalTests(file: File) {
    let (failures, count) = SuiteFolder.failures(file.path, dialect: file.dialect, formats: file.formats)
    #expect(count > 0)
    let listed = Self.exceptions.keys.filter { $0.hasPrefix(file.path) }
    #expect(Set(failures.map { "\(file.path): \($0)" }) == Set(listed))
  }
}
