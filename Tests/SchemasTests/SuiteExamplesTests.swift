import JSON
import Schemas
import Testing

/// Examples of the schemas of the test suite that have a valid instance.
@Suite(
  "Examples of the JSON Schema Test Suite", .enabled(if: SuiteFolder.isThere, "the corpora are not beside the package"))
struct SuiteExamplesTests {
  /// A schema with its compiled form.
  struct Group: Sendable {
    var name: String
    var dialect: String
    var schema: JSONValue
    var compiled: CompiledSchema
  }

  /// The groups with a valid instance.
  static let groups: [Group] = [("draft2020-12", SchemaDialect.draft2020, "2020-12"), ("draft4", .draft4, "4")]
    .flatMap { folder, dialect, name in
      let compiler = SchemaCompiler(dialect: dialect, load: { SuiteFolder.remote($0) })
      return SuiteFolder.files(folder).flatMap { path in
        (SuiteFolder.tests(path).array ?? []).compactMap { group -> Group? in
          guard let schema = group["schema"], let compiled = try? compiler.compile(schema) else { return nil }
          let valid = group["tests"]?.array?.filter { $0["valid"] == true }.compactMap { $0["data"] } ?? []
          guard valid.contains(where: { compiled.isValid($0, formats: .assert) }) else { return nil }
          let title = "\(path) / \(group["description"]?.string ?? "")"
          return Group(name: title, dialect: name, schema: schema, compiled: compiled)
        }
      }
    }

  /// Schemas without an example, and why.
  static let exceptions: Set<String> = []

  @Test("every schema that has a valid instance has an example in both forms")
  func examples() {
    let generator = ExampleGenerator(compiler: SchemaCompiler())
    #expect(Self.groups.count > 550)
    var failures: Set<String> = []
    for group in Self.groups {
      for form in ExampleForm.allCases {
        guard let value = try? generator.example(of: group.compiled, form: form) else {
          failures.insert(group.name)
          continue
        }
        #expect(group.compiled.isValid(value, formats: .assert), "\(group.name)")
      }
    }
    #expect(failures == Self.exceptions)
    #expect(failures.count * 100 <= Self.groups.count)
  }

  @Test("a counterexample breaks what it says it does")
  func counterexamples() throws {
    let generator = ExampleGenerator(compiler: SchemaCompiler())
    var count = 0
    for group in Self.groups {
      for counterexample in (try? generator.counterexamples(of: group.compiled)) ?? [] {
        count += 1
        let violations = group.compiled.validate(counterexample.value, formats: .assert)
        #expect(violations.contains(counterexample.violation), "\(group.name)")
      }
    }
    #expect(count > 500)
  }

  /// Files with patterns that Python reads in its own way: `\\p{Letter}`, `\\cA` and `\\d` are not what ECMA-262 says.
  static let filesWithOtherPatterns = ["ecmascript-regex.json", "pattern.json", "patternProperties.json"]

  @Test(
    "another validator agrees", .enabled(if: PythonValidator.isThere, "Python's package jsonschema is not installed"))
  func agreement() throws {
    let generator = ExampleGenerator(compiler: SchemaCompiler())
    var lines: [JSONValue] = []
    var names: [String] = []
    for (uri, document) in SuiteFolder.remotes {
      lines.append(["uri": .string(uri), "document": document, "dialect": uri.contains("/draft4/") ? "4" : "2020-12"])
      names.append(uri)
    }
    for group in Self.groups {
      for value in [ExampleForm.full, .minimal].compactMap({ try? generator.example(of: group.compiled, form: $0) }) {
        lines.append(["schema": group.schema, "value": value, "dialect": .string(group.dialect)])
        names.append(group.name)
      }
    }
    let answers = try PythonValidator.answers(lines)
    try #require(answers.count == lines.count)
    let disagreements = zip(names, answers).filter { $1 != "valid" && $1 != "known" }
    let others = disagreements.filter { name, answer in
      !Self.filesWithOtherPatterns.contains { name.contains($0) }
        || !(answer.hasPrefix("problem: error") || answer.contains("does not match"))
    }
    #expect(others.map { "\($0): \($1)" } == [])
    #expect(disagreements.count < 30)
  }
}
