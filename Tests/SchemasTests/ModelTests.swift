import APISpec
import JSON
import OrderedCollections
import Schemas
import Testing

/// Schemas of the model, with every keyword that demands something.
@Suite("Schemas of the model")
struct ModelTests {
  private static func made(_ change: (inout Schema.Keywords) -> Void) -> Schema { Schema.anything.with(change) }

  static let cases: [(schema: Schema, valid: String, invalid: String)] = [
    (.boolean(true), "1", ""),
    (.type(.integer, format: "int32"), "1", "3000000000"),
    (.array(of: .type(.string)), #"["a"]"#, "[1]"),
    (made { $0.validation.types = [.string, .null] }, "null", "1"),
    (made { $0.validation.allowedValues = ["a", 1] }, "1.0", "2"),
    (made { $0.validation.constant = [1] }, "[1]", "[2]"),
    (made { $0.validation.multipleOf = JSONNumber(text: "0.1") }, "0.3", "0.35"),
    (made { $0.validation.minimum = JSONNumber(2) }, "2", "1"),
    (made { $0.validation.maximum = JSONNumber(2) }, "2", "3"),
    (made { $0.validation.exclusiveMinimum = JSONNumber(2) }, "3", "2"),
    (made { $0.validation.exclusiveMaximum = JSONNumber(2) }, "1", "2"),
    (made { $0.validation.minLength = 2 }, #""ab""#, #""a""#),
    (made { $0.validation.maxLength = 2 }, #""ab""#, #""abc""#),
    (made { $0.validation.pattern = "^a" }, #""ab""#, #""ba""#),
    (made { $0.validation.minItems = 1 }, "[1]", "[]"),
    (made { $0.validation.maxItems = 1 }, "[1]", "[1, 2]"),
    (made { $0.validation.uniqueItems = true }, "[1, 2]", "[1, 1]"),
    (made { $0.validation.minProperties = 1 }, #"{"a": 1}"#, "{}"),
    (made { $0.validation.maxProperties = 0 }, "{}", #"{"a": 1}"#),
    (made { $0.validation.required = ["a"] }, #"{"a": 1}"#, "{}"),
    (made { $0.validation.dependentRequired = ["a": ["b"]] }, #"{"b": 1}"#, #"{"a": 1}"#),
    (made { $0.applicator.allOf = [.type(.integer), made { $0.validation.minimum = JSONNumber(2) }] }, "2", "1"),
    (made { $0.applicator.anyOf = [.type(.integer), .type(.null)] }, "null", "true"),
    (made { $0.applicator.oneOf = [.type(.integer), .type(.number)] }, "1.5", "1"),
    (made { $0.applicator.not = .type(.integer) }, "null", "1"),
    (
      made {
        $0.applicator.condition = .type(.integer)
        $0.applicator.then = made { $0.validation.minimum = JSONNumber(2) }
        $0.applicator.otherwise = .type(.null)
      }, "2", #""a""#
    ),
    (made { $0.applicator.dependentSchemas = ["a": .boolean(false)] }, #"{"b": 1}"#, #"{"a": 1}"#),
    (made { $0.applicator.properties = ["a": .type(.null)] }, #"{"a": null}"#, #"{"a": 1}"#),
    (made { $0.applicator.patternProperties = ["^a": .type(.null)] }, #"{"ab": null}"#, #"{"ab": 1}"#),
    (made { $0.applicator.additionalProperties = .type(.null) }, #"{"a": null}"#, #"{"a": 1}"#),
    (made { $0.applicator.propertyNames = made { $0.validation.maxLength = 1 } }, #"{"a": 1}"#, #"{"ab": 1}"#),
    (made { $0.applicator.prefixItems = [.type(.null)] }, "[null, 1]", "[1]"),
    (
      made {
        $0.applicator.contains = .type(.null)
        $0.validation.minContains = 2
        $0.validation.maxContains = 2
      }, "[null, null, 1]", "[null, null, null]"
    ),
    (
      made {
        $0.applicator.anyOf = [made { $0.applicator.properties = ["a": .boolean(true)] }]
        $0.unevaluated.properties = .boolean(false)
      }, #"{"a": 1}"#, #"{"b": 1}"#
    ),
    (
      made {
        $0.applicator.prefixItems = [.boolean(true)]
        $0.unevaluated.items = .boolean(false)
      }, "[1]", "[1, 2]"
    ),
    (
      made {
        $0.core.definitions = ["n": .type(.null)]
        $0.core.reference = .uri("#/$defs/n")
      }, "null", "1"
    ),
    (.named("Odd / name~%"), #"{"next": {"next": {}}}"#, #"{"next": {"next": 1}}"#),
  ]

  /// A type that refers to itself, and whose name has characters that references escape.
  static let types: OrderedDictionary<String, NamedType> = [
    "Odd / name~%": NamedType(
      "Odd / name~%",
      schema: Schema.type(.object).with { $0.applicator.properties = ["next": .named("Odd / name~%")] })
  ]

  @Test("a keyword of the model demands what it does in JSON Schema", arguments: cases)
  func keyword(schema: Schema, valid: String, invalid: String) throws {
    let compiled = try SchemaCompiler(types: Self.types).compile(schema)
    #expect(compiled.isValid(json(valid), formats: .assert))
    if !invalid.isEmpty { #expect(!compiled.isValid(json(invalid), formats: .assert)) }
  }

  @Test("a name that is no type's is a problem")
  func missing() {
    #expect(throws: SchemaProblem.self) { try SchemaCompiler(types: [:]).compile(.named("Nobody")) }
  }
}
