import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// An API that uses every part of the model; each of its texts and names goes through a function first.
struct StrangeAPI {
  let x: (String) -> String

  private func t(_ text: String) -> LocalizedText { LocalizedText(x(text)) }

  var api: API {
    var api = API(id: x("strange"), title: t("Strange"), version: x("1"))
    api.summary = t("Summary")
    api.description = t("Description")
    api.termsOfService = x("https://x.example/terms")
    api.contact = Contact(name: x("Ann"), url: x("https://x.example"), email: x("ann@x.example"))
    api.license = License(name: x("Free"), identifier: x("Free"), url: x("https://x.example/license"))
    var server = Server(x("https://{region}.x.example"), name: x("live"), description: t("Live"))
    server.variables[x("region")] = ServerVariable(
      defaultValue: x("eu"), allowedValues: [x("eu"), x("us")], description: t("Where"))
    api.servers = [server, server]
    var section = Section(t("Things"), id: x("things"), description: t("All things"))
    section.externalDocumentation = ExternalDocumentation(x("https://x.example/more"), description: t("More"))
    api.sections = [section, Section(t("Other"), id: x("other"))]
    api.audiences = [Audience(x("admins"), t("For admins"), description: t("Who runs it"))]
    api.releases = [Release(x("v1"), description: t("First")), Release(x("v2"))]
    api.externalDocumentation = ExternalDocumentation(x("https://x.example/docs"))
    api.extensions[x("x-own")] = .object([x("key"): .string(x("value"))])
    api.securitySchemes = schemes
    api.security = [SecurityRequirement([x("key"): [], x("oauth"): [x("read"), x("write")]]), SecurityRequirement()]
    api.types = [x("Thing"): NamedType(x("Thing"), schema: thing), x("thing"): NamedType(x("thing"), schema: choice)]
    api.operations = [operation("list", .get), operation("add", .post), operation("list", .put)]
    var hook = operation("hook", .post)
    hook.section = nil
    api.webhooks = [Webhook(x("new thing"), operation: hook)]
    return api
  }

  private var schemes: OrderedDictionary<String, SecurityScheme> {
    var flows = OAuthFlows()
    flows.authorizationCode = OAuthFlow(authorizationURL: x("https://x.example/a"), tokenURL: x("https://x.example/t"))
    var key = SecurityScheme(.apiKey(name: x("X-Key"), in: .header), description: t("A key"))
    key.sandboxCredentials = [
      SandboxCredential(Credential(scheme: x("key"), .token(x("secret"))), description: t("Jane"))
    ]
    return [
      x("key"): key,
      x("oauth"): SecurityScheme(.oauth2(flows), scopes: [x("read"): t("May read"), x("write"): t("May write")]),
      x("http"): SecurityScheme(.http(scheme: x("Digest"))),
      x("oidc"): SecurityScheme(.openIDConnect(url: x("https://x.example/oidc"))),
    ]
  }

  private var thing: Schema {
    Schema.type(.object).with { keywords in
      keywords.metadata.title = t("A thing")
      keywords.metadata.description = t("What a thing is")
      keywords.publishing.availability = .since(x("v1"), note: t("New"))
      keywords.publishing.audience = x("admins")
      keywords.applicator.properties = [
        x("name"): .type(.string, format: x("date")).with {
          $0.metadata.description = t("The name")
          $0.metadata.defaultValue = .string(x("none"))
          $0.metadata.examples = [.string(x("some"))]
          $0.validation.pattern = x("^a$")
        },
        x("kind"): .type(.string).with {
          $0.validation.allowedValues = (1...14).map { .string(x("kind \($0)")) }
          $0.publishing.valueDescriptions[x("kind 1")] = t("The first kind")
        },
        x("inner"): .named(x("thing")),
        x("own"): .type(.object).with { $0.applicator.properties = [x("deep"): .named(x("Thing"))] },
        x("map"): .type(.object).with { $0.applicator.additionalProperties = .named(x("Nobody")) },
        x("constant"): .anything.with { $0.validation.constant = .object([x("a"): .string(x("b"))]) },
      ]
      keywords.validation.required = [x("name")]
    }
  }

