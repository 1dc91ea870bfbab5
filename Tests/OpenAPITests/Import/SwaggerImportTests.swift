import APISpec
import JSON
import OpenAPI
import OrderedCollections
import Testing

extension OpenAPIImportTests {
  /// OpenAPI 2.0, and that versions do not matter afterwards.
  @Suite("Versions")
  struct Versions {
    static let swagger = """
      swagger: "2.0"
      info: {title: Pets, version: "1"}
      host: x.example
      basePath: /v1
      schemes: [https]
      consumes: [application/json]
      produces: [application/json]
      securityDefinitions:
        key: {type: apiKey, name: k, in: header}
        oauth: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {r: Read}}
      security: [{key: []}]
      tags: [{name: pets, description: D}]
      parameters: {limit: {name: limit, in: query, type: integer, maximum: 9, exclusiveMaximum: true}}
      responses: {Wrong: {description: Wrong, schema: {$ref: '#/definitions/Problem'}}}
      definitions:
        Problem: {type: object, properties: {code: {type: integer, x-nullable: true}}}
        Pet: {type: object, required: [id], properties: {id: {type: integer}}, example: {id: 1}}
      paths:
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            parameters:
            - {$ref: '#/parameters/limit'}
            - {name: ids, in: query, type: array, items: {type: integer}, collectionFormat: multi}
            responses:
              200: {description: Fine, schema: {type: array, items: {$ref: '#/definitions/Pet'}}, headers: {X-A: {type: integer}}}
              default: {$ref: '#/responses/Wrong'}
          post:
            operationId: addPet
            tags: [pets]
            security: [{oauth: [r]}]
            parameters: [{name: body, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}]
            responses: {201: {description: Made, schema: {$ref: '#/definitions/Pet'}}}
      """

    static func openAPI(_ version: String, nullable: String, maximum: String, example: String) -> String {
      """
      openapi: \(version)
      info: {title: Pets, version: "1"}
      servers: [{url: https://x.example/v1}]
      security: [{key: []}]
      tags: [{name: pets, description: D}]
      paths:
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            parameters:
            - {$ref: '#/components/parameters/limit'}
            - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
            responses:
              200:
                description: Fine
                headers: {X-A: {schema: {type: integer}}}
                content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
              default: {$ref: '#/components/responses/Wrong'}
          post:
            operationId: addPet
            tags: [pets]
            security: [{oauth: [r]}]
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            responses:
              201: {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      components:
        parameters: {limit: {name: limit, in: query, schema: {type: integer, \(maximum)}}}
        responses:
          Wrong: {description: Wrong, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        schemas:
          Problem: {type: object, properties: {code: {\(nullable)}}}
          Pet: {type: object, required: [id], properties: {id: {type: integer}}, \(example)}
        securitySchemes:
          key: {type: apiKey, name: k, in: header}
          oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t, scopes: {r: Read}}}}
      """
    }

