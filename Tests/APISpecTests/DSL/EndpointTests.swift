import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Operations written in the DSL")
struct EndpointTests {
  enum Scope: String, ScopeSet {
    case read, write
    var description: LocalizedText { "\(rawValue)ing" }
  }

  static let basic = Authentication<NoScopes>("basic", .basic, "A password.")
  static let oauth = Authentication<Scope>(
    "oauth", .oauth2(OAuthFlows(deviceAuthorization: OAuthFlow(deviceAuthorizationURL: "/device", tokenURL: "/token"))),
    "A token.", sandbox: [(.token("t"), "Jane")])
  static let admins = Audience("admins", "For admins")
  static let first = Release("1")
  static let second = Release("2")

  struct User: Documented {
    var id: Int
    static let shape = Shape("User", User.init) { Field("id", \.id) }
  }

  struct Event: Documented {
    var user: User
    static let shape = Shape("Event", Event.init) { Field("user", \.user) }
  }

  enum GetUser: Endpoint {
    static let id = PathParameter<Int>("id", "which user")
    static let tags = QueryParameter<[String]?>("tags", "tags", since: second).style(.pipeDelimited)
      .audience(admins).deprecated(in: second, note: "unused").example("two", ["a", "b"]).extending("x-a", 1)
    static let filter = QueryParameter<User?>("filter", "a filter").style(.deepObject).allowingEmptyValue()
    static let trace = HeaderParameter<String>("X-Trace", "a trace", .length(1...8)).availability(.since(second))
    static let session = CookieParameter<String?>("session", "a session").exploded(false)
    static let query = QueryParameter<User?>("query", "a document").content("application/json")
    static let location = ReplyHeader<URI>("Location", "where it is", .since(second))
    static let total = ReplyHeader<Int?>("X-Total", "how many")
    static let ok = Reply<User>(.ok, "found", as: "application/json", "text/json", headers: [location, total])
    static let adminOK = Reply<Event>(.ok, "found by an admin", audience: admins)
    static let moved = EmptyReply(.seeOther, "elsewhere", headers: [location], audience: admins, .since(second))

    static let definition = define("get-user", .get, "/users/\(id).json", "Get a user") {
      "Gets *one* user."
      section(Section("Users"))
      audience(admins)
      since(first)
      deprecated(in: second, note: "use another")
      servers(Server("https://other.example.com"))
      seeAlso(ExternalDocumentation("https://example.com"))
      extending("x-limit", 5)
      requires(basic(), oauth(.read).and(basic()), .anonymous)
      tags
      filter
      trace
      session
      query
      ok
      adminOK
      moved
      callback("changed", to: .requestBody("/url"), Changed.self)
      link(
        "delete", from: ok, to: DeleteUser.self, with: [DeleteUser.id.from(.responseBody("/id"))], "to get rid of it")
      link("same", from: moved, to: GetUser.self, with: [id.from(.request(id)), trace.from(.response(location))])
      Example(
        "one", "One", "The first.", for: admins, with: [id(1), tags(["a", "b"])],
        as: basic.password(username: "u", password: "p"),
        returns: ok(User(id: 1), as: "text/json", with: location("/users/1"), total(nil)), headers: ["ETag": "x"],
        after: [ExampleReference(operation: "delete-user", example: "one")])
    }
  }

  enum DeleteUser: Endpoint {
    static let id = PathParameter<Int>("id", "which user").style(.matrix, explode: true)
    static let reason = Body<User?>("application/json", "application/x-www-form-urlencoded", description: "why")
    static let gone = EmptyReply(.noContent, "gone")
    static let definition = define("delete-user", .delete, "/users/\(id)", "Delete a user") {
      reason
      gone
      link("get", from: gone, to: GetUser.self, with: [GetUser.id.from(.request(id))])
      Example(
        "one", "One", with: [id(1)], sends: reason(User(id: 2), as: "application/x-www-form-urlencoded"),
        returns: gone())
    }
  }

  enum Changed: Endpoint {
    static let body = Body<Event>()
    static let ok = EmptyReply(.ok, "thanks")
    static let definition = define("changed", .post, "", "Something changed") {
      body
      ok
    }
  }

