import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// A model that uses every feature of the model, in a way that makes a valid document.
enum KitchenSink {
  static var api: API {
    var api = API(id: "kitchen-sink", title: "Kitchen # sink: \"all\"", version: "1.0")
    api.summary = LocalizedText("Everything", translations: ["de": "Alles"])
    api.description = "# Everything\n\nA line.\n\n    indented: code\n"
    api.termsOfService = "https://x.example/terms"
    api.contact = Contact(name: "Ann", url: "https://x.example", email: "ann@x.example")
    api.license = License(name: "Apache 2.0", identifier: "Apache-2.0", url: "https://x.example/license")
    api.servers = servers
    var pets = Section("Pets", id: "pets", description: "All *pets*")
    pets.externalDocumentation = ExternalDocumentation("https://x.example/pets", description: "More")
    pets.kind = "nav"
    pets.extensions["x-own"] = 1
    api.sections = [pets, Section("Cats", id: "cats", parent: "pets")]
    var beta = Section("Beta", id: "beta", description: "May change")
    beta.kind = "badge"
    api.labels = [beta]
    api.schemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base"
    api.infoExtensions["x-logo"] = ["url": "logo.svg"]
    api.types = types
    api.securitySchemes = securitySchemes
    api.security = [SecurityRequirement(["my key": []]), SecurityRequirement()]
    api.audiences = [Audience("admins", "For admins", description: "Who runs it")]
    api.releases = [Release("v1"), Release("v2", description: "Faster")]
    api.externalDocumentation = ExternalDocumentation("https://x.example/docs")
    api.extensions["x-own"] = ["deep": [nil, true, 1, "yes"]]
    api.operations = operations
    api.webhooks = [Webhook("new pet", operation: hook("new-pet"))]
    return api
  }

  private static var servers: [Server] {
    var server = Server("https://{region}.x.example/v1", name: "live", description: "Live")
    server.variables["region"] = ServerVariable(
      defaultValue: "eu", allowedValues: ["eu", "us"], description: "Where")
    server.extensions["x-own"] = 1
    return [server, Server("/v1")]
  }

  private static var securitySchemes: OrderedDictionary<String, SecurityScheme> {
    var basic = SecurityScheme(.basic, description: "Name and *password*")
    basic.availability = .since("v1").then(.deprecated, in: "v2")
    basic.extensions["x-own"] = 1
    var oauth = SecurityScheme(.oauth2(flows), scopes: ["read": "May read", "write": "May write"])
    oauth.metadataURL = "https://x.example/.well-known/oauth-authorization-server"
    basic.sandboxCredentials = [SandboxCredential(sandboxCredential, description: "Jane")]
    return [
      "basic": basic,
      "bearer": SecurityScheme(.bearer(format: "JWT"), scopes: ["read": "May read"]),
      "digest": SecurityScheme(.http(scheme: "digest")),
      "my key": SecurityScheme(.apiKey(name: "X-Key", in: .header)),
      "oauth": oauth,
      "oidc": SecurityScheme(.openIDConnect(url: "https://x.example/.well-known/openid-configuration")),
      "tls": SecurityScheme(.mutualTLS, scopes: ["read": "May read"]),
    ]
  }

  static let sandboxCredential = Credential(scheme: "basic", .password(username: "janedoe", password: "sandbox-only"))

  private static var flows: OAuthFlows {
    var flows = OAuthFlows()
    flows.implicit = OAuthFlow(authorizationURL: "https://x.example/a", refreshURL: "https://x.example/r")
    flows.password = OAuthFlow(tokenURL: "https://x.example/t")
    flows.clientCredentials = OAuthFlow()
    flows.authorizationCode = OAuthFlow(authorizationURL: "https://x.example/a", tokenURL: "https://x.example/t")
    flows.deviceAuthorization = OAuthFlow(tokenURL: "https://x.example/t")
    flows.deviceAuthorization?.scopes = ["read"]
    flows.deviceAuthorization?.deviceAuthorizationURL = "https://x.example/d"
    return flows
  }