  private var choice: Schema {
    .anything.with { keywords in
      keywords.metadata.description = t("This or that")
      keywords.applicator.oneOf = [
        .named(x("Thing")), .type(.string).with { $0.metadata.title = t("Only a text") }, .type(.null),
      ]
    }
  }

  private func operation(_ id: String, _ method: HTTPRequest.Method) -> APISpec.Operation {
    let path = PathTemplate([.literal("/"), .literal(x("things")), .literal("/"), .parameter(x("id"))])
    var operation = Operation(id: x(id), method: method, path: path, title: t("Do \(id)"))
    operation.description = t("Does \(id)")
    operation.section = x("things")
    operation.audience = x("admins")
    operation.availability = .since(x("v1")).then(.deprecated, in: x("v2"), note: t("Use another"))
      .then(.removed, in: x("v3"))
    operation.externalDocumentation = ExternalDocumentation(x("https://x.example/op"), description: t("Manual"))
    operation.servers = method == .put ? [Server(x("https://other.example"))] : []
    operation.parameters = [
      Parameter(x("id"), in: .path, schema: .type(.string), description: t("Which")),
      Parameter(x("page_size"), in: .query, schema: .named(x("Thing")), description: t("How many")),
      Parameter(x("pageSize"), in: .query, schema: .type(.string)),
      Parameter(x("X-Trace"), in: .header, schema: .type(.string), description: t("Trace")),
      Parameter(x("flavour"), in: .cookie, schema: .type(.string)),
    ]
    operation.parameters[1].examples[x("e")] = .string(x("ten"))
    operation.parameters[1].audience = x("admins")
    operation.parameters[1].availability = .since(x("v2"))
    operation.requestBody = RequestBody(
      content: [
        x("application/json"): MediaContent(schema: .named(x("Thing"))),
        x("text/plain"): MediaContent(schema: .named(x("thing"))), x("image/png"): MediaContent(),
      ], description: t("A body"))
    var plain = Response(.code(200), description: t("Fine"))
    plain.content = [x("application/json"): MediaContent(schema: .array(of: .named(x("Thing"))))]
    plain.headers[x("X-Total")] = Header(schema: .type(.integer), description: t("How many there are"))
    plain.links[x("next")] = Link(operation: x("add"))
    plain.availability = .since(x("v1"))
    var forAdmins = Response(.code(200), description: t("Fine for admins"), audience: x("admins"))
    forAdmins.content = [x("application/json"): MediaContent(schema: .named(x("thing")))]
    operation.responses = [
      plain, forAdmins, Response(.range(4), description: t("Wrong")), Response(.default, description: t("Else")),
    ]
    operation.examples = [example("first"), example("second"), example("first")]
    operation.callbacks = [Callback(x("done"), expression: x("{$request.body#/url}"), operations: [callback])]
    operation.extensions[x("x-own")] = .string(x("value"))
    return operation
  }

  private var callback: APISpec.Operation {
    var operation = Operation(id: x("called"), method: .post, path: PathTemplate([]), title: t("Called"))
    operation.description = t("Calls back")
    operation.requestBody = RequestBody(content: [x("application/json"): MediaContent(schema: .named(x("Thing")))])
    return operation
  }

  private func example(_ id: String) -> Example {
    var request = ExampleRequest()
    request.arguments = [
      .init(x("id"), in: .path, .string(x("a b"))), .init(x("page_size"), in: .query, .string(x("10"))),
      .init(x("X-Trace"), in: .header, .string(x("trace"))), .init(x("flavour"), in: .cookie, .string(x("sweet"))),
    ]
    request.credentials = [Credential(scheme: x("key"), .token(x("secret")))]
    request.body = ExampleBody(x("application/json"), .object([x("name"): .string(x("Tom"))]))
    var response = ExampleResponse(status: 200, body: ExampleBody(x("application/json"), .array([.string(x("Tom"))])))
    response.headers[x("X-Total")] = x("1")
    var example = Example(id: x(id), title: t("Example \(id)"), request: request, response: response)
    example.description = t("What is shown")
    example.audience = x("admins")
    example.after = [ExampleReference(operation: x("add"), example: x("second"))]
    return example
  }
}