  static let api = API(id: "users", title: "Users", version: "1")
    .servers(Server("/a"), Server("/b"))
    .audiences(admins)
    .releases(first, second)
    .sections(Section("Users"))
    .authentication(basic)
    .authentication(oauth)
    .requires(basic())
    .seeAlso(ExternalDocumentation("https://example.com/users"))
    .endpoints(GetUser.self, DeleteUser.self)
    .webhook("user-changed", Changed.self)
    .extending("x-b", [1])

  @Test("everything that is written is in the model, and nothing is wrong with it")
  func api() throws {
    let api = Self.api
    #expect(api.diagnostics().map(\.text) == [])
    #expect(api.servers.map(\.url) == ["/a", "/b"])
    #expect(api.releases.map(\.id) == ["1", "2"])
    #expect(api.operations.map(\.id) == ["get-user", "delete-user"])
    #expect(api.types.keys.elements == ["User", "Event"])
    #expect(api.security == [SecurityRequirement(["basic": []])])
    #expect(api.externalDocumentation?.url == "https://example.com/users")
    #expect(api.extensions == ["x-b": [1]])
    #expect(api.securitySchemes["oauth"]?.scopes == ["read": "reading", "write": "writing"])
    #expect(api.securitySchemes["oauth"]?.sandboxCredentials.map(\.credential) == [Self.oauth.token("t")])
    #expect(api.operations(in: api.sections[0]).map(\.id) == ["get-user"])
  }

