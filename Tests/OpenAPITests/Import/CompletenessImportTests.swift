import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

extension OpenAPIImportTests {
  /// Parts of a description that few have.
  @Suite("Rare parts")
  struct Completeness {
    static func operation(_ members: String, version: String = "3.2.0", rest: String = "") throws -> APISpec.Operation {
      let api = try OpenAPIImportTests.api(OpenAPIImportTests.operation(members, version: version, rest: rest))
      return try #require(api.operations.first)
    }

    @Test("an operation keeps all of its tags, and those that are not for navigation are labels")
    func tags() throws {
      let api = try OpenAPIImportTests.api(
        OpenAPIImportTests.operation(
          "tags: [beta, Cats, Dogs, Cats]\nresponses: {200: {description: D}}", version: "3.2.0",
          rest: "tags: [{name: Cats, x-icon: cat}, {name: beta, kind: badge, summary: Beta, description: May change}]"))
      #expect(api.sections.map(\.id) == ["cats", "dogs"])
      #expect(api.sections.first?.extensions == ["x-icon": "cat"])
      #expect(api.labels.map(\.id) == ["beta"])
      #expect(api.labels.map(\.kind) == ["badge"])
      #expect(api.labels.map(\.title) == ["Beta"])
      let operation = try #require(api.operations.first)
      #expect(operation.section == "cats")
      #expect(operation.furtherTags == ["beta", "dogs"])
      #expect(api.diagnostics().map(\.text) == [])
    }

