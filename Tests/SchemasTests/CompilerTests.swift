import JSON
import Schemas
import SourceText
import Testing

/// Documents, references, dialects.
@Suite("Compiling schemas")
struct CompilerTests {
  static let problems: [(schema: String, description: String)] = [
    (##"{"$ref": "#/nowhere"}"##, "#/$ref: the reference '#/nowhere' must lead to a schema"),
    (##"{"items": {"$ref": "#name"}}"##, "#/items/$ref: the reference '#name' must lead to a schema"),
    (
      #"{"$ref": "https://example.com/missing.json"}"#,
      "#/$ref: the reference 'https://example.com/missing.json' must lead to a schema"
    ),
    (#"{"type": "strin"}"#, "#/type: 'strin' must be the name of a type"),
    (#"{"type": 3}"#, "#/type: 'type' must be the name of a type or an array of them, not a number"),
    (#"{"pattern": "("}"#, "#/pattern: '(' must be a regular expression"),
    (#"{"minLength": -1}"#, "#/minLength: 'minLength' must be a count, not a number"),
    (#"{"minimum": "1"}"#, "#/minimum: 'minimum' must be a number, not a string"),
    (#"{"allOf": {}}"#, "#/allOf: 'allOf' must be an array of schemas, not an object"),
    (#"{"properties": []}"#, "#/properties: 'properties' must be an object of schemas, not an array"),
    (#"{"items": 3}"#, "#/items: a schema must be an object or a boolean, not a number"),
  ]

  @Test("a broken schema is refused with place and reason", arguments: problems)
  func problem(schema text: String, description: String) {
    let problem = #expect(throws: SchemaProblem.self) { try schema(text) }
    #expect(problem?.description == description)
  }

  @Test("documents refer to each other by the URIs under which they were added")
  func documents() throws {
    var compiler = SchemaCompiler()
    compiler.add(json(#"{"$defs": {"id": {"type": "integer"}}}"#), uri: "https://example.com/common/ids.json")
    let root = json(##"{"items": {"$ref": "../common/ids.json#/$defs/id"}}"##)
    let compiled = try compiler.compile(root, uri: "https://example.com/lists/list.json")
    #expect(compiled.isValid([1]))
    #expect(!compiled.isValid(["1"]))
  }

  @Test("a document that is not known is asked for by its URI without fragment")
  func loading() throws {
    let compiler = SchemaCompiler(load: { uri in
      uri == "common.yaml" ? json(##"{"a": {"type": "string"}, "b": {"$ref": "#/a"}}"##) : nil
    })
    let compiled = try compiler.compile(json(##"{"anyOf": [{"$ref": "common.yaml#/b"}, {"const": 1}]}"##))
    #expect(compiled.isValid("x"))
    #expect(compiled.isValid(1))
    #expect(!compiled.isValid(2))
  }

  private static let base = "http://a/b/c/d;p?q"

  static let references: [(base: String, reference: String, uri: String)] = [
    (base, "g:h", "g:h"), (base, "g", "http://a/b/c/g"), (base, "./g", "http://a/b/c/g"),
    (base, "g/", "http://a/b/c/g/"), (base, "/g", "http://a/g"), (base, "//g", "http://g"),
    (base, "?y", "http://a/b/c/d;p?y"), (base, "g?y", "http://a/b/c/g?y"), (base, ";x", "http://a/b/c/;x"),
    (base, ".", "http://a/b/c/"), (base, "..", "http://a/b/"), (base, "../g", "http://a/b/g"),
    (base, "../..", "http://a/"), (base, "../../../g", "http://a/g"), (base, "g;x=1/../y", "http://a/b/c/y"),
    (base, "g?y/../x", "http://a/b/c/g?y/../x"), ("http://a", "g", "http://a/g"), ("urn:x:y", "urn:x:z", "urn:x:z"),
    ("spec/api.yaml", "types.yaml", "spec/types.yaml"), ("spec/api.yaml", "../types.yaml", "types.yaml"),
    ("api.yaml", "../types.yaml", "../types.yaml"), ("../x/api.yaml", "../../t.yaml", "../../t.yaml"),
    ("/srv/api.yaml", "../../t.yaml", "/t.yaml"),
  ]

  @Test("a reference is resolved as RFC 3986 says, and kept relative where the base is", arguments: references)
  func resolution(base: String, reference: String, uri: String) throws {
    let compiler = SchemaCompiler(load: { $0 == uri ? false : nil })
    let compiled = try compiler.compile(["$ref": .string(reference)], uri: base)
    #expect(!compiled.isValid(1))
  }

  static let dialects: [(schema: String, value: String, isValid: Bool)] = [
    (#"{"$schema": "http://json-schema.org/draft-07/schema#", "items": [{"type": "string"}]}"#, "[1]", false),
    (#"{"$schema": "http://json-schema.org/draft-07/schema#", "prefixItems": [{"type": "string"}]}"#, "[1]", true),
    (#"{"$schema": "http://json-schema.org/draft-07/schema#", "if": {"const": 1}, "then": false}"#, "1", false),
    (#"{"$schema": "http://json-schema.org/draft-06/schema#", "if": {"const": 1}, "then": false}"#, "1", true),
    (#"{"$schema": "http://json-schema.org/draft-06/schema#", "contains": {"const": 1}}"#, "[2]", false),
    (#"{"$schema": "http://json-schema.org/draft-04/schema#", "contains": {"const": 1}}"#, "[2]", true),
    (#"{"$schema": "http://json-schema.org/draft-04/schema#", "maximum": 1, "exclusiveMaximum": true}"#, "1", false),
    (
      #"{"$schema": "https://json-schema.org/draft/2019-09/schema", "items": [true], "additionalItems": false}"#,
      "[1, 2]", false
    ),
    (
      #"{"$schema": "https://json-schema.org/draft/2019-09/schema", "items": [true], "unevaluatedItems": false}"#,
      "[1, 2]", false
    ),
    (
      ##"{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"$ref": "#/definitions/b", "##
        + ##""minLength": 9}, "b": {"type": "string"}}, "$ref": "#/definitions/a"}"##, #""x""#, true
    ),
    (
      ##"{"$schema": "https://json-schema.org/draft/2019-09/schema", "$recursiveAnchor": true, "##
        + ##""properties": {"a": {"$recursiveRef": "#"}}, "unevaluatedProperties": false}"##, #"{"a": {"b": 1}}"#, false
    ),
  ]

  @Test("a schema is read by the rules of the draft that it names", arguments: dialects)
  func dialect(schema text: String, value: String, isValid: Bool) throws {
    #expect(try schema(text).isValid(json(value)) == isValid)
  }

  @Test(
    "the built-in meta-schemas take themselves",
    arguments: [
      "http://json-schema.org/draft-04/schema", "http://json-schema.org/draft-06/schema",
      "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft/2019-09/schema",
      "https://json-schema.org/draft/2020-12/schema",
    ])
  func metaSchemas(uri: String) throws {
    let compiled = try SchemaCompiler().compile(["$ref": .string(uri)])
    #expect(compiled.isValid(json(#"{"type": "object", "properties": {"a": {"minLength": 1}}}"#)))
    #expect(!compiled.isValid(json(#"{"properties": {"a": {"minLength": "1"}}}"#)))
    #expect(!compiled.isValid(json(#"{"type": "strin"}"#)))
  }

  @Test("a schema inside an OpenAPI document is read by the rules of its version")
  func openAPI() throws {
    let text = """
      openapi: VERSION
      components:
        schemas:
          Name: {type: string, nullable: true, minLength: 2}
          Person: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}}}
      """
    func person(_ version: String) throws -> CompiledSchema {
      let file = SourceFile(name: "api.yaml", text: text.split(separator: "VERSION").joined(separator: version))
      let pointer = try #require(JSONPointer("/components/schemas/Person"))
      return try SchemaCompiler().compile(SchemaDocument(reading: file, pointer: pointer))
    }
    let nothing = json(#"{"name": null}"#)
    #expect(try person("3.0.3").isValid(nothing))
    #expect(try !person("3.1.0").isValid(nothing))
    let violation = try #require(try person("3.0.3").validate(json(#"{"name": "x"}"#)).first)
    #expect(violation.schemaURI == "api.yaml")
    #expect(violation.schema.description == "/components/schemas/Name/minLength")
  }

  @Test("OpenAPI 2.0 has `x-nullable` and `file`, and no `nullable`")
  func swagger() throws {
    func allows(_ text: String, _ value: JSONValue) throws -> Bool {
      try schema(text, dialect: .openAPI20).isValid(value)
    }
    #expect(try allows(#"{"type": "string", "x-nullable": true}"#, nil))
    #expect(try !allows(#"{"type": "string", "nullable": true}"#, nil))
    #expect(try allows(#"{"type": "file"}"#, "bytes"))
    #expect(try !allows(##"{"definitions": {"a": {"type": "null"}}, "$ref": "#/definitions/a"}"##, 1))
  }

  @Test("a pointer that leads nowhere and a broken file are reported")
  func unreadable() throws {
    let nowhere = #expect(throws: Diagnostic.self) {
      try SchemaDocument(reading: SourceFile(name: "a.json", text: "{}"), pointer: JSONPointer(tokens: ["x"]))
    }
    #expect(nowhere?.id == "schema.pointer")
    #expect(nowhere?.summary == "the pointer '/x' must lead to a schema in the file")
    let broken = #expect(throws: Diagnostic.self) {
      try SchemaDocument(reading: SourceFile(name: "a.json", text: "{"))
    }
    #expect(broken?.id.hasPrefix("json.") == true)
  }
}
