import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Schemas, as the export says them in the words of 3.1.
  @Suite("Schemas")
  struct Schemas {
    /// What a schema of a version means.
    struct Row: Sendable, CustomTestStringConvertible {
      let version: String
      let input: String
      let expected: String
      var testDescription: String { "\(version): \(input)" }

      init(_ version: String, _ input: String, is expected: String? = nil) {
        self.version = version
        self.input = input
        self.expected = expected ?? input
      }
    }

    static let rows = [
      Row("3.0.3", #"{"type": "string", "nullable": true}"#, is: #"{"type": ["string", "null"]}"#),
      Row("3.0.3", #"{"type": "string", "nullable": false}"#, is: #"{"type": "string"}"#),
      Row(
        "3.0.3", ##"{"nullable": true, "allOf": [{"type": "object"}]}"##,
        is: #"{"anyOf": [{"type": "object"}, {"type": "null"}]}"#),
      Row(
        "3.0.3", #"{"nullable": true, "oneOf": [{"type": "object"}]}"#,
        is: #"{"oneOf": [{"type": "object"}, {"type": "null"}]}"#),
      Row(
        "3.0.3",
        #"{"type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 5, "exclusiveMaximum": false}"#,
        is: #"{"type": "integer", "maximum": 5, "exclusiveMinimum": 1}"#),
      Row("3.0.3", #"{"type": "string", "example": "a"}"#, is: #"{"examples": ["a"], "type": "string"}"#),
      Row("3.0.3", #"{"additionalProperties": false}"#),
      Row("2.0", #"{"type": "string", "x-nullable": true}"#, is: #"{"type": ["string", "null"]}"#),
      Row("2.0", #"{"type": "file"}"#, is: #"{"type": "string", "format": "binary"}"#),
      Row("2.0", #"{"discriminator": "kind"}"#, is: #"{"discriminator": {"propertyName": "kind"}}"#),
      Row("3.1.0", "true"),
      Row(
        "3.1.0", #"{"const": null, "type": ["string", "null"], "maximum": 9007199254740993}"#,
        is:
          #"{"type": ["string", "null"], "const": null, "maximum": 9007199254740993}"#),
      Row("3.1.0", #"{"prefixItems": [{"type": "string"}], "items": false, "unevaluatedItems": false}"#),
      Row(
        "3.1.0", #"{"items": [{"type": "string"}], "additionalItems": false}"#,
        is: #"{"prefixItems": [{"type": "string"}], "items": false}"#),
      Row(
        "3.1.0", #"{"dependencies": {"a": ["b"], "c": {"type": "object"}}}"#,
        is: #"{"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"c": {"type": "object"}}}"#),
      Row(
        "3.1.0", #"{"$comment": "c", "$defs": {"d": true}, "if": {}, "then": true, "else": false}"#,
        is:
          #"{"$comment": "c", "$defs": {"d": true}, "if": {}, "then": true, "else": false}"#),
      Row("3.1.0", #"{"contentEncoding": "base64", "contentMediaType": "a/b", "contentSchema": true}"#),
      Row(
        "3.1.0", ##"{"$ref": "#/components/schemas/T/$defs/s", "$defs": {"s": {"type": "string"}}}"##,
        is: #"{"$defs": {"s": {"type": "string"}}, "allOf": [{"type": "string"}]}"#),
      Row(
        "3.1.0", #"{"enum": ["a", "b"], "x-enum-varnames": ["A", "B"]}"#,
        is: #"{"enum": ["a", "b"], "x-enumDescriptions": {"a": "A", "b": "B"}}"#),
      Row(
        "3.1.0", #"{"enum": [1, 2], "x-enum-descriptions": ["One", "Two"], "x-enum-varnames": ["A", "B"]}"#,
        is: #"{"enum": [1, 2], "x-enumDescriptions": {"1": "One", "2": "Two"}, "x-enum-varnames": ["A", "B"]}"#),
      Row(
        "3.1.0", #"{"properties": {"a": {"x-internal": true}, "b": true}, "required": ["a", "b"]}"#,
        is: #"{"required": ["b"], "properties": {"b": true}}"#),
      Row("3.1.0", #"{"x-own": 1, "wild": [2]}"#),
      Row(
        "3.2.0",
        ##"{"discriminator": {"propertyName": "k", "mapping": {"t": "T", "u": "#/components/schemas/T"}, "##
          + ##""defaultMapping": "T"}, "xml": {"nodeType": "element"}}"##,
        is: ##"{"discriminator": {"propertyName": "k", "mapping": {"t": "#/components/schemas/T", "##
          + ##""u": "#/components/schemas/T"}, "x-oas32-defaultMapping": "#/components/schemas/T"}, "##
          + ##""xml": {"x-oas32-nodeType": "element"}}"##),
    ]

    @Test("a schema of every version becomes one of 3.1", arguments: rows)
    func dialect(row: Row) throws {
      let schema = try OpenAPIImportTests.schema(row.input, version: row.version)
      var api = API(id: "t", title: "T", version: "1")
      api.types["T"] = NamedType("T", schema: schema)
      let found = api.openAPI()["components"]?["schemas"]?["T"]?.text(.compact)
      #expect(found == JSONValue(parsing: row.expected.utf8)?.text(.compact))
    }

    static func types(_ schemas: String, version: String = "3.1.0") throws -> API {
      try OpenAPIImportTests.api(
        #"{"openapi": "\#(version)", "info": {"title": "T", "version": "1"}, "paths": {}, "#
          + #""components": {"schemas": \#(schemas)}}"#)
    }

    @Test("a reference to a component is a reference to a type, and before 3.1 nothing beside it counts")
    func references() throws {
      let schemas = ##"{"A": {"properties": {"b": {"$ref": "#/components/schemas/B", "description": "d"}}}, "B": {}}"##
      let old = try #require(Self.types(schemas, version: "3.0.3").types["A"]?.schema.keywords.applicator)
      #expect(old.properties["b"] == .named("B"))
      let new = try #require(Self.types(schemas).types["A"]?.schema.keywords.applicator)
      #expect(new.properties["b"] == Schema.named("B").with { $0.metadata.description = "d" })
    }

    @Test("a reference to a part of a component is repeated")
    func inlining() throws {
      let api = try Self.types(
        ##"{"A": {"properties": {"b": {"type": "string"}}}, "##
          + ##""B": {"items": {"$ref": "#/components/schemas/A/properties/b"}}}"##)
      #expect(api.types["B"]?.schema.keywords.applicator.items == .type(.string))
      #expect(Array(api.types.keys) == ["A", "B"])
    }

    @Test("a part that recurs within itself becomes a type of its own")
    func recursion() throws {
      let api = try Self.types(
        ##"{"A": {"properties": {"b": {"items": {"$ref": "#/components/schemas/A/properties/b"}}}}}"##)
      #expect(Array(api.types.keys) == ["A", "A-b"])
      #expect(api.types["A-b"]?.schema.keywords.applicator.items == .named("A-b"))
    }

    @Test("a reference within a schema with an identifier starts there, and an anchor is found")
    func resources() throws {
      let api = try Self.types(
        ##"{"A": {"$id": "https://x.example/a", "items": {"$ref": "#/$defs/s"}, "$defs": {"s": {"type": "string"}}}, "##
          + ##""B": {"items": {"$ref": "#here"}}, "C": {"not": {"$anchor": "here", "type": "null"}}}"##)
      #expect(api.types["A"]?.schema.keywords.applicator.items == .type(.string))
      #expect(api.types["B"]?.schema.keywords.applicator.items?.keywords.validation.types == [.null])
    }
  }
}
