import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Requests from examples")
struct RequestMessageTests {
  @Test(
    "the URL of a server is the base of paths",
    arguments: [
      ("https://example.com", "https://example.com", "/users"),
      ("https://example.com/", "https://example.com", "/users"),
      ("https://example.com/v1", "https://example.com", "/v1/users"),
      ("https://example.com:8443/a/v1/", "https://example.com:8443", "/a/v1/users"),
      ("/v1", "http://localhost", "/v1/users"), ("v1", "http://localhost", "/v1/users"),
      ("/", "http://localhost", "/users"), ("//example.com/v1/", "http://example.com", "/v1/users"),
    ])
  func servers(server: String, base: String, path: String) {
    let message = Self.message(path: "/users") { $0.servers = [Server(server)] }
    #expect(message.baseURL == base)
    #expect(message.path == path)
    #expect(message.url == base + path)
  }

  @Test("variables have their defaults; the servers of an operation replace those of the API; without any it is local")
  func server() {
    let server = Server("https://{region}.example.com").variable("region", default: "eu")
    #expect(Self.message(path: "/a") { $0.servers = [server] }.url == "https://eu.example.com/a")
    #expect(
      Self.message(path: "/a") {
        $0.servers = [server]
        $0.operations[0].servers = [Server("https://other.example.com")]
      }.url == "https://other.example.com/a")
    #expect(Self.message(path: "/a") { _ in }.url == "http://localhost/a")
    #expect(Self.message(path: "/a") { $0.servers = [Server("http://[::1]:8080/v1")] }.host == "[::1]:8080")
  }

  @Test("an argument that is missing stays in braces; one that is not declared is written in the default style")
  func arguments() {
    let message = Self.message(path: "/{a}/{b}") {
      $0.operations[0].examples[0].request.arguments = [
        .init("b", in: .path, "x y"), .init("tags", in: .query, ["p", "q"]), .init("n", in: .query, 1.self),
      ]
    }
    #expect(message.target == "/{a}/x%20y?tags=p&tags=q&n=1")
  }

  @Test("Accept names a media type of each response: that of the example, otherwise the first")
  func accept() {
    let change: (inout API) -> Void = {
      var ok = Response(.code(200), description: "")
      ok.content = ["application/json": MediaContent(), "text/csv": MediaContent()]
      var bad = Response(.code(400), description: "")
      bad.content = ["application/problem+json": MediaContent(), "application/json": MediaContent()]
      $0.operations[0].responses = [ok, bad]
      $0.operations[0].examples[0].request.body = ExampleBody("application/json", 1)
    }
    #expect(
      Self.message(path: "/", change).headers == [
        .init("Accept", "application/json, application/problem+json"),
        .init("Content-Type", "application/json"),
      ])
    #expect(
      Self.message(path: "/") {
        change(&$0)
        $0.operations[0].examples[0].response.body = ExampleBody("text/csv", "a,b")
      }.headers.first == .init("Accept", "text/csv, application/problem+json"))
  }

  @Test("a request that gives its own Accept keeps it")
  func ownAccept() {
    let change: (inout API) -> Void = {
      var ok = Response(.code(200), description: "")
      ok.content = ["application/json": MediaContent()]
      $0.operations[0].responses = [ok]
      $0.operations[0].examples[0].request.body = ExampleBody("application/json", 1)
    }
    #expect(
      Self.message(path: "/") {
        change(&$0)
        $0.operations[0].examples[0].request.arguments = [
          .init("X-Id", in: .header, 1), .init("accept", in: .header, "text/csv"),
        ]
      }.headers == [.init("accept", "text/csv"), .init("Content-Type", "application/json"), .init("X-Id", "1")])
  }

  @Test("names of header fields are the same in any case")
  func headerNames() {
    let message = Self.message(path: "/") {
      var parameter = Parameter("X-Colors", in: .header, schema: .anything)
      parameter.serialization = .schema(.anything, style: .simple, explode: true, allowReserved: false)
      $0.operations[0].parameters = [parameter]
      $0.operations[0].examples[0].request.arguments = [.init("x-colors", in: .header, ["R": 1])]
    }
    #expect(message.headers == [.init("x-colors", "R=1")])
  }

  @Test(
    "a credential goes where its scheme says",
    arguments: [
      (
        .basic, .password(username: "Aladdin", password: "open sesame"), "Authorization",
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
      ),
      (.basic, .password(username: "é", password: ":"), "Authorization", "Basic w6k6Og=="),
      (.bearer(format: nil), .token("t"), "Authorization", "Bearer t"),
      (.oauth2(OAuthFlows()), .token("t"), "Authorization", "Bearer t"),
      (.openIDConnect(url: ""), .token("t"), "Authorization", "Bearer t"),
      (.http(scheme: "Digest"), .token("x=1"), "Authorization", "Digest x=1"),
      (.apiKey(name: "X-Key", in: .header), .token("k"), "X-Key", "k"),
      (.apiKey(name: "sid", in: .cookie), .token("k"), "Cookie", "sid=k"),
    ] as [(SecurityScheme.Kind, Credential.Value, String, String)])
  func credentials(kind: SecurityScheme.Kind, value: Credential.Value, name: String, text: String) {
    let message = Self.message(path: "/") {
      $0.securitySchemes["s"] = SecurityScheme(kind)
      $0.operations[0].examples[0].request.credentials = [Credential(scheme: "s", value)]
    }
    #expect(message.headers == [.init(name, text, isSecret: true)])
    #expect(message.query == nil)
  }

  @Test("a key in the query comes after the parameters, a key in a cookie after the cookies")
  func keys() {
    let message = Self.message(path: "/") {
      $0.securitySchemes["q"] = SecurityScheme(.apiKey(name: "key", in: .query))
      $0.securitySchemes["c"] = SecurityScheme(.apiKey(name: "sid", in: .cookie))
      $0.operations[0].examples[0].request.arguments = [.init("a", in: .query, 1), .init("b", in: .cookie, 2)]
      $0.operations[0].examples[0].request.credentials = [
        Credential(scheme: "q", .token("a&b")), Credential(scheme: "c", .token("t")),
      ]
    }
    #expect(message.query == "a=1&key=a%26b")
    #expect(message.headers == [.init("Cookie", "b=2; sid=t", isSecret: true)])
  }

  @Test("a credential that does not travel in the message, or fits no scheme, is not sent")
  func nowhere() {
    let message = Self.message(path: "/") {
      $0.securitySchemes["tls"] = SecurityScheme(.mutualTLS)
      $0.securitySchemes["basic"] = SecurityScheme(.basic)
      $0.operations[0].examples[0].request.credentials = [
        Credential(scheme: "tls", .token("t")), Credential(scheme: "basic", .token("t")),
        Credential(scheme: "missing", .token("t")),
      ]
    }
    #expect(message.headers.isEmpty && message.query == nil)
  }

  @Test("a body is written in the syntax of its media type")
  func bodies() {
    let value: JSONValue = ["a b": "x&y", "list": [1, "z"], "inner": ["k": nil]]
    #expect(
      ExampleBody("application/x-www-form-urlencoded", value).text
        == "a%20b=x%26y&list=1&list=z&inner=%7B%22k%22%3Anull%7D")
    #expect(ExampleBody("application/json", "text").text == "\"text\"")
    #expect(ExampleBody("application/problem+json", ["a": 1]).text == "{\n  \"a\": 1\n}")
    #expect(ExampleBody("text/plain", "a\nb").text == "a\nb")
    #expect(ExampleBody("text/plain", 1).text == "1")
  }

  @Test("a response has its media type, its fields and its text")
  func response() {
    var response = ExampleResponse(status: 404, body: ExampleBody("text/plain", "gone"))
    response.headers = ["X-A": "1"]
    #expect(ResponseMessage(response).text == "HTTP/1.1 404 Not Found\nContent-Type: text/plain\nX-A: 1\n\ngone\n")
    #expect(ResponseMessage(ExampleResponse(status: 299)).text == "HTTP/1.1 299 \n")
    #expect(ResponseMessage(ExampleResponse(status: 1000)).status.code == 999)
    #expect(ResponseMessage(ExampleResponse(status: -1)).status.code == 0)
  }

  private static func message(path: String, _ change: (inout API) -> Void) -> RequestMessage {
    var api = API(id: "a", title: "", version: "")
    var operation = Operation(id: "o", method: .get, path: PathTemplate(parsing: path), title: "")
    operation.examples = [
      Example(id: "e", title: "", request: ExampleRequest(), response: ExampleResponse(status: 200))
    ]
    api.operations = [operation]
    change(&api)
    return RequestMessage(api.operations[0].examples[0], of: api.operations[0], in: api)
  }
}
