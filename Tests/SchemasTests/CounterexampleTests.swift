import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// Values that break one constraint.
@Suite("Counterexamples")
struct CounterexampleTests {
  /// A schema with the constraints that can be broken alone, as pointers into the schema.
  struct Case: Sendable, CustomTestStringConvertible {
    var schema: String
    var broken: Set<String>
    var testDescription: String { schema }
  }

  static let cases: [Case] = [
    Case(
      schema: #"{"type": "string", "minLength": 3, "maxLength": 5}"#, broken: ["/type", "/minLength", "/maxLength"]),
    Case(
      schema: #"{"type": "string", "pattern": "^[a-z]+$", "maxLength": 8}"#,
      broken: ["/type", "/pattern", "/maxLength"]),
    Case(
      schema: #"{"type": "integer", "minimum": 10, "maximum": 20, "multipleOf": 5}"#,
      broken: ["/type", "/minimum", "/maximum", "/multipleOf"]),
    Case(
      schema: #"{"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.001}"#,
      broken: ["/type", "/exclusiveMinimum", "/exclusiveMaximum"]),
    Case(schema: #"{"enum": ["a", "b"]}"#, broken: ["/enum"]),
    Case(schema: #"{"const": 1}"#, broken: ["/const"]),
    Case(schema: #"{"type": "string", "format": "date-time"}"#, broken: ["/type", "/format"]),
    Case(schema: #"{"type": "integer", "format": "int32"}"#, broken: ["/type", "/format"]),
    Case(schema: #"{"not": {"type": "string"}}"#, broken: ["/not"]),
    Case(
      schema: #"{"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 3, "uniqueItems": true}"#,
      broken: ["/type", "/items/type", "/minItems", "/maxItems", "/uniqueItems"]),
    Case(
      schema: #"{"type": "array", "prefixItems": [{"type": "null"}], "items": false, "minItems": 1}"#,
      broken: ["/type", "/prefixItems/0/type", "/items", "/minItems"]),
    Case(
      schema: #"{"type": "array", "contains": {"const": 1}, "minContains": 2, "maxContains": 3}"#,
      broken: ["/type", "/minContains", "/maxContains"]),
    Case(
      schema: #"""
        {"type": "object", "required": ["a", "b"], "additionalProperties": false,
         "properties": {"a": {"type": "string"}, "b": {"type": "integer", "minimum": 1}, "c": {"$ref": "#/$defs/c"}},
         "$defs": {"c": {"type": "boolean"}}}
        """#,
      broken: [
        "/type", "/required", "/additionalProperties", "/properties/a/type", "/properties/b/type",
        "/properties/b/minimum", "/$defs/c/type",
      ]),
    Case(
      schema: #"{"minProperties": 1, "maxProperties": 2, "propertyNames": {"maxLength": 4}, "type": "object"}"#,
      broken: ["/minProperties", "/maxProperties", "/propertyNames", "/type"]),
    Case(
      schema: #"""
        {"type": "object", "properties": {"a": {}, "b": {}}, "dependentRequired": {"a": ["b"]},
         "unevaluatedProperties": false}
        """#,
      broken: ["/type", "/dependentRequired", "/unevaluatedProperties"]),
    Case(
      schema: #"""
        {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
                   {"type": "string", "maxLength": 20}]}
        """#,
      broken: ["/oneOf/0/required", "/oneOf/0/properties/a/type", "/oneOf", "/oneOf/1/maxLength"]),
    Case(
      schema: #"{"type": "integer", "if": {"minimum": 10}, "then": {"multipleOf": 10}, "minimum": 5}"#,
      broken: ["/type", "/then/multipleOf", "/minimum"]),
  ]

  @Test("every constraint that can be broken alone is broken alone", arguments: cases)
  func constraints(of test: Case) throws {
    let compiler = SchemaCompiler()
    let compiled = try compiler.compile(json(test.schema))
    let found = try ExampleGenerator(compiler: compiler).counterexamples(of: compiled)
    for counterexample in found {
      let violations = compiled.validate(counterexample.value, formats: .assert)
      #expect(violations.contains(counterexample.violation))
      let keywords = violations.filter { $0 != counterexample.violation }.map(\.keyword)
      #expect(keywords.allSatisfy { $0 == "oneOf" || counterexample.violation.keyword == "oneOf" })
    }
    #expect(Set(found.map(\.violation.schema.description)) == test.broken)
  }

  @Test("each required member is missing once, and those not sent in the direction never")
  func required() throws {
    let schema = Schema.type(.object).with { keywords in
      keywords.validation.required = ["id", "name", "email"]
      keywords.applicator.properties = [
        "id": Schema.type(.integer).with { $0.metadata.isReadOnly = true }, "name": .type(.string),
        "email": .type(.string, format: "email"),
      ]
    }
    let found = try ExampleGenerator(types: [:]).counterexamples(of: schema, direction: .request)
    let messages = found.filter { $0.violation.keyword == "required" }.map(\.violation.message)
    #expect(messages == ["the value must have the member `name`", "the value must have the member `email`"])
    #expect(found.allSatisfy { $0.value["id"] == nil })
  }
}