    @Test("webhooks keep their tags without a section")
    func webhookTags() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        webhooks: {new: {post: {tags: [Cats], responses: {200: {description: D}}}}}
        """)
      #expect(api.webhooks.first?.operation.section == nil)
      #expect(api.webhooks.first?.operation.furtherTags == ["cats"])
    }

    @Test("examples elsewhere, and what is said about examples, are kept")
    func notes() throws {
      let operation = try Self.operation(
        """
        parameters:
        - {name: q, in: query, schema: {}, examples: {a: {summary: A, value: 1}, b: {externalValue: 'https://x.example/b'}}}
        responses:
          200:
            description: D
            content:
              a/b:
                examples:
                  one: {summary: One, dataValue: {a: 1}, serializedValue: a=1, x-own: 1}
                  far: {description: Far, externalValue: 'https://x.example/far'}
        """)
      let parameter = try #require(operation.parameters.first)
      #expect(parameter.examples == ["a": 1])
      #expect(parameter.exampleNotes["a"]?.title == "A")
      #expect(parameter.exampleNotes["b"]?.externalValue == "https://x.example/b")
      let media = try #require(operation.responses.first?.content["a/b"])
      #expect(operation.examples.map(\.response.body?.value) == [["a": 1]])
      #expect(media.exampleNotes["one"]?.serializedValue == "a=1")
      #expect(media.exampleNotes["one"]?.extensions == ["x-own": 1])
      #expect(media.exampleNotes["far"]?.externalValue == "https://x.example/far")
      #expect(media.exampleNotes["far"]?.description == "Far")
      #expect(media.examples == [:])
    }

    @Test("encodings by place, and encodings of parts of parts, are kept")
    func encodings() throws {
      let operation = try Self.operation(
        """
        requestBody:
          content:
            multipart/mixed:
              prefixEncoding: [{contentType: a/a}, {contentType: b/b, encoding: {c: {contentType: c/c}}}]
              itemEncoding: {contentType: d/d, itemEncoding: {contentType: e/e}, prefixEncoding: [{}], x-own: 1}
        responses: {200: {description: D}}
        """)
      let media = try #require(operation.requestBody?.content["multipart/mixed"])
      #expect(media.prefixEncoding.map(\.contentType) == ["a/a", "b/b"])
      #expect(media.prefixEncoding.last?.encoding["c"]?.contentType == "c/c")
      #expect(media.itemEncoding?.contentType == "d/d")
      #expect(media.itemEncoding?.itemEncoding?.contentType == "e/e")
      #expect(media.itemEncoding?.prefixEncoding == [Encoding()])
      #expect(media.itemEncoding?.extensions == ["x-own": 1])
    }

    @Test("a header field keeps its media type and how its value is written")
    func headers() throws {
      let operation = try Self.operation(
        """
        responses:
          200:
            summary: Short
            description: D
            headers:
              A: {explode: true, schema: {type: object}, x-own: 1}
              B: {content: {application/json: {schema: {type: integer}, example: 7}}}
        """)
      let response = try #require(operation.responses.first)
      #expect(response.summary == "Short")
      #expect(response.headers["A"]?.explode == true)
      #expect(response.headers["A"]?.extensions == ["x-own": 1])
      #expect(response.headers["B"]?.mediaType == "application/json")
      #expect(response.headers["B"]?.schema.keywords.metadata.examples == [7])
    }

    @Test("schemes keep their metadata, their deprecation, and which flow offers which scope")
    func schemes() throws {
      let api = try OpenAPIImportTests.api(
        OpenAPIImportTests.operation(
          "responses: {200: {description: D}}", version: "3.2.0",
          rest: """
            jsonSchemaDialect: https://x.example/dialect
            components:
              securitySchemes:
                o:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://x.example/m
                  flows:
                    x-flows: 1
                    password: {tokenUrl: t, scopes: {a: A, b: B}}
                    clientCredentials: {tokenUrl: t, scopes: {a: A}, x-flow: 2}
            """))
      let scheme = try #require(api.securitySchemes["o"])
      #expect(scheme.metadataURL == "https://x.example/m")
      #expect(scheme.availability.isDeprecated)
      #expect(scheme.extensions == ["x-flows": 1, "x-flow": 2])
      guard case .oauth2(let flows) = scheme.kind else {
        Issue.record("no flows")
        return
      }
      #expect(flows.password?.scopes == nil)
      #expect(flows.clientCredentials?.scopes == ["a"])
      #expect(api.schemaDialect == "https://x.example/dialect")
    }

    @Test("extensions of parts that the model does not have move to the part around")
    func extensions() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1", contact: {x-contact: 1}, license: {name: L, x-license: 2}}
        externalDocs: {url: u, x-docs: 3}
        servers: [{url: '/{v}', x-server: 1, variables: {v: {default: a, x-variable: 2}}}]
        paths:
          x-paths: 4
          /a:
            x-item: 1
            get:
              externalDocs: {url: u, x-page: 2}
              parameters: [{name: p, in: query, content: {a/b: {x-media: 1}}}]
              requestBody: {x-body: 1, content: {a/b: {x-media: 2}}}
              responses: {x-responses: 3, 200: {description: D, links: {l: {operationId: getA, x-link: 1}}}}
              callbacks: {c: {x-callback: 4, '{$url}': {post: {responses: {200: {description: D}}}}}}
              operationId: getA
        components:
          x-components: 5
          schemas: {T: {xml: {x-xml: 1}, discriminator: {propertyName: p, x-discriminator: 2}, externalDocs: {url: u, x-d: 3}}}
        """)
      #expect(api.infoExtensions == ["x-contact": 1, "x-license": 2])
      #expect(api.extensions == ["x-docs": 3, "x-paths": 4, "x-components": 5])
      #expect(api.servers.first?.extensions == ["x-server": 1, "x-variable": 2])
      let operation = try #require(api.operations.first)
      #expect(operation.extensions == ["x-page": 2, "x-responses": 3, "x-item": 1, "x-callback": 4])
      #expect(operation.parameters.first?.extensions == ["x-media": 1])
      #expect(operation.requestBody?.extensions == ["x-body": 1])
      #expect(operation.requestBody?.content["a/b"]?.extensions == ["x-media": 2])
      #expect(operation.responses.first?.links["l"]?.extensions == ["x-link": 1])
      #expect(operation.callbacks.first?.operations.first?.title == "c")
      let schema = try #require(api.types["T"]?.schema.keywords.openAPI.extensions)
      #expect(schema == ["x-xml": 1, "x-discriminator": 2, "x-d": 3])
    }
  }
}
