import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

extension OpenAPIImportTests {
  /// Paths, parameters, bodies, responses, callbacks, links.
  @Suite("Operations")
  struct Operations {
    static func only(_ members: String, version: String = "3.1.0", rest: String = "") throws -> APISpec.Operation {
      try #require(
        OpenAPIImportTests.api(OpenAPIImportTests.operation(members, version: version, rest: rest))
          .operations.first)
    }

    @Test("identifiers are slugs of the operationId, else of method and path")
    func identifiers() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /users/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get: {operationId: users/getByID, responses: {200: {description: D}}}
            delete: {responses: {204: {description: D}}}
        """)
      #expect(api.operations.map(\.id) == ["users-get-by-id", "delete-users-id"])
      #expect(api.operations.map(\.method) == [.get, .delete])
      #expect(api.operations.map { $0.parameters.map(\.name) } == [["id"], ["id"]])
      #expect(api.operations.map(\.title.source) == ["users/getByID", "DELETE /users/{id}"])
    }

    @Test("tags become sections, and what has no tag gets one from its path")
    func sections() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        tags: [{name: My Pets, description: D, x-displayName: Pets}]
        paths:
          /a: {get: {tags: [My Pets, Other], responses: {200: {description: D}}}}
          /b: {get: {tags: [Other], responses: {200: {description: D}}}}
          /api/v1/users/{id}:
            parameters: [{name: id, in: path, required: true}]
            get: {responses: {200: {description: D}}}
          /other/x: {get: {responses: {200: {description: D}}}}
        """)
      #expect(api.sections.map(\.id) == ["my-pets", "other", "users"])
      #expect(api.sections.map(\.title.source) == ["Pets", "Other", "users"])
      #expect(api.operations.map(\.section) == ["my-pets", "other", "users", "other"])
    }

    @Test("groups of tags become sections around theirs")
    func tagGroups() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        tags: [{name: a}, {name: b}, {name: c}]
        x-tagGroups: [{name: Both, tags: [c, a]}]
        paths: {}
        """)
      #expect(api.sections.map(\.id) == ["both", "c", "a", "b"])
      #expect(api.sections.map(\.parent) == [nil, "both", "both", nil])
      #expect(api.extensions.isEmpty)
    }

    @Test("parameters have styles, content and the defaults of their place")
    func parameters() throws {
      let operation = try Self.only(
        """
        parameters:
        - {name: a, in: query, schema: {type: array}}
        - {name: b, in: query, style: pipeDelimited, allowReserved: true, schema: {type: array}}
        - {name: c, in: header, explode: true, schema: {type: object}}
        - {name: d, in: query, content: {application/json: {schema: {type: object}}}}
        - {name: e, in: cookie, deprecated: true, example: x, schema: {type: string}}
        responses: {200: {description: D}}
        """)
      let list = Schema.type(.array)
      #expect(
        operation.parameters.map(\.serialization) == [
          .schema(list, style: .form, explode: true, allowReserved: false),
          .schema(list, style: .pipeDelimited, explode: false, allowReserved: true),
          .schema(.type(.object), style: .simple, explode: true, allowReserved: false),
          .content(mediaType: "application/json", .type(.object)),
          .schema(.type(.string), style: .form, explode: true, allowReserved: false),
        ])
      #expect(operation.parameters[4].availability == Availability([.init(.deprecated, in: "1")]))
      #expect(operation.parameters[4].examples == ["example": "x"])
    }

    @Test("an operation's parameter replaces that of its path")
    func sharedParameters() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.0.0
        info: {title: T, version: "1"}
        paths:
          /a:
            parameters: [{$ref: '#/components/parameters/a'}, {name: b, in: query, description: shared}]
            get: {parameters: [{name: b, in: query, description: own}], responses: {200: {description: D}}}
        components: {parameters: {a: {name: X-A, in: header, schema: {type: string}}}}
        """)
      let parameters = try #require(api.operations.first).parameters
      #expect(parameters.map(\.name) == ["X-A", "b"])
      #expect(parameters.map(\.description) == [nil, "own"])
    }

    @Test("responses have codes, ranges and a default, header fields and links")
    func responses() throws {
      let operation = try Self.only(
        """
        operationId: getPets
        responses:
          200:
            description: Fine
            headers: {X-Total: {required: true, schema: {type: integer}}}
            content: {application/json: {schema: {type: array}}}
            links: {next: {operationRef: '#/paths/~1pets/get', parameters: {page: $response.body#/next}}}
          4XX: {$ref: '#/components/responses/Wrong', description: Own words}
          default: {$ref: '#/components/responses/Wrong'}
        """, rest: "components: {responses: {Wrong: {description: Wrong}}}")
      #expect(operation.responses.map(\.status) == [.code(200), .range(4), .default])
      #expect(operation.responses.map(\.description.source) == ["Fine", "Own words", "Wrong"])
      #expect(operation.responses[0].headers == ["X-Total": Header(schema: .type(.integer), isRequired: true)])
      #expect(operation.responses[0].content == ["application/json": MediaContent(schema: .type(.array))])
      var link = Link(operation: "get-pets")
      link.parameters["page"] = "$response.body#/next"
      #expect(operation.responses[0].links == ["next": link])
    }

    @Test("a description beside a reference counts since 3.1 only")
    func siblings() throws {
      let operation = try Self.only(
        "responses: {200: {$ref: '#/components/responses/R', description: Own}}", version: "3.0.3",
        rest: "components: {responses: {R: {description: Shared}}}")
      #expect(operation.responses.map(\.description.source) == ["Shared"])
    }

    @Test("bodies have media types, encodings and streams")
    func bodies() throws {
      let operation = try Self.only(
        """
        requestBody:
          description: B
          content:
            multipart/form-data:
              schema: {type: object}
              encoding: {photo: {contentType: image/png, headers: {X-A: {schema: {type: string}}}}}
            application/jsonl: {itemSchema: {type: object}}
        responses: {204: {description: D}}
        """, version: "3.2.0")
      let body = try #require(operation.requestBody)
      #expect(!body.isRequired)
      #expect(body.description == "B")
      var encoding = Encoding()
      encoding.contentType = "image/png"
      encoding.headers["X-A"] = Header(schema: .type(.string))
      #expect(body.content["multipart/form-data"]?.encoding == ["photo": encoding])
      #expect(body.content["application/jsonl"]?.itemSchema == .type(.object))
    }

    @Test("callbacks and webhooks are requests of the server")
    func callbacks() throws {
      let api = try OpenAPIImportTests.api(
        OpenAPIImportTests.operation(
          """
          responses: {204: {description: D}}
          callbacks: {done: {'{$request.body#/url}': {post: {responses: {200: {description: Thanks}}}}}}
          """, rest: "webhooks: {new pet: {post: {summary: New, responses: {200: {description: Thanks}}}}}"))
      let callback = try #require(api.operations.first?.callbacks.first)
      #expect(callback.expression == "{$request.body#/url}")
      #expect(callback.operations.map(\.id) == ["done-post"])
      #expect(api.webhooks.map(\.name) == ["new pet"])
      #expect(api.webhooks.map(\.operation.title) == ["New"])
      #expect(api.webhooks.map(\.operation.section) == [nil])
    }

    @Test("security is any of alternatives, each all of its schemes, and may be nothing")
    func security() throws {
      let rest = """
        security: [{key: []}]
        components:
          securitySchemes:
            key: {type: apiKey, name: k, in: cookie}
            oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t, scopes: {r: Read}}}}
            jwt: {type: http, scheme: Bearer, bearerFormat: JWT}
            tls: {type: mutualTLS}
            digest: {type: http, scheme: digest}
            oidc: {type: openIdConnect, openIdConnectUrl: u}
        """
      let text = OpenAPIImportTests.operation(
        "responses: {204: {description: D}}\nsecurity: [{oauth: [r], tls: []}, {}]", rest: rest)
      let api = try OpenAPIImportTests.api(text)
      #expect(api.security == [SecurityRequirement(["key": []])])
      #expect(
        api.operations.first?.security == [SecurityRequirement(["oauth": ["r"], "tls": []]), SecurityRequirement()])
      var flows = OAuthFlows()
      flows.authorizationCode = OAuthFlow(authorizationURL: "a", tokenURL: "t")
      #expect(
        api.securitySchemes.values.map(\.kind) == [
          .apiKey(name: "k", in: .cookie), .oauth2(flows), .bearer(format: "JWT"), .mutualTLS, .http(scheme: "digest"),
          .openIDConnect(url: "u"),
        ])
      #expect(api.securitySchemes["oauth"]?.scopes == ["r": "Read"])
    }

    @Test("well-known extensions have their place, others are kept, and what is internal is not there")
    func extensions() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.0.3
        info: {title: T, version: "1", x-logo: {url: u}}
        x-own: 1
        x-webhooks: {hook: {post: {responses: {200: {description: D}}}}}
        paths:
          /a:
            get:
              deprecated: true
              x-deprecated-at: "2024-05-01"
              x-sunset: "2025-05-01"
              x-stability-level: beta
              x-codeSamples: [{lang: Swift, source: s}]
              parameters: [{name: a, in: query, x-internal: true}]
              responses: {200: {description: D}}
            put: {x-internal: true, responses: {200: {description: D}}}
          /b: {x-internal: true, get: {responses: {200: {description: D}}}}
        """)
      #expect(api.infoExtensions == ["x-logo": ["url": "u"]])
      #expect(api.extensions == ["x-own": 1])
      #expect(api.webhooks.map(\.name) == ["hook"])
      let operation = try #require(api.operations.first)
      #expect(api.operations.count == 1)
      #expect(operation.parameters.isEmpty)
      #expect(
        operation.availability == Availability([.init(.deprecated, in: "2024-05-01", note: "Sunset: 2025-05-01")]))
      #expect(api.releases == [Release("2024-05-01")])
      #expect(
        operation.extensions == [
          "x-stability-level": "beta", "x-codeSamples": [["lang": "Swift", "source": "s"]],
        ])
    }

    @Test("what 3.2 adds has its place")
    func version32() throws {
      let api = try OpenAPIImportTests.api(
        """
        openapi: 3.2.0
        $self: https://x.example/api.yaml
        info: {title: T, version: "1"}
        servers: [{url: /, name: here}]
        tags: [{name: cats, summary: Cats, parent: pets, kind: nav}, {name: pets}, {name: beta, kind: badge}]
        paths:
          /pets:
            query:
              tags: [beta, cats]
              parameters: [{name: q, in: querystring, content: {application/json: {schema: {type: object}}}}]
              responses: {200: {$ref: 'https://x.example/api.yaml#/components/responses/R'}}
            additionalOperations: {COPY: {responses: {200: {description: D}}}}
        components:
          responses: {R: {description: R, content: {a/b: {$ref: '#/components/mediaTypes/M'}}}}
          mediaTypes: {M: {itemSchema: {type: object}, examples: {e: {dataValue: {a: 1}, serializedValue: a}}}}
          securitySchemes:
            tv: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: d, tokenUrl: t, scopes: {}}}}
        """)
      #expect(api.servers.map(\.name) == ["here"])
      #expect(api.sections.map(\.id) == ["cats", "pets"])
      #expect(api.sections.map(\.parent) == ["pets", nil])
      #expect(api.sections.map(\.title) == ["Cats", "pets"])
      #expect(api.operations.map(\.method.rawValue) == ["QUERY", "COPY"])
      let query = try #require(api.operations.first)
      #expect(query.section == "cats")
      #expect(query.parameters.map(\.location) == [.querystring])
      #expect(query.responses.first?.content["a/b"]?.itemSchema == .type(.object))
      #expect(query.examples.map(\.response.body) == [ExampleBody("a/b", ["a": 1])])
      guard case .oauth2(let flows)? = api.securitySchemes["tv"]?.kind else {
        Issue.record("the scheme is of another kind")
        return
      }
      #expect(flows.deviceAuthorization?.deviceAuthorizationURL == "d")
    }
  }
}
