import JSON
import Schemas
import SourceText
import Testing

/// Schemas that are made to keep a generator busy, or to break it.
@Suite("Hostile schemas and examples")
struct HostileGeneratorTests {
  static let schemas: [String: String] = [
    "an endless number of elements": #"{"type": "array", "minItems": 1000000000000, "items": {"type": "string"}}"#,
    "an endless text": #"{"type": "string", "minLength": 1000000000000}"#,
    "endless members": #"{"type": "object", "minProperties": 1000000000000}"#,
    "a pattern that repeats repetitions": #"{"type": "string", "pattern": "^((a{1000}){1000}){1000}$"}"#,
    "a pattern whose texts are long": #"{"type": "string", "pattern": "^((a{100}){100}(?!.*))+$"}"#,
    "a pattern that never matches": #"{"type": "string", "pattern": "^(?!.*)a+$", "minLength": 40}"#,
    "a divisor that is tiny": #"{"multipleOf": 1e-300, "type": "number", "exclusiveMinimum": 0, "maximum": 1e-299}"#,
    "bounds beyond all numbers": #"{"type": "number", "minimum": 1e4000, "maximum": 1e4000}"#,
    "a schema that is its own opposite": ##"{"not": {"$ref": "#"}}"##,
    "a schema that is itself": ##"{"$ref": "#"}"##,
    "alternatives of alternatives": nested(7) { "{\"oneOf\": [\($0), {\"not\": \($0)}]}" },
    "a chain of required members": chain(60),
    "many contradictions": "{\"allOf\": [" + (0..<200).map { "{\"not\": {\"const\": \($0)}}" }.joined(separator: ",")
      + ", {\"type\": \"integer\", \"minimum\": 0, \"maximum\": 199}]}",
    "elements that cannot all differ":
      #"{"type": "array", "minItems": 5, "uniqueItems": true, "items": {"type": "boolean"}}"#,
  ]

  private static func nested(_ depth: Int, _ around: (String) -> String) -> String {
    (0..<depth).reduce("{\"type\": \"string\"}") { inner, _ in around(inner) }
  }

  private static func chain(_ length: Int) -> String {
    (0..<length).reduce("{\"type\": \"null\"}") { inner, _ in
      "{\"type\": \"object\", \"required\": [\"a\"], \"properties\": {\"a\": \(inner)}}"
    }
  }

  @Test("an example is valid, or there is none", arguments: schemas.keys.sorted())
  func ends(name: String) throws {
    let compiler = SchemaCompiler()
    guard let compiled = try? compiler.compile(json(Self.schemas[name] ?? "")) else { return }
    let generator = ExampleGenerator(compiler: compiler)
    for form in ExampleForm.allCases {
      do throws(SchemaProblem) {
        #expect(compiled.isValid(try generator.example(of: compiled, form: form), formats: .assert))
      } catch {
        #expect(error.message.contains("no value"))
      }
    }
    _ = try? generator.counterexamples(of: compiled)
  }
}