    static let v30 = openAPI(
      "3.0.3", nullable: "type: integer, nullable: true", maximum: "maximum: 9, exclusiveMaximum: true",
      example: "example: {id: 1}")
    static let v31 = openAPI(
      "3.1.1", nullable: #"type: [integer, "null"]"#, maximum: "exclusiveMaximum: 9", example: "examples: [{id: 1}]")

    @Test("the same API in 2.0, 3.0, 3.1 and 3.2 is the same model")
    func twins() throws {
      let api = try OpenAPIImportTests.api(Self.v31)
      #expect(api.operations.map(\.id) == ["list-pets", "add-pet"])
      #expect(try OpenAPIImportTests.api(Self.swagger) == api)
      #expect(try OpenAPIImportTests.api(Self.v30) == api)
      #expect(try OpenAPIImportTests.api(Self.v31.replacing("3.1.1", with: "3.2.0")) == api)
    }

    @Test("JSON and YAML are the same model")
    func formats() throws {
      let api = try OpenAPIImportTests.api(Self.v31)
      let (json, findings) = OpenAPIImportTests.read(String(decoding: api.openAPIJSON(), as: UTF8.self))
      #expect(findings.isEmpty)
      #expect(json == api)
    }

    @Test("forms of 2.0 become bodies, with files as multipart")
    func forms() throws {
      func body(_ parameters: String) throws -> RequestBody? {
        try OpenAPIImportTests.api(
          """
          swagger: "2.0"
          info: {title: T, version: "1"}
          paths: {/a: {post: {parameters: [\(parameters)], responses: {204: {description: D}}}}}
          """
        ).operations.first?.requestBody
      }
      let plain = try body(
        "{name: a, in: formData, type: string, required: true, description: A}, "
          + "{name: b, in: formData, type: array, items: {type: string}}")
      let media = try #require(plain?.content["application/x-www-form-urlencoded"])
      #expect(media.schema?.keywords.validation.required == ["a"])
      #expect(media.schema?.keywords.applicator.properties["a"]?.keywords.metadata.description == "A")
      #expect(media.encoding["b"]?.explode == false)
      #expect(plain?.isRequired == true)
      let file = try body("{name: a, in: formData, type: file}")
      #expect(file?.content.keys == ["multipart/form-data"])
      #expect(file?.isRequired == false)
    }

    @Test(
      "arrays of 2.0 are written as their collectionFormat says",
      arguments: [
        ("csv", Parameter.Style.form, false), ("ssv", .spaceDelimited, false), ("pipes", .pipeDelimited, false),
        ("multi", .form, true),
      ])
    func collectionFormat(name: String, style: Parameter.Style, explode: Bool) throws {
      let api = try OpenAPIImportTests.api(
        """
        swagger: "2.0"
        info: {title: T, version: "1"}
        paths:
          /a:
            get:
              parameters: [{name: a, in: query, type: array, items: {type: string}, collectionFormat: \(name)}]
              responses: {204: {description: D}}
        """)
      #expect(
        api.operations.first?.parameters.first?.serialization
          == .schema(.array(of: .type(.string)), style: style, explode: explode, allowReserved: false))
    }

    @Test("examples of 2.0 are those of a response's media types, and `x-example` and `x-examples` of parameters")
    func examples() throws {
      let api = try OpenAPIImportTests.api(
        """
        swagger: "2.0"
        info: {title: T, version: "1"}
        produces: [text/plain]
        paths:
          /a/{id}:
            post:
              parameters:
              - {name: id, in: path, required: true, type: string, x-example: abc}
              - {name: body, in: body, schema: {type: object}, x-examples: {application/json: {a: 1}}}
              responses: {200: {description: D, schema: {type: string}, examples: {text/plain: done}}}
        """)
      let operation = try #require(api.operations.first)
      #expect(operation.examples.map(\.id) == ["example"])
      #expect(operation.examples.map(\.request.arguments) == [[.init("id", in: .path, "abc")]])
      #expect(operation.examples.map(\.request.body) == [ExampleBody("application/json", ["a": 1])])
      #expect(operation.examples.map(\.response.body) == [ExampleBody("text/plain", "done")])
    }

    @Test("header parameters that 3.0 ignores are parameters of 2.0")
    func headers() throws {
      let api = try OpenAPIImportTests.api(
        """
        swagger: "2.0"
        info: {title: T, version: "1"}
        paths: {/a: {get: {parameters: [{name: Accept, in: header, type: string}], responses: {204: {description: D}}}}}
        """)
      #expect(api.operations.first?.parameters.map(\.name) == ["Accept"])
    }

    @Test(
      "host, basePath and schemes make servers",
      arguments: [
        ("host: h", ["https://h"]), ("host: h\nbasePath: /\nschemes: [http, https]", ["http://h", "https://h"]),
        ("basePath: /v1", ["/v1"]), ("basePath: /", []),
      ])
    func servers(fields: String, urls: [String]) throws {
      let text = "swagger: \"2.0\"\ninfo: {title: T, version: \"1\"}\npaths: {}\n" + fields
      #expect(try OpenAPIImportTests.api(text).servers.map(\.url) == urls)
    }
  }
}
