import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText
import Testing

/// What examples look like, and on what they depend.
@Suite("Examples of schemas")
struct GeneratorTests {
  private static func example(
    _ text: String, form: ExampleForm = .full, seed: UInt64 = 0, direction: SchemaDirection = .any,
    dialect: SchemaDialect = .draft2020
  ) throws -> JSONValue {
    let compiler = SchemaCompiler(dialect: dialect)
    let compiled = try compiler.compile(json(text))
    let generator = ExampleGenerator(compiler: compiler, seed: seed)
    let value = try generator.example(of: compiled, form: form, direction: direction)
    #expect(compiled.validate(value, formats: .assert, direction: direction).map(\.message) == [])
    return value
  }

  @Test("values look like what their names and formats say")
  func names() throws {
    let value = try Self.example(
      #"""
      {"type": "object", "properties": {
        "id": {"type": "integer"}, "email": {"type": "string"}, "created_at": {"type": "string", "format": "date-time"},
        "updatedAt": {"type": "string"}, "avatar_url": {"type": "string"}, "countryCode": {"type": "string"},
        "price": {"type": "number"}, "tags": {"type": "array", "items": {"type": "string"}},
        "ip_address": {"type": "string"}, "phone": {"type": "string"}, "sha": {"type": "string"}}}
      """#)
    #expect(value["email"]?.string?.hasSuffix("@example.com") == true)
    #expect(value["created_at"]?.string?.hasPrefix("2024-") == true)
    #expect(value["updatedAt"]?.string?.hasPrefix("2024-") == true)
    #expect(value["avatar_url"] == "https://example.com/avatar.png")
    #expect(value["countryCode"]?.string?.count == 2)
    #expect(value["ip_address"]?.string?.hasPrefix("192.0.2.") == true)
    #expect(value["phone"]?.string?.hasPrefix("+1-202-555-01") == true)
    #expect(value["sha"]?.string?.count == 40)
    #expect((1..<1000).contains(value["id"]?.int ?? 0))
    #expect(value["tags"]?.array?.count == 1)
  }

  @Test(
    "what authors wrote comes first, as far as it fits",
    arguments: [
      (#"{"const": 7}"#, "7"),
      (#"{"type": "string", "examples": ["one", "two"], "default": "three"}"#, #""one""#),
      (#"{"type": "string", "example": "one"}"#, #""one""#),
      (#"{"type": "string", "examples": [1], "default": "three"}"#, #""three""#),
      (#"{"type": "string", "examples": ["toolong"], "maxLength": 3, "enum": ["toolong", "abc"]}"#, #""abc""#),
      (#"{"type": ["null", "string"], "enum": [null, "a"]}"#, #""a""#),
      (
        #"{"type": "object", "properties": {"a": {"default": []}}, "example": {"a": [1], "b": 2}}"#,
        #"{"a":[1],"b":2}"#
      ),
    ])
  func written(schema: String, expected: String) throws {
    #expect(try Self.example(schema).text(.compact) == expected)
  }

  @Test("the minimal form has what is required, the full form the rest as well")
  func forms() throws {
    let schema = #"{"required": ["a"], "properties": {"a": {"const": 1}, "b": {"const": 2}}}"#
    #expect(try Self.example(schema, form: .minimal).text(.compact) == #"{"a":1}"#)
    #expect(try Self.example(schema).text(.compact) == #"{"a":1,"b":2}"#)
  }

  @Test("a property's value does not change when another is added, and depends on the seed")
  func stability() throws {
    let some = #"{"properties": {"email": {"type": "string"}, "n": {"type": "array", "items": {"type": "integer"}}}}"#
    let more = #"""
      {"properties": {"city": {"type": "string"}, "email": {"type": "string"}, "created_at": {"type": "string"},
       "n": {"type": "array", "items": {"type": "integer"}}, "z": {"type": "object", "properties": {"a": {}}}}}
      """#
    for seed in UInt64(0)..<20 {
      let first = try Self.example(some, seed: seed)
      let second = try Self.example(more, seed: seed)
      #expect(first["email"] == second["email"])
      #expect(first["n"] == second["n"])
      #expect(try Self.example(more, seed: seed) == second)
    }
    #expect(Set(try (0..<20).map { try Self.example(some, seed: $0)["email"] }).count > 3)
  }

  @Test("read-only members are left out of requests and write-only ones out of responses, even where required")
  func directions() throws {
    let schema = #"""
      {"type": "object", "required": ["id", "name", "password"], "example": {"id": 5, "name": "x", "password": "y"},
       "properties": {"id": {"type": "integer", "readOnly": true}, "name": {"type": "string"},
                      "password": {"$ref": "#/$defs/secret"}},
       "$defs": {"secret": {"type": "string", "writeOnly": true}}}
      """#
    func names(_ direction: SchemaDirection, _ form: ExampleForm) throws -> [String] {
      try Self.example(schema, form: form, direction: direction).object?.keys.map { $0 } ?? []
    }
    for form in ExampleForm.allCases {
      #expect(try names(.any, form) == ["id", "name", "password"])
      #expect(try names(.request, form) == ["name", "password"])
      #expect(try names(.response, form) == ["id", "name"])
    }
  }

  @Test("recursion ends: optional members show a type once inside itself, required ones as little as can be")
  func recursion() throws {
    let tree = #"""
      {"$ref": "#/$defs/n", "$defs": {"n": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string"}, "parent": {"$ref": "#/$defs/n"},
        "children": {"type": "array", "items": {"$ref": "#/$defs/n"}}}}}}
      """#
    let value = try Self.example(tree)
    #expect(value["parent"]?.object?.keys.map { $0 } == ["name"])
    #expect(value["children"]?[0]?.object?.keys.map { $0 } == ["name"])
    let list = #"""
      {"$ref": "#/$defs/l", "$defs": {"l": {"type": "object", "required": ["next"], "properties": {
        "next": {"anyOf": [{"$ref": "#/$defs/l"}, {"type": "null"}]}}}}}
      """#
    #expect(try Self.example(list, form: .minimal).text(.compact).count < 40)
  }

  @Test("a large type is cut where it is still good to read")
  func size() throws {
    var types: OrderedDictionary<String, NamedType> = [:]
    for index in 0..<70 {
      types["T\(index)"] = NamedType(
        "T\(index)",
        schema: Schema.type(.object).with { keywords in
          for other in 0..<70 { keywords.applicator.properties["p\(other)"] = .named("T\(other)") }
          keywords.applicator.properties["name"] = .type(.string)
          keywords.validation.required = ["name"]
        })
    }
    let value = try ExampleGenerator(types: types).example(of: .named("T0"))
    let count = value.text(.compact).split(separator: ":").count
    #expect(count > 70)
    #expect(count < 2100)
  }

  static let impossible: [(schema: String, pointer: String)] = [
    (#"{"type": "object", "required": ["a"], "properties": {"a": false}}"#, "/properties/a"),
    (#"{"type": "string", "minLength": 3, "maxLength": 2}"#, ""),
    (
      ##"""
      {"properties": {"a": {"$ref": "#/$defs/x"}}, "required": ["a"], "type": "object",
       "$defs": {"x": {"type": "integer", "minimum": 1.5, "maximum": 1.9}}}
      """##, "/$defs/x"
    ),
    (
      ##"""
      {"$ref": "#/$defs/e",
       "$defs": {"e": {"type": "object", "required": ["e"], "properties": {"e": {"$ref": "#/$defs/e"}}}}}
      """##, "/$defs/e"
    ),
    (#"{"type": "string", "pattern": "^a$", "minLength": 2}"#, ""),
  ]

  @Test("what cannot be satisfied is a problem with the place of the schema", arguments: impossible)
  func problems(schema: String, pointer: String) throws {
    let problem = #expect(throws: SchemaProblem.self) { try Self.example(schema) }
    #expect(problem?.pointer.description == pointer)
    #expect(problem?.message.contains("no value") == true)
  }

  @Test("dialects of OpenAPI are followed")
  func dialects() throws {
    let bounds = #"{"type": "integer", "minimum": 3, "exclusiveMinimum": true, "maximum": 4}"#
    #expect(try Self.example(bounds, dialect: .openAPI30) == 4)
    #expect(try Self.example(#"{"type": "file"}"#, dialect: .openAPI20) != .null)
    let nullable = #"{"type": "string", "nullable": true, "not": {"type": "string"}}"#
    #expect(try Self.example(nullable, dialect: .openAPI30) == .null)
  }

  @Test("encoded contents are encoded")
  func contents() throws {
    let value = try Self.example(
      #"{"type": "string", "contentEncoding": "base64", "contentMediaType": "application/json"}"#)
    #expect(value == "eyJuYW1lIjoiZXhhbXBsZSJ9")
  }
}
