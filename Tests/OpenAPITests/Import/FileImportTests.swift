import APISpec
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// References into other files.
  @Suite("Several files")
  struct Files {
    @Test("references lead through relative paths, fragments and whole files")
    func files() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        paths:
          /pets: {$ref: paths/pets.yaml}
        components:
          schemas: {Pet: {$ref: schemas/Pet.yaml}}
        """,
        files: [
          "paths/pets.yaml": """
          get:
            parameters: [{$ref: '../common.json#/limit'}]
            responses:
              200: {description: D, content: {application/json: {schema: {$ref: ../schemas/Pet.yaml}}}}
              404: {description: D, content: {application/json: {schema: {$ref: '../common.json#/definitions/Error'}}}}
          """,
          "schemas/Pet.yaml":
            "properties: {tag: {$ref: ./Tag.yaml}, mother: {$ref: '../api.yaml#/components/schemas/Pet'}}",
          "schemas/Tag.yaml": "type: string",
          "common.json": """
          {"limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}},
           "definitions": {"Error": {"type": "object"}}}
          """,
        ])
      #expect(Array(api.types.keys) == ["Pet", "Tag", "Error"])
      let pet = try #require(api.types["Pet"]).schema.keywords.applicator.properties
      #expect(pet == ["tag": .named("Tag"), "mother": .named("Pet")])
      let operation = try #require(api.operations.first)
      #expect(operation.parameters.map(\.schema) == [.type(.integer)])
      #expect(operation.responses.map { $0.content["application/json"]?.schema } == [.named("Pet"), .named("Error")])
    }

    @Test("a file next to the address that the description gives itself is asked for by its path")
    func neighbours() throws {
      let text = OpenAPIImportTests.operation(
        "responses: {200: {$ref: 'https://x.example/a/parts/r.yaml'}}", version: "3.2.0",
        rest: "$self: https://x.example/a/api.yaml")
      let api = try OpenAPIImportTests.api(text, files: ["parts/r.yaml": "description: R"])
      #expect(api.operations.first?.responses.map(\.description) == ["R"])
    }

    @Test("what is wrong in another file is said with its name and place")
    func findings() {
      let (_, findings) = OpenAPIImportTests.read(
        OpenAPIImportTests.operation("responses: {200: {$ref: r.yaml}, 404: {$ref: broken.json}}"),
        files: ["r.yaml": "descripton: D", "broken.json": "{"])
      #expect(findings.count == 4)
      #expect(
        findings.dropFirst().prefix(2) == [
          "r.yaml:1:1: warning: a response has no field 'descripton' in OpenAPI 3.1; did you mean 'description'? "
            + "[openapi.unknown-field]",
          "r.yaml:1:1: error: a response must have the field 'description'; did you mean 'descripton'? "
            + "[openapi.missing-field]",
        ])
    }

    @Test("paths outside and addresses are asked for as such, so that they can be refused")
    func outside() {
      var asked: [String] = []
      let importer = OpenAPIImporter(id: "api") {
        asked.append($0)
        return nil
      }
      let text = OpenAPIImportTests.operation(
        "responses: {200: {$ref: ../../etc/a%20b}, 201: {$ref: file:///etc/passwd}, 202: {$ref: /etc/passwd}, "
          + "203: {$ref: //x.example/a}}")
      _ = importer.importAPI(SourceFile(name: "specs/api.yaml", text: text))
      #expect(asked == ["../../etc/a b", "/etc/passwd", "https://x.example/a"])
    }

    @Test("files of another host refer to each other there")
    func remote() throws {
      let api = try OpenAPIImportTests.api(
        OpenAPIImportTests.operation("responses: {200: {$ref: 'https://x.example/a/b/r.yaml#/r'}}"),
        files: [
          "https://x.example/a/b/r.yaml": "r: {$ref: ../s.json#/s}",
          "https://x.example/a/s.json": #"{"s": {"$ref": "/t.json"}}"#,
          "https://x.example/t.json": #"{"$ref": "//y.example/u.json"}"#,
          "https://y.example/u.json": #"{"description": "Found"}"#,
        ])
      #expect(api.operations.first?.responses.map(\.description) == ["Found"])
    }

    @Test("the reason why a file cannot be read is said")
    func failure() {
      let importer = OpenAPIImporter(id: "api") { path throws(ReadFailure) in throw ReadFailure("it is too large") }
      let text = OpenAPIImportTests.operation("responses: {200: {$ref: 'https://x.example/a'}}")
      let (_, diagnostics) = importer.importAPI(SourceFile(name: "api.yaml", text: text))
      #expect(
        diagnostics.map { $0.rendered(style: .plain) } == [
          "api.yaml:6:31: error: the file 'https://x.example/a' cannot be read: it is too large "
            + "[openapi.unreadable-file]"
        ])
    }

    @Test("schemas are found by the addresses and anchors that they give themselves")
    func addresses() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {}
        components:
          schemas:
            Pet:
              $id: https://x.example/schemas/pet
              $anchor: pet
              properties:
                inner: {$ref: '#/$defs/inner'}
                anchor: {$ref: '#inner'}
                tag: {$ref: tag}
                absolute: {$ref: /schemas/tag}
                self: {$ref: '#'}
                component: {$ref: '#/components/schemas/Tag'}
              $defs: {inner: {$anchor: inner, type: boolean}}
            Tag: {$id: 'https://x.example/schemas/tag', type: integer, $anchor: pet}
            Use:
              properties:
                whole: {$ref: 'https://x.example/schemas/pet'}
                part: {$ref: 'https://x.example/schemas/pet#/$defs/inner'}
                anchor: {$ref: 'https://x.example/schemas/pet#inner'}
                other: {$ref: 'https://x.example/schemas/tag#pet'}
                file: {$ref: 'defs.json#y'}
                data: {enum: [{$id: 'https://x.example/no'}]}
        """,
        files: ["defs.json": ##"{"$defs": {"Y": {"$anchor": "y", "properties": {"me": {"$ref": "#/$defs/Y"}}}}}"##])
      let pet = try #require(api.types["Pet"]).schema.keywords.applicator.properties
      #expect(pet["inner"] == .type(.boolean))
      #expect(pet["anchor"] == .type(.boolean))
      #expect(pet["tag"] == .named("Tag"))
      #expect(pet["absolute"] == .named("Tag"))
      #expect(pet["self"] == .named("Pet"))
      #expect(pet["component"] == .named("Tag"))
      let use = try #require(api.types["Use"]).schema.keywords.applicator.properties
      #expect(use["whole"] == .named("Pet"))
      #expect(use["part"] == .type(.boolean))
      #expect(use["anchor"] == .type(.boolean))
      #expect(use["other"] == .named("Tag"))
      #expect(use["file"] == .named("Y"))
      #expect(api.types["Y"]?.schema.keywords.applicator.properties["me"] == .named("Y"))
    }
  }

  /// Input that means harm.
  @Suite("Hostile input")
  struct Hostile {
    static func types(_ schemas: String) -> (api: API?, findings: [String]) {
      OpenAPIImportTests.read(
        #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": {\#(schemas)}}}"#,
        name: "api.json")
    }

    @Test("types that only refer to each other are said, and allow anything")
    func aliases() {
      let (api, findings) = Self.types(
        ##""A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}"##)
      #expect(
        findings == [
          "api.json:1:94: error: the schema 'A' only refers back to itself [openapi.type-cycle]"
        ])
      #expect(api?.types["A"]?.schema == .anything)
      #expect(api?.types["B"]?.schema == .named("A"))
    }

    @Test("references that double at each step do not grow without bound")
    func doubling() throws {
      let steps = (0..<40).map { step in
        let inner = step == 39 ? "{}" : ##"{"$ref": "#/components/schemas/S/$defs/s\##(step + 1)"}"##
        return #""s\#(step)": {"allOf": [\#(inner), \#(inner)]}"#
      }
      let (api, findings) = Self.types(#""S": {"$defs": {\#(steps.joined(separator: ", "))}}"#)
      #expect(findings.isEmpty)
      let schemas = try #require(api).types.values.map(\.schema)
      #expect(schemas.map(Self.size).reduce(0, +) < 200_000)
    }

    private static func size(_ schema: Schema) -> Int { schema.subschemas.reduce(1) { $0 + size($1) } }

    @Test("callbacks that call each other end")
    func callbacks() throws {
      let references = (0..<60).map { ##""c\##($0)": {"$ref": "#/components/callbacks/C\##($0)"}"## }
        .joined(separator: ", ")
      let operation = #"{"responses": {"200": {"description": "D"}}, "callbacks": {\#(references)}}"#
      let components = (0..<60).map { #""C\#($0)": {"{$url}": {"post": \#(operation)}}"# }.joined(separator: ", ")
      let (api, findings) = OpenAPIImportTests.read(
        #"{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {"get": \#(operation)}}, "#
          + #""components": {"callbacks": {\#(components)}}}"#, name: "api.json")
      #expect(findings.count == 60)
      #expect(findings.allSatisfy { $0.hasSuffix("of a callback are left out [openapi.nested-callbacks]") })
      let first = try #require(api?.operations.first)
      #expect(first.callbacks.count == 60)
      #expect(first.callbacks.first?.operations.first?.callbacks.count == 60)
      #expect(first.callbacks.first?.operations.first?.callbacks.first?.operations.first?.callbacks.isEmpty == true)
    }

    @Test("schemas that nest too deep are left out")
    func depth() {
      let text = String(repeating: #"{"not": "#, count: 110) + "{}" + String(repeating: "}", count: 110)
      let (api, findings) = Self.types(#""A": \#(text)"#)
      #expect(findings.map { $0.hasSuffix("schemas must not nest more than 100 deep [openapi.too-deep]") } == [true])
      #expect(api?.types.count == 1)
    }

    @Test("of many findings the first thousand are said")
    func manyFindings() {
      let types = (0..<1500).map { #""T\#($0)": 1"# }.joined(separator: ", ")
      let (_, findings) = Self.types(types)
      #expect(findings.count == 1001)
      #expect(findings.contains("api.json: error: more than 1000 findings; the rest is not shown [openapi.too-many]"))
    }

    @Test("references on the way of references do not lead round for ever")
    func detours() {
      let (_, findings) = Self.types(
        ##""A": {"items": {"$ref": "#/components/schemas/B/x/y"}}, "B": {"$ref": "#/components/schemas/B/x"}"##)
      #expect(!findings.isEmpty)
    }
  }
}