  @Test("an operation has its text and its marks")
  func operation() throws {
    let operation = try #require(Self.api.operation(id: "get-user"))
    #expect(operation.method == .get)
    #expect(operation.path.text == "/users/{id}.json")
    #expect(operation.title == "Get a user")
    #expect(operation.description == "Gets *one* user.")
    #expect(operation.section == "users")
    #expect(operation.audience == "admins")
    #expect(operation.availability.since == "1" && operation.availability.isDeprecated)
    #expect(operation.servers.map(\.url) == ["https://other.example.com"])
    #expect(operation.externalDocumentation?.url == "https://example.com")
    #expect(operation.extensions == ["x-limit": 5])
    #expect(
      operation.security == [
        SecurityRequirement(["basic": []]), SecurityRequirement(["oauth": ["read"], "basic": []]),
        SecurityRequirement(),
      ])
    #expect(Self.api.security(of: operation).count == 3)
    #expect(Self.api.security(of: DeleteUser.operation) == Self.api.security)
  }

  @Test("parameters come in all places and styles")
  func parameters() {
    let parameters = GetUser.operation.parameters
    #expect(parameters.map(\.name) == ["id", "tags", "filter", "X-Trace", "session", "query"])
    #expect(parameters.map(\.location) == [.path, .query, .query, .header, .cookie, .query])
    #expect(parameters.map(\.isRequired) == [true, false, false, true, false, false])
    let strings = Schema.array(of: .type(.string))
    #expect(
      parameters[1].serialization == .schema(strings, style: .pipeDelimited, explode: false, allowReserved: false))
    #expect(parameters[1].audience == "admins")
    #expect(parameters[1].availability.since == "2" && parameters[1].availability.isDeprecated)
    #expect(parameters[1].examples == ["two": ["a", "b"]] && parameters[1].extensions == ["x-a": 1])
    #expect(
      parameters[2].serialization == .schema(.named("User"), style: .deepObject, explode: true, allowReserved: false))
    #expect(parameters[2].allowsEmptyValue)
    #expect(parameters[3].availability.since == "2")
    #expect(parameters[3].schema.keywords.validation.maxLength == 8)
    #expect(parameters[4].serialization == .schema(.type(.string), style: .form, explode: false, allowReserved: false))
    #expect(parameters[5].serialization == .content(mediaType: "application/json", .named("User")))
    #expect(
      DeleteUser.operation.parameters[0].serialization
        == .schema(.type(.integer), style: .matrix, explode: true, allowReserved: false))
    let reserved = QueryParameter<String>("p", "").style(.form, explode: false, allowReserved: true).parameter
    #expect(reserved.serialization == .schema(.type(.string), style: .form, explode: false, allowReserved: true))
    #expect(
      HeaderParameter<Int>("p", "").exploded().parameter.serialization
        == .schema(.type(.integer), style: .simple, explode: true, allowReserved: false))
  }

  @Test("replies have media types, header fields, audiences and histories")
  func replies() {
    let responses = GetUser.operation.responses
    #expect(responses.map(\.status) == [.code(200), .code(200), .code(303)])
    #expect(responses.map(\.audience) == [nil, "admins", "admins"])
    #expect(responses[0].content.keys.elements == ["application/json", "text/json"])
    #expect(responses[0].content["text/json"]?.schema == .named("User"))
    #expect(responses[0].headers.keys.elements == ["Location", "X-Total"])
    #expect(responses[0].headers["Location"]?.isRequired == true)
    #expect(responses[0].headers["Location"]?.availability.since == "2")
    #expect(responses[0].headers["X-Total"]?.isRequired == false)
    #expect(responses[0].headers["X-Total"]?.schema == .type(.integer))
    #expect(responses[2].content.isEmpty && responses[2].headers["Location"] != nil)
    #expect(responses[2].availability.since == "2")
  }

  @Test("operations may link to each other")
  func links() throws {
    let get = try #require(Self.api.operation(id: "get-user"))
    let link = try #require(get.responses[0].links["delete"])
    #expect(link.operation == "delete-user")
    #expect(link.parameters == ["id": "$response.body#/id"])
    #expect(link.description == "to get rid of it")
    #expect(get.responses[1].links.isEmpty)
    #expect(
      get.responses[2].links["same"]?.parameters == ["id": "$request.path.id", "X-Trace": "$response.header.Location"])
    #expect(Self.api.operation(id: "delete-user")?.responses[0].links["get"]?.operation == "get-user")
  }

  @Test("runtime expressions are written as OpenAPI has them")
  func expressions() {
    #expect(RuntimeExpression.url.text == "$url")
    #expect(RuntimeExpression.method.text == "$method")
    #expect(RuntimeExpression.statusCode.text == "$statusCode")
    #expect(RuntimeExpression.requestBody().text == "$request.body")
    #expect(RuntimeExpression.responseBody("/a/0").text == "$response.body#/a/0")
    #expect(RuntimeExpression.request(GetUser.trace).text == "$request.header.X-Trace")
  }

  @Test("callbacks and webhooks are operations without a path")
  func sent() {
    let callback = GetUser.operation.callbacks[0]
    #expect(callback.name == "changed")
    #expect(callback.expression == "{$request.body#/url}")
    #expect(callback.operations.map(\.id) == ["changed"])
    #expect(Self.api.webhooks.map(\.name) == ["user-changed"])
    #expect(Self.api.webhooks[0].operation.path.pieces.isEmpty)
    #expect(Self.api.webhooks[0].operation.requestBody?.content["application/json"]?.schema == .named("Event"))
  }

  @Test("a body has its media types; of an optional type it may be left out")
  func bodies() {
    let body = DeleteUser.operation.requestBody
    #expect(body?.content.keys.elements == ["application/json", "application/x-www-form-urlencoded"])
    #expect(body?.isRequired == false)
    #expect(body?.description == "why")
    #expect(Changed.body.requestBody.isRequired)
    #expect(DeleteUser.reason(nil).value == JSONValue.null)
    #expect(DeleteUser.reason(User(id: 1)) == ExampleBody("application/json", ["id": 1]))
  }

  @Test("an example has its request and its response")
  func examples() {
    let example = GetUser.operation.examples[0]
    #expect(example.id == "one" && example.title == "One" && example.description == "The first.")
    #expect(example.audience == "admins")
    #expect(example.request.arguments == [.init("id", in: .path, 1), .init("tags", in: .query, ["a", "b"])])
    #expect(example.request.credentials == [Self.basic.password(username: "u", password: "p")])
    #expect(example.response.status == 200)
    #expect(example.response.body == ExampleBody("text/json", ["id": 1]))
    #expect(example.response.headers == ["Location": "/users/1", "ETag": "x"])
    #expect(example.after == [ExampleReference(operation: "delete-user", example: "one")])
    let deleted = DeleteUser.operation.examples[0]
    #expect(deleted.request.body?.text == "id=2")
    #expect(deleted.response == ExampleResponse(status: 204))
    #expect(RequestMessage(example, of: GetUser.operation, in: Self.api).target == "/users/1.json?tags=a%7Cb")
    #expect(RequestMessage(deleted, of: DeleteUser.operation, in: Self.api).target == "/a/users/;id=1")
  }
}
