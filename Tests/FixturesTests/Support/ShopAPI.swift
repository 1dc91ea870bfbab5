import APISpec
import HTTPTypes
import JSON
import OrderedCollections

extension API {
  /// A small API whose bodies, servers, sections and security are of many kinds.
  static var shop: API {
    var api = API(id: "shop", title: "The Shop", version: "2")
    api.description = "Sells *things*."
    var server = Server("https://{region}.shop.example/api/")
    server.variables = ["region": ServerVariable(defaultValue: "eu", allowedValues: ["eu", "us"])]
    api.servers = [server]
    api.sections = [
      Section("Orders", id: "orders"), Section("Returns", id: "returns", parent: "orders"),
      Section("Empty", id: "empty"),
    ]
    api.securitySchemes = [
      "login": SecurityScheme(.basic), "token": SecurityScheme(.bearer(format: nil)),
      "api key": SecurityScheme(.apiKey(name: "X-Key", in: .header), description: "Ask for it."),
      "query-key": SecurityScheme(.apiKey(name: "key", in: .query)),
      "oauth": SecurityScheme(
        .oauth2(
          OAuthFlows(authorizationCode: OAuthFlow(authorizationURL: "https://a.example", tokenURL: "https://t.example"))
        )),
      "certificate": SecurityScheme(.mutualTLS),
    ]
    api.security = [SecurityRequirement(["login": []])]
    api.operations = [order, upload, find, self.return, `import`]
    return api
  }

  private static var order: APISpec.Operation {
    var operation = APISpec.Operation(
      id: "order", method: .post, path: PathTemplate(parsing: "/orders"), title: "Order")
    operation.section = "orders"
    operation.security = [SecurityRequirement(["oauth": ["write", "read"]])]
    let schema = Schema.type(.object).with { keywords in
      keywords.openAPI.xml = xml { $0.name = "order" }
      keywords.applicator.properties = [
        "id": .type(.integer).with { $0.openAPI.xml = xml { $0.isAttribute = true } },
        "items": .array(of: .type(.string).with { $0.openAPI.xml = xml { $0.name = "item" } })
          .with { $0.openAPI.xml = xml { $0.isWrapped = true } },
      ]
    }
    operation.requestBody = RequestBody(content: ["application/xml": MediaContent(schema: schema)])
    var created = Response(.code(201), description: "Ordered.")
    created.content = ["application/xml": MediaContent(schema: schema)]
    operation.responses = [created]
    var request = ExampleRequest()
    request.body = ExampleBody("application/xml", ["id": 1, "items": ["<tea>", "cake"]])
    request.credentials = [Credential(scheme: "oauth", .token("secret-token"))]
    var response = ExampleResponse(status: 201, body: ExampleBody("application/xml", ["id": 1, "items": []]))
    response.headers = ["Location": "/orders/1", "Set-Cookie": "basket=7; Path=/; HttpOnly"]
    operation.examples = [Example(id: "tea", title: "Tea", request: request, response: response)]
    return operation
  }

  private static var upload: APISpec.Operation {
    var operation = APISpec.Operation(
      id: "upload", method: .put, path: PathTemplate(parsing: "/orders/{id}/pictures.{kind}"), title: "Upload")
    operation.section = "orders"
    operation.parameters = [
      Parameter("id", in: .path, schema: .type(.string), description: "Which order."),
      Parameter("kind", in: .path, schema: .type(.string)),
    ]
    operation.security = [SecurityRequirement(["certificate": []]), SecurityRequirement(["api key": []])]
    operation.requestBody = RequestBody(content: [
      "multipart/form-data": MediaContent(
        schema: .type(.object).with {
          $0.applicator.properties = ["file": .type(.string, format: "binary"), "tags": .array(of: .type(.string))]
        })
    ])
    operation.responses = [Response(.code(204), description: "Stored.")]
    var request = ExampleRequest()
    request.arguments = [.init("id", in: .path, "a/b"), .init("kind", in: .path, "gif")]
    request.body = ExampleBody("multipart/form-data", ["file": "GIF89a", "tags": ["a", "b"], "meta": ["x": 1]])
    request.credentials = [Credential(scheme: "api key", .token("secret-key"))]
    operation.examples = [
      Example(id: "init", title: "A picture", request: request, response: ExampleResponse(status: 204))
    ]
    return operation
  }

  private static var find: APISpec.Operation {
    var operation = APISpec.Operation(id: "type", method: .get, path: PathTemplate(parsing: "/things"), title: "Find")
    operation.parameters = [Parameter("q", in: .query, schema: .type(.string))]
    operation.security = [SecurityRequirement(), SecurityRequirement(["query-key": []])]
    operation.responses = [Response(.code(302), description: "Elsewhere.")]
    var request = ExampleRequest()
    request.arguments = [.init("q", in: .query, "a&b c"), .init("sid", in: .cookie, "1")]
    request.credentials = [Credential(scheme: "query-key", .token("secret-query"))]
    var response = ExampleResponse(status: 302)
    response.headers = ["Location": "/else"]
    operation.examples = [Example(id: "in", title: "One", request: request, response: response)]
    operation.servers = [Server("//static.example")]
    return operation
  }

  private static var `return`: APISpec.Operation {
    var operation = APISpec.Operation(
      id: "return", method: .delete, path: PathTemplate(parsing: "/orders/{order id}"), title: "Return")
    operation.section = "returns"
    operation.parameters = [Parameter("order id", in: .path, schema: .type(.integer))]
    operation.responses = [Response(.code(200), description: "Gone.")]
    var request = ExampleRequest()
    request.arguments = [.init("order id", in: .path, 7)]
    operation.examples = [
      Example(
        id: "1", title: "Gone", request: request,
        response: ExampleResponse(status: 200, body: ExampleBody("text/plain", "a \"#\\\" b\r\n\u{0}c"))),
      Example(id: "self", title: "Again", request: request, response: ExampleResponse(status: 404)),
    ]
    return operation
  }

  private static var `import`: APISpec.Operation {
    var operation = APISpec.Operation(
      id: "string", method: .post, path: PathTemplate(parsing: "/import"), title: "Import")
    operation.requestBody = RequestBody(content: ["application/x-ndjson": MediaContent(), "text/csv": MediaContent()])
    operation.responses = [Response(.code(204), description: "Done.")]
    func example(_ id: String, _ body: ExampleBody) -> Example {
      var request = ExampleRequest()
      request.body = body
      return Example(id: id, title: "Import", request: request, response: ExampleResponse(status: 204))
    }
    operation.examples = [
      example("lines", ExampleBody("application/x-ndjson", [["a": 1], ["a": 2]])),
      example("table", ExampleBody("text/csv", "a,b\n1,2\n")),
    ]
    return operation
  }

  private static func xml(_ change: (inout Schema.XML) -> Void) -> Schema.XML {
    var xml = Schema.XML()
    change(&xml)
    return xml
  }
}
