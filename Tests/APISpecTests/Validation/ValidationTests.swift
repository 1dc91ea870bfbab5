import APISpec
import DockerAccounts
import GitLabUsers
import HTTPTypes
import JSON
import Sandbox
import OrderedCollections
import Testing

@Suite("What is wrong with a model")
struct ValidationTests {
  @Test("nothing is wrong with the reference APIs", arguments: [Spec.dockerAccounts.api, Spec.gitLabUsers.api])
  func references(api: API) {
    #expect(api.diagnostics().map(\.text) == [])
  }

  @Test("nothing is wrong with the model that the mistakes are made in")
  func sound() {
    #expect(Self.sound.diagnostics().map(\.text) == [])
  }

  /// One mistake in the sound model, and the messages it must give.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (inout API) -> Void
    let messages: [String]

    init(_ description: String, _ messages: String..., make: @escaping @Sendable (inout API) -> Void) {
      testDescription = description
      self.make = make
      self.messages = messages
    }
  }

  @Test(
    "a mistake is reported once, in its words, at its place",
    arguments: apiMistakes + operationMistakes + exampleMistakes)
  func mistake(mistake: Mistake) {
    #expect(Self.sound.changed(mistake.make).diagnostics().map(\.text) == mistake.messages)
  }

  static let apiMistakes = [
    Mistake(
      "an identifier that is no slug",
      "error: `My API` must consist of lower-case letters, digits and `-`; `my-api` would do [spec.not-a-slug]"
    ) { $0.id = "My API" },
    Mistake("no title", "error: the title is empty [spec.empty-title]") { $0.title = "" },
    Mistake("two sections of one name", "error: the section `users` is there more than once [spec.duplicate-section]") {
      $0.sections.append(Section("Users"))
    },
    Mistake(
      "a section that is no slug",
      "error: section B: `B` must consist of lower-case letters, digits and `-`; `b` would do [spec.not-a-slug]"
    ) { $0.sections.append(Section("B", id: "B")) },
    Mistake(
      "a section in one that is not there",
      "error: section b: the section `c` is not declared; declared: `users`, `b` [spec.undeclared-section]"
    ) { $0.sections.append(Section("B", parent: "c")) },
    Mistake(
      "sections inside of each other",
      "error: section b: the section `b` is part of itself [spec.section-in-itself]",
      "error: section c: the section `c` is part of itself [spec.section-in-itself]"
    ) { $0.sections += [Section("B", parent: "c"), Section("C", parent: "b"), Section("D", parent: "b")] },
    Mistake(
      "two audiences of one name", "error: the audience `admins` is there more than once [spec.duplicate-audience]"
    ) { $0.audiences.append(Audience("admins", "Admins")) },
    Mistake("two releases of one name", "error: the release `1` is there more than once [spec.duplicate-release]") {
      $0.releases.append(Release("1"))
    },
    Mistake(
      "a variable that a URL names only",
      "error: server /{v}/{w}: the server variable `w` is not declared; declared: `v` [spec.undeclared-server-variable]"
    ) { $0.servers = [Server("/{v}/{w}").variable("v", default: "1")] },
    Mistake(
      "a default that is not allowed",
      "error: server /{v}: the default `3` of the server variable `v` is none of `1`, `2` "
        + "[spec.server-variable-default]"
    ) { $0.servers = [Server("/{v}").variable("v", default: "3", of: ["1", "2"])] },
    Mistake(
      "a security scheme that is not there",
      "error: the security scheme `key` is not declared; declared: `oauth` [spec.undeclared-security-scheme]"
    ) { $0.security = [SecurityRequirement(["key": []])] },
    Mistake(
      "a scope that is not there", "error: the scope `write` is not declared; declared: `read` [spec.undeclared-scope]"
    ) { $0.security = [SecurityRequirement(["oauth": ["read", "write"]])] },
    Mistake(
      "two operations of one name", "error: the operation `get` is there more than once [spec.duplicate-operation]"
    ) {
      $0.operations.append($0.operations[0])
    },
    Mistake(
      "two operations on one route",
      "error: operation other: GET /users/{name} already belongs to the operation `get` [spec.duplicate-route]"
    ) { api in
      var other = Operation(id: "other", method: .get, path: PathTemplate(parsing: "/users/{name}"), title: "Other")
      other.parameters = [Parameter("name", in: .path, schema: .type(.string))]
      other.responses = [Response(.default, description: "")]
      api.operations.append(other)
    },
    Mistake("two webhooks of one name", "error: the webhook `sent` is there more than once [spec.duplicate-webhook]") {
      $0.webhooks.append($0.webhooks[0])
    },
    Mistake(
      "a webhook that promises nothing",
      "warning: operation sent: an operation should describe at least one response [spec.no-response]"
    ) { $0.webhooks[0].operation.responses = [] },
    Mistake(
      "a type that is not there",
      "error: type User, property friend: the type `Friend` is not declared; declared: `User` [spec.undeclared-type]"
    ) { $0.types["User"]?.schema.keywords.applicator.properties["friend"] = .named("Friend") },
    Mistake(
      "a discriminator to a type that is not there",
      "error: type User: the type `Cat` is not declared; declared: `User` [spec.undeclared-type]"
    ) {
      $0.types["User"]?.schema.keywords.openAPI.discriminator = Schema.Discriminator(
        propertyName: "id", mapping: ["cat": .type("Cat"), "user": .type("User"), "other": .uri("#/x")])
    },
    Mistake(
      "a property that is required and not there",
      "warning: type User: `nmae` is required, but no property has this name [spec.unknown-required-property]"
    ) { $0.types["User"]?.schema.keywords.validation.required.append("nmae") },
    Mistake(
      "marks of a property that are not there",
      "error: type User, property id: the audience `users` is not declared; declared: `admins` "
        + "[spec.undeclared-audience]",
      "error: type User, property id: the release `2` is not declared; declared: `1` [spec.undeclared-release]"
    ) {
      $0.types["User"]?.schema.keywords.applicator.properties["id"]?.keywords.publishing.audience = "users"
      $0.types["User"]?.schema.keywords.applicator.properties["id"]?.keywords.publishing.availability = .since("2")
    },
    Mistake(
      "of many known names a dozen are listed",
      "error: section x: the section `y` is not declared; declared: `users`, `s1`, `s2`, `s3`, `s4`, `s5`, `s6`, `s7`, "
        + "`s8`, `s9`, `s10`, `s11` and 3 more [spec.undeclared-section]"
    ) { api in
      api.sections += (1...13).map { Section("S", id: "s\($0)") } + [Section("X", parent: "y")]
    },
  ]

  static let operationMistakes = [
    Mistake(
      "an identifier that is no slug",
      "error: operation getUser: `getUser` must consist of lower-case letters, digits and `-`; `get-user` would do "
        + "[spec.not-a-slug]"
    ) { $0.operations[0].id = "getUser" },
    Mistake("no title", "error: operation get: the title is empty [spec.empty-title]") { $0.operations[0].title = "" },
    Mistake(
      "names that are not there",
      "error: operation get: the section `x` is not declared; declared: `users` [spec.undeclared-section]",
      "error: operation get: the audience `x` is not declared; declared: `admins` [spec.undeclared-audience]",
      "error: operation get: the release `x` is not declared; declared: `1` [spec.undeclared-release]",
      "error: operation get: the security scheme `x` is not declared; declared: `oauth` "
        + "[spec.undeclared-security-scheme]",
      "error: operation get, server /{x}: the server variable `x` is not declared; none is declared "
        + "[spec.undeclared-server-variable]"
    ) {
      $0.operations[0].section = "x"
      $0.operations[0].audience = "x"
      $0.operations[0].availability = .since("x")
      $0.operations[0].security = [SecurityRequirement(["x": []])]
      $0.operations[0].servers = [Server("/{x}")]
    },
    Mistake(
      "a parameter that the path names only",
      "error: operation get: the path /users/{id}/{key} names `key`, which is not declared as a path parameter "
        + "[spec.undeclared-path-parameter]"
    ) { $0.operations[0].path = PathTemplate(parsing: "/users/{id}/{key}") },
    Mistake(
      "a parameter that the path does not name",
      "error: operation get: the path parameter `id` does not occur in the path /users [spec.unused-path-parameter]"
    ) { $0.operations[0].path = PathTemplate(parsing: "/users") },
    Mistake(
      "a parameter twice",
      "error: operation get: the parameter `query page` is there more than once [spec.duplicate-parameter]"
    ) { $0.operations[0].parameters += Array(repeating: Parameter("page", in: .query, schema: .anything), count: 2) },
    Mistake(
      "an optional path parameter",
      "error: operation get, parameter id: the path parameter `id` must be required [spec.optional-path-parameter]"
    ) { $0.operations[0].parameters[0].isRequired = false },
    Mistake(
      "marks and types of a parameter that are not there",
      "error: operation get, parameter id: the audience `x` is not declared; declared: `admins` "
        + "[spec.undeclared-audience]",
      "error: operation get, parameter id: the release `x` is not declared; declared: `1` [spec.undeclared-release]",
      "error: operation get, parameter id: the type `X` is not declared; declared: `User` [spec.undeclared-type]"
    ) {
      $0.operations[0].parameters[0].audience = "x"
      $0.operations[0].parameters[0].availability = .since("x")
      $0.operations[0].parameters[0].schema = .named("X")
    },
    Mistake(
      "a type of the body that is not there",
      "error: operation get, request body: the type `X` is not declared; declared: `User` [spec.undeclared-type]"
    ) { $0.operations[0].requestBody = RequestBody(content: ["a/b": MediaContent(schema: .array(of: .named("X")))]) },
    Mistake(
      "a response twice",
      "error: operation get: the response `200` is there more than once [spec.duplicate-response]",
      "error: operation get: the response `200 for admins` is there more than once [spec.duplicate-response]"
    ) {
      let own = Response(.code(200), description: "", audience: "admins")
      $0.operations[0].responses += [$0.operations[0].responses[0], own, own]
    },
    Mistake(
      "names of a response that are not there",
      "error: operation get, response 4XX: the audience `x` is not declared; declared: `admins` "
        + "[spec.undeclared-audience]",
      "error: operation get, response 4XX: the release `x` is not declared; declared: `1` [spec.undeclared-release]",
      "error: operation get, response 4XX: the type `X` is not declared; declared: `User` [spec.undeclared-type]",
      "error: operation get, response 4XX, header H: the type `Y` is not declared; declared: `User` "
        + "[spec.undeclared-type]",
      "error: operation get, response 4XX, link l: the operation `x` is not declared; declared: `get` "
        + "[spec.undeclared-operation]"
    ) {
      var response = Response(.range(4), description: "", audience: "x")
      response.availability = .since("x")
      response.content = ["a/b": MediaContent(schema: .named("X"))]
      response.headers = ["H": Header(schema: .named("Y"))]
      response.links = ["l": Link(operation: "x")]
      $0.operations[0].responses.append(response)
    },
    Mistake(
      "a callback that promises nothing",
      "warning: operation sent: an operation should describe at least one response [spec.no-response]"
    ) {
      let sent = Operation(id: "sent", method: .post, path: PathTemplate([]), title: "Sent")
      $0.operations[0].callbacks = [Callback("c", expression: "{$url}", operations: [sent])]
    },
  ]

  static let exampleMistakes = [
    Mistake(
      "an example twice", "error: operation get: the example `one` is there more than once [spec.duplicate-example]"
    ) {
      $0.operations[0].examples.append($0.operations[0].examples[0])
    },
    Mistake(
      "an identifier that is no slug",
      "error: operation get, example Two: `Two` must consist of lower-case letters, digits and `-`; `two` would do "
        + "[spec.not-a-slug]"
    ) { $0.operations[0].examples[0].id = "Two" },
    Mistake(
      "names that are not there",
      "error: operation get, example one: the audience `x` is not declared; declared: `admins` "
        + "[spec.undeclared-audience]",
      "error: operation get, example one: the query parameter `x` is not declared; none is declared "
        + "[spec.undeclared-query-parameter]",
      "error: operation get, example one: the security scheme `x` is not declared; declared: `oauth` "
        + "[spec.undeclared-security-scheme]",
      "error: operation get, example one: the example `get.x` is not declared; declared: `get.one` "
        + "[spec.undeclared-example]"
    ) {
      $0.operations[0].examples[0].audience = "x"
      $0.operations[0].examples[0].request.arguments.append(.init("x", in: .query, 1))
      $0.operations[0].examples[0].request.arguments.append(.init("aCCept", in: .header, "text/html"))
      $0.operations[0].examples[0].request.credentials = [Credential(scheme: "x", .token("t"))]
      $0.operations[0].examples[0].after = [ExampleReference(operation: "get", example: "x")]
    },
    Mistake(
      "no value for a path parameter",
      "error: operation get, example one: the example gives no value for the required parameter `id` "
        + "[spec.missing-example-argument]"
    ) { $0.operations[0].examples[0].request.arguments = [] },
    Mistake(
      "a body that is not taken",
      "error: operation get, example one, request: the example's body is text/plain, which the operation does not describe "
        + "[spec.undeclared-example-media-type]"
    ) { $0.operations[0].examples[0].request.body = ExampleBody("text/plain", "x") },
    Mistake(
      "a body that does not come back",
      "error: operation get, example one, response: the example's body is text/plain, which the operation does not "
        + "describe [spec.undeclared-example-media-type]"
    ) { $0.operations[0].examples[0].response.body = ExampleBody("text/plain", "x") },
    Mistake(
      "a status that does not come back",
      "error: operation get, example one: the example shows status 404, which the operation does not describe "
        + "[spec.undeclared-example-status]"
    ) { $0.operations[0].examples[0].response = ExampleResponse(status: 404) },
  ]

  static let sound: API = {
    var api = API(id: "sound", title: "Sound", version: "1")
    api.sections = [Section("Users")]
    api.audiences = [Audience("admins", "For admins")]
    api.releases = [Release("1")]
    api.securitySchemes = ["oauth": SecurityScheme(.oauth2(OAuthFlows()), scopes: ["read": "reading"])]
    api.types = [
      "User": NamedType("User", schema: .type(.object).with { $0.applicator.properties = ["id": .type(.integer)] })
    ]
    var get = Operation(id: "get", method: .get, path: PathTemplate(parsing: "/users/{id}"), title: "Get")
    get.section = "users"
    get.parameters = [Parameter("id", in: .path, schema: .type(.integer))]
    var ok = Response(.code(200), description: "")
    ok.content = ["application/json": MediaContent(schema: .named("User"))]
    get.responses = [ok]
    var request = ExampleRequest()
    request.arguments = [.init("id", in: .path, 1)]
    get.examples = [
      Example(
        id: "one", title: "One", request: request,
        response: ExampleResponse(status: 200, body: ExampleBody("application/json", ["id": 1])))
    ]
    api.operations = [get]
    var sent = Operation(id: "sent", method: .post, path: PathTemplate([]), title: "Sent")
    sent.responses = [Response(.range(2), description: "")]
    api.webhooks = [Webhook("sent", operation: sent)]
    return api
  }()
}
