import JSON
import Schemas
import SourceText
import Testing

/// What a violation says, word by word.
@Suite("Violations in words")
struct ViolationTests {
  static let sentences: [(schema: String, value: String, messages: [String])] = [
    (
      #"{"properties": {"emails": {"items": {"properties": {"email": {"format": "email"}}}}}}"#,
      #"{"emails": [{"email": "jane"}]}"#, ["`emails[0].email` must be an email address; got `jane`"]
    ),
    (#"{"type": ["null", "string"]}"#, "12", ["the value must be a string or null; got the number `12`"]),
    (#"{"items": {"type": "integer"}}"#, #"[1, "2"]"#, ["`[1]` must be an integer; got the string `2`"]),
    (#"{"enum": ["a", 3, null]}"#, #""b""#, ["the value must be `a`, `3` or `null`; got `b`"]),
    (#"{"const": {"a": 1}}"#, "[]", [#"the value must be `{"a":1}`; got an empty array"#]),
    (
      #"{"minimum": 3, "multipleOf": 0.01, "exclusiveMaximum": 2}"#, "2.005",
      [
        "the value must be at least 3; got `2.005`", "the value must be less than 2; got `2.005`",
        "the value must be a multiple of 0.01; got `2.005`",
      ]
    ),
    (
      #"{"minLength": 3, "pattern": "^a"}"#, #""b""#,
      ["the value must have at least 3 characters; got `b`", "the value must match `^a`; got `b`"]
    ),
    (#"{"maxLength": 1}"#, #""bb""#, ["the value must have at most 1 character; got 2"]),
    (
      #"{"minItems": 3, "uniqueItems": true}"#, "[1, 1.0]",
      [
        "the value must have at least 3 elements; got 2",
        "the value must not have equal elements; got `1` at 0 and at 1",
      ]
    ),
    (
      #"{"contains": {"type": "string"}}"#, "[1]",
      ["the value must have at least 1 element that fits `contains`; got 0"]
    ),
    (#"{"prefixItems": [true], "items": false}"#, "[1, 2]", ["the value must have at most 1 element; got 2"]),
    (#"{"prefixItems": [true], "unevaluatedItems": false}"#, "[1, 2]", ["the value must not have an element at 1"]),
    (
      #"{"properties": {"a": {"type": "object", "required": ["b c"]}}, "additionalProperties": false}"#,
      #"{"a": {}, "d": 1}"#,
      ["`a` must have the member `b c`", "the value must not have the member `d`; known are `a`"]
    ),
    (
      #"{"properties": {"a b": {"properties": {"c": false}}}}"#, #"{"a b": {"c": 1}}"#,
      [#"`["a b"].c` must not be there"#]
    ),
    (
      #"{"dependentRequired": {"a": ["b"]}, "propertyNames": {"maxLength": 2}}"#, #"{"a": 1, "abc": 2}"#,
      [
        "the value must have the member `b` because it has `a`",
        "the value must not have a member named `abc`; its name does not fit `propertyNames`",
      ]
    ),
    (
      #"{"properties": {"a": true}, "unevaluatedProperties": false}"#, #"{"a": 1, "b": 2}"#,
      ["the value must not have the member `b`"]
    ),
    (#"{"not": {"type": "integer"}}"#, "1", ["the value must not fit the schema under `not`; got `1`"]),
    (
      #"{"oneOf": [{"type": "integer"}, {"minimum": 2}]}"#, "3",
      ["the value must fit exactly one of 2 alternatives; it fits numbers 1 and 2"]
    ),
    (
      #"{"oneOf": [{"type": "string"}, {"required": ["x", "y"]}, {"properties": {"a": {"type": "integer"}}}]}"#,
      #"{"a": "x"}"#,
      [
        "`a` must be an integer; got the string `x`",
        "the value must fit exactly one of 3 alternatives and fits none; nearest is number 3",
      ]
    ),
    (
      #"{"anyOf": [{"minimum": 5, "multipleOf": 5}, {"maximum": 2}]}"#, "4",
      [
        "the value must be at most 2; got `4`",
        "the value must fit at least one of 2 alternatives and fits none; nearest is number 2",
      ]
    ),
    (
      #"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#, #"{"a": 1}"#, ["the value must have the member `b`"]
    ),
    (
      ##"{"anyOf": [{"$ref": "#/$defs/n"}, {"type": "string", "minLength": 3}], "$defs": {"n": {"type": "null"}}}"##,
      "12", ["the value must be a string or null; got the number `12`"]
    ),
    (#"{"oneOf": [{"const": "a"}, {"const": "b"}]}"#, #""c""#, ["the value must be `a` or `b`; got `c`"]),
    (#"{"format": "int32"}"#, "2147483648", ["the value must be an integer of 32 bits; got `2147483648`"]),
    (#"{"type": "integer"}"#, #""a`b\nc""#, [#"the value must be an integer; got the string `a'b\nc`"#]),
  ]

  @Test("a sentence names place, demand and value", arguments: sentences)
  func sentence(schema text: String, value: String, messages: [String]) throws {
    let violations = try schema(text).validate(json(value), formats: .assert)
    #expect(violations.map(\.message) == messages)
  }

  @Test("a violation points into the value and, references followed, into the schema")
  func pointers() throws {
    let text = ##"{"properties": {"a/b": {"$ref": "#/$defs/name"}}, "$defs": {"name": {"minLength": 2}}}"##
    let compiled = try SchemaCompiler().compile(json(text), uri: "https://example.com/s")
    let violation = try #require(compiled.validate(json(#"{"a/b": ""}"#)).first)
    #expect(violation.instance == JSONPointer(tokens: ["a/b"]))
    #expect(violation.schemaURI == "https://example.com/s")
    #expect(violation.schema.description == "/$defs/name/minLength")
    #expect(violation.keyword == "minLength")
    #expect(violation.message == "`[\"a/b\"]` must have at least 2 characters; got an empty string")
  }

  @Test("a schema that is false is named after the keyword that leads to it")
  func forbidden() throws {
    let violation = try #require(try schema(#"{"properties": {"a": false}}"#).validate(json(#"{"a": 1}"#)).first)
    #expect(violation.keyword == "properties")
    #expect(violation.schema.description == "/properties/a")
  }

  @Test("formats are remarks unless they are asserted")
  func formats() throws {
    let compiled = try schema(#"{"format": "date"}"#)
    #expect(compiled.isValid("tomorrow"))
    #expect(!compiled.isValid("tomorrow", formats: .assert))
    #expect(compiled.isValid(12, formats: .assert))
  }

  @Test("violations are listed up to a limit")
  func limit() throws {
    let values = JSONValue.array([JSONValue](repeating: "x", count: 3000))
    let violations = try schema(#"{"items": {"type": "integer"}}"#).validate(values)
    #expect(violations.count == CompiledSchema.violationLimit)
  }
}