  private static var operations: [APISpec.Operation] {
    let methods: [HTTPRequest.Method] = [.put, .delete, .options, .head, .patch, .trace]
    let others = ["QUERY", "COPY"].compactMap { HTTPRequest.Method($0) }
    let small = (methods + others).map { method in
      Operation(
        id: "pet-\(method.rawValue.lowercased())", method: method, path: PathTemplate(parsing: "/pets"), title: "Pet")
    }
    var again = Operation(id: "list-as-admin", method: .get, path: PathTemplate(parsing: "/pets"), title: "List all")
    again.audience = "admins"
    again.security = []
    let slashless = Operation(id: "slashless", method: .get, path: PathTemplate(parsing: "status"), title: "Status")
    return [list, get, add] + small + [again, slashless]
  }

  private static func hook(_ id: String) -> APISpec.Operation {
    var operation = Operation(id: id, method: .post, path: PathTemplate([]), title: "Hook")
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: .named("Pet"))])
    operation.responses = [Response(.code(204), description: "")]
    return operation
  }

  private static var list: APISpec.Operation {
    var operation = Operation(id: "list", method: .get, path: PathTemplate(parsing: "/pets"), title: "List pets")
    operation.section = "pets"
    operation.furtherTags = ["beta", "cats"]
    operation.description = "Lists\nthem"
    operation.externalDocumentation = ExternalDocumentation("https://x.example/list")
    operation.servers = [Server("https://old.x.example")]
    operation.availability = .since("v1").then(.deprecated, in: "v2", note: "Use *cats*")
    operation.security = [SecurityRequirement(["oauth": ["read"], "tls": ["read"]])]
    operation.extensions["x-own"] = 1
    operation.parameters = parameters
    var forAdmins = response("All of them", schema: .named("My cat"))
    forAdmins.audience = "admins"
    operation.responses = [
      response("Some", schema: .array(of: .named("Pet"))), forAdmins, Response(.range(4), description: "Wrong"),
    ]
    var request = ExampleRequest()
    request.arguments = operation.parameters.map { .init($0.name, in: $0.location, "a") }
    request.credentials = [sandboxCredential, Credential(scheme: "bearer", .token("abc"))]
    var example = Example(
      id: "first-page", title: "First page", request: request,
      response: ExampleResponse(status: 200, body: ExampleBody("application/json", [["id": 1]])))
    example.audience = "admins"
    example.description = "As *admin*"
    example.after = [ExampleReference(operation: "add", example: "tom")]
    example.response.headers["X-Total"] = "1"
    operation.examples = [example]
    return operation
  }

  private static var parameters: [Parameter] {
    func styled(
      _ name: String, _ location: Parameter.Location, _ style: Parameter.Style, explode: Bool = false,
      allowReserved: Bool = false
    ) -> Parameter {
      var parameter = Parameter(name, in: location, schema: .array(of: .type(.string)))
      parameter.serialization = .schema(
        parameter.schema, style: style, explode: explode, allowReserved: allowReserved)
      return parameter
    }
    var query = styled("q", .query, .form, allowReserved: true)
    query.description = "Search"
    query.isRequired = true
    query.allowsEmptyValue = true
    query.examples["tom"] = ["Tom"]
    query.exampleNotes["tom"] = note("A cat")
    query.audience = "admins"
    query.availability = .since("v1").then(.deprecated, in: "v2")
    query.extensions["x-own"] = 1
    var filter = Parameter("filter", in: .query, schema: .anything)
    filter.serialization = .content(mediaType: "application/json", .type(.object))
    var whole = Parameter("whole", in: .querystring, schema: .anything)
    whole.serialization = .content(mediaType: "application/json", .type(.object))
    var cookie = styled("flavour", .cookie, .cookie, explode: true, allowReserved: true)
    cookie.allowsEmptyValue = true
    return [
      query, filter, whole, cookie, styled("s", .query, .spaceDelimited), styled("p", .query, .pipeDelimited),
      styled("d", .query, .deepObject, explode: true), styled("h", .header, .simple),
      styled("odd", .header, .matrix), styled("H", .header, .simple), styled("Accept", .header, .simple),
    ]
  }

  private static var get: APISpec.Operation {
    var operation = Operation(
      id: "get", method: .get, path: PathTemplate(parsing: "/pets/{id}.{form}"), title: "Get a pet")
    var form = Parameter("form", in: .path, schema: .type(.string))
    form.serialization = .schema(.type(.string), style: .label, explode: true, allowReserved: false)
    operation.parameters = [Parameter("id", in: .path, schema: .type(.integer, format: "int64")), form]
    operation.responses = [Response(.default, description: "Any")]
    return operation
  }

  private static var add: APISpec.Operation {
    var operation = Operation(id: "add", method: .post, path: PathTemplate(parsing: "/pets"), title: "Add a pet")
    var encoding = Encoding()
    encoding.contentType = "image/png, image/jpeg"
    encoding.headers["X-Size"] = Header(schema: .type(.integer), isRequired: true)
    encoding.style = .form
    encoding.explode = true
    encoding.allowReserved = true
    encoding.extensions["x-own"] = 1
    var odd = Encoding()
    odd.style = .simple
    odd.encoding["inner"] = encoding
    odd.prefixEncoding = [Encoding()]
    odd.itemEncoding = encoding
    var form = MediaContent(schema: .type(.object))
    form.encoding = ["photo": encoding, "odd": odd]
    form.examples["none"] = [:]
    form.exampleNotes = ["none": note("Nothing"), "elsewhere": note("Elsewhere")]
    form.exampleNotes["elsewhere"]?.externalValue = "https://x.example/form"
    form.exampleNotes["none"]?.externalValue = "https://x.example/none"
    form.exampleNotes["none"]?.serializedValue = "none"
    form.extensions["x-own"] = 1
    var stream = MediaContent()
    stream.itemSchema = .named("Pet")
    stream.prefixEncoding = [encoding]
    stream.itemEncoding = odd
    operation.requestBody = RequestBody(
      content: [
        "application/json": MediaContent(schema: .named("Pet")), "multipart/form-data": form,
        "application/jsonl": stream,
      ], description: "The pet")
    operation.requestBody?.extensions["x-own"] = 1
    operation.requestBody?.content["application/json"]?.exampleNotes["tom"] = note("Tom as he is sent")
    operation.responses = [Response(.code(201), description: "Made")]
    var request = ExampleRequest()
    request.body = ExampleBody("application/json", ["id": 1])
    operation.examples = [Example(id: "tom", title: "Tom", request: request, response: ExampleResponse(status: 201))]
    operation.callbacks = [Callback("done", expression: "{$request.body#/url}", operations: [hook("done")])]
    return operation
  }

  private static func note(_ title: LocalizedText) -> ExampleNote {
    var note = ExampleNote()
    note.title = title
    note.description = "An *example*"
    note.extensions["x-own"] = 1
    return note
  }

  private static func response(_ description: LocalizedText, schema: Schema) -> Response {
    var response = Response(.code(200), description: description)
    response.content["application/json"] = MediaContent(schema: schema)
    var header = Header(schema: .type(.integer), description: "How many", isRequired: true)
    header.availability = .since("v1").then(.deprecated, in: "v2")
    header.explode = true
    header.extensions["x-own"] = 1
    response.headers["X-Total"] = header
    response.headers["X-Filter"] = Header(schema: .type(.object))
    response.headers["X-Filter"]?.mediaType = "application/json"
    response.summary = "In short"
    var link = Link(operation: "get")
    link.parameters["id"] = "$response.body#/0/id"
    link.requestBody = ["a": 1]
    link.parameters["form"] = 1
    link.server = Server("/v2")
    link.description = "Then"
    link.extensions["x-own"] = 1
    response.links["get"] = link
    response.availability = .since("v2")
    response.extensions["x-own"] = 1
    return response
  }

  private static var types: OrderedDictionary<String, NamedType> {
    let schemas: [(String, Schema)] = [
      ("Pet", pet), ("My cat", Schema.named("Pet").with { $0.validation.required = ["id"] }),
      ("Named", Schema.named("Pet").with { $0.core.id = "https://x.example/named" }), ("Everything", .boolean(true)),
      ("Applicators", applicators), ("Assertions", assertions), ("Core", core),
      ("Elsewhere", Schema.anything.with { $0.core.reference = .uri("#/components/schemas/Core/$defs/d") }),
    ]
    return OrderedDictionary(uniqueKeysWithValues: schemas.map { ($0.0, NamedType($0.0, schema: $0.1)) })
  }

  private static var pet: Schema {
    Schema.type(.object).with {
      $0.applicator.properties["id"] = Schema.type(.integer).with { $0.metadata.isReadOnly = true }
      $0.applicator.properties["kind"] = Schema.type(.string).with {
        $0.validation.allowedValues = ["cat", "no"]
        $0.publishing.valueDescriptions = ["cat": "A *cat*", "no": "None"]
        $0.publishing.audience = "admins"
        $0.publishing.availability = .since("v1").then(.deprecated, in: "v2")
        $0.metadata.defaultValue = "cat"
      }
      $0.applicator.properties["photo"] = Schema.type(.string).with {
        $0.content.encoding = "base64"
        $0.content.mediaType = "application/json"
        $0.content.schema = .boolean(true)
        $0.metadata.isWriteOnly = true
      }
      $0.metadata.title = "Pet"
      $0.metadata.description = "A pet"
      $0.metadata.isDeprecated = true
      $0.metadata.examples = [["id": 1]]
      var discriminator = Schema.Discriminator(propertyName: "kind", mapping: ["cat": .type("My cat")])
      discriminator.defaultMapping = .type("Pet")
      $0.openAPI.discriminator = discriminator
      var xml = Schema.XML()
      xml.name = "pet"
      xml.namespace = "https://x.example/ns"
      xml.prefix = "p"
      xml.isAttribute = true
      xml.isWrapped = true
      xml.nodeType = "element"
      $0.openAPI.xml = xml
      $0.openAPI.externalDocumentation = ExternalDocumentation("https://x.example/pet")
      $0.openAPI.extensions["x-own"] = 1
    }
  }

  private static var applicators: Schema {
    Schema.anything.with {
      let string = Schema.type(.string)
      $0.applicator.allOf = [.anything]
      $0.applicator.anyOf = [string, .type(.null)]
      $0.applicator.oneOf = [string, .named("Pet")]
      $0.applicator.not = .type(.boolean)
      $0.applicator.condition = string
      $0.applicator.then = .boolean(true)
      $0.applicator.otherwise = .boolean(false)
      $0.applicator.dependentSchemas["a"] = string
      $0.applicator.patternProperties["^x"] = string
      $0.applicator.additionalProperties = .boolean(false)
      $0.applicator.propertyNames = string
      $0.applicator.prefixItems = [string]
      $0.applicator.items = .boolean(false)
      $0.applicator.contains = string
      $0.unevaluated.items = .boolean(false)
      $0.unevaluated.properties = .boolean(false)
    }
  }

  private static var assertions: Schema {
    Schema.anything.with {
      $0.validation.types = [.integer, .null]
      $0.validation.constant = 1
      $0.validation.format = "int32"
      $0.validation.multipleOf = JSONNumber(uncheckedText: "0.10")
      $0.validation.maximum = JSONNumber(uncheckedText: "9007199254740993")
      $0.validation.exclusiveMaximum = JSONNumber(uncheckedText: "1e3")
      $0.validation.minimum = JSONNumber(1)
      $0.validation.exclusiveMinimum = JSONNumber(0)
      $0.validation.maxLength = 7
      $0.validation.minLength = 0
      $0.validation.pattern = #"^\d+: "x"$"#
      $0.validation.maxItems = 8
      $0.validation.minItems = 1
      $0.validation.uniqueItems = true
      $0.validation.maxContains = 3
      $0.validation.minContains = 2
      $0.validation.maxProperties = 9
      $0.validation.minProperties = 4
      $0.validation.required = ["a"]
      $0.validation.dependentRequired["a"] = ["b"]
    }
  }

  private static var core: Schema {
    Schema.anything.with {
      $0.core.id = "https://x.example/core"
      $0.core.dialect = "https://json-schema.org/draft/2020-12/schema"
      $0.core.vocabulary["https://json-schema.org/draft/2020-12/vocab/core"] = true
      $0.core.anchor = "a"
      $0.core.dynamicAnchor = "b"
      $0.core.comment = "c"
      $0.core.dynamicReference = "#b"
      $0.core.definitions["d"] = .type(.string)
    }
  }
}
