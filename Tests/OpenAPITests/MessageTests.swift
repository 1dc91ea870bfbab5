import APISpec
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Testing

@Suite("Bodies, responses and exchanges")
struct MessageTests {
  @Test("a message says what its model says", arguments: rows)
  func part(_ row: Row) throws { try row.check() }

  static func response(
    _ status: ResponseStatus, _ description: LocalizedText, _ schema: Schema?, audience: String? = nil
  ) -> Response {
    var response = Response(status, description: description, audience: audience)
    response.content["application/json"] = MediaContent(schema: schema)
    return response
  }

  static let rows: [Row] = [
    .operation(
      "a request body with encodings", at: "requestBody",
      is: """
        {"description": "A form", "content": {"multipart/form-data": {"schema": {"type": "object"},
        "examples": {"own": {"value": {}}}, "encoding": {"photo": {"contentType": "image/png",
        "headers": {"X-Size": {"required": true, "schema": {"type": "integer"}}}, "style": "form", "explode": false,
        "allowReserved": true}, "odd": {"x-lectern-style": "matrix"}}, "x-oas32-itemSchema": true}}, "required": true}
        """
    ) {
      var encoding = Encoding()
      encoding.contentType = "image/png"
      encoding.headers["X-Size"] = Header(schema: .type(.integer), isRequired: true)
      encoding.style = .form
      encoding.explode = false
      encoding.allowReserved = true
      var odd = Encoding()
      odd.style = .matrix
      var media = MediaContent(schema: .type(.object))
      media.examples["own"] = [:]
      media.encoding = ["photo": encoding, "odd": odd]
      media.itemSchema = .boolean(true)
      $0.requestBody = RequestBody(content: ["multipart/form-data": media], description: "A form")
    },
    .operation("an optional request body", at: "requestBody", is: #"{"content": {}}"#) {
      $0.requestBody = RequestBody(content: [:], isRequired: false)
    },
    .operation(
      "a response with header fields and links", at: "responses",
      is: """
        {"2XX": {"description": "Fine", "headers": {"X-Left": {"description": "Left", "required": true,
        "deprecated": true, "schema": {}, "x-availability": [{"event": "deprecated", "release": "v2"}]}},
        "links": {"next": {"operationId": "get-pet", "parameters": {"id": "$response.body#/id"},
        "requestBody": {"a": 1}, "description": "Then", "x-lectern-server": {"url": "/"}}}, "x-audience": "admins",
        "x-availability": [{"event": "added", "release": "v2"}], "x-own": 1}}
        """
    ) {
      var header = Header(schema: .anything, description: "Left", isRequired: true)
      header.availability = Availability().then(.deprecated, in: "v2")
      var link = Link(operation: "get-pet")
      link.parameters["id"] = "$response.body#/id"
      link.requestBody = ["a": 1]
      link.description = "Then"
      link.server = Server("/")
      var response = Response(.range(2), description: "Fine", audience: "admins")
      response.headers["X-Left"] = header
      response.links["next"] = link
      response.availability = .since("v2")
      response.extensions["x-own"] = 1
      $0.responses = [response]
    },
    .operation(
      "responses in order of appearance", at: "responses",
      is: #"{"default": {"description": "Any"}, "404": {"description": "None"}}"#
    ) { $0.responses = [Response(.default, description: "Any"), Response(.code(404), description: "None")] },
    Row(
      "variants of one status for audiences", at: "paths", "/a", "get", "responses", "200",
      is: """
        {"description": "A user\\n\\n**For admins**: More of it", "headers": {"X-A": {"schema": {}}},
        "content": {"application/json": {"schema": {"anyOf": [{"type": "string"}, {"type": "object"}]}}},
        "x-audience-responses": [{"description": "A user", "content": {"application/json": {"schema":
        {"type": "string"}}}}, {"description": "More of it", "headers": {"X-A": {"required": true, "schema": {}}},
        "content": {"application/json": {"schema": {"type": "object"}}}, "x-audience": "admins"}]}
        """
    ) {
      $0.audiences = [Audience("admins", "For admins")]
      var operation = PathTests.operation("1", .get, "/a")
      var forAdmins = response(.code(200), "More of it", .type(.object), audience: "admins")
      forAdmins.headers["X-A"] = Header(schema: .anything, isRequired: true)
      operation.responses = [response(.code(200), "A user", .type(.string)), forAdmins]
      $0.operations = [operation]
    },
    .operation(
      "variants with the same schema", at: "responses", "200", "content",
      is: #"{"application/json": {"schema": {"type": "string"}}}"#
    ) {
      $0.responses = ["a", "b"].map { response(.code(200), "A user", .type(.string), audience: $0) }
    },
    .operation(
      "variants of which one has no schema", at: "responses", "200", "content", is: #"{"application/json": {}}"#
    ) { $0.responses = [response(.code(200), "A", .type(.string)), response(.code(200), "B", nil)] },
  ]

  /// An operation with one exchange, which answers with a status.
  static func exchange(status: Int, change: (inout APISpec.Operation) -> Void = { _ in }) -> APISpec.Operation {
    var operation = PathTests.operation("add", .post, "/pets")
    operation.requestBody = RequestBody(content: ["application/json": MediaContent()])
    operation.responses = [
      response(.code(201), "Made", nil), response(.range(2), "Fine", nil), response(.default, "Else", nil),
    ]
    var request = ExampleRequest()
    request.body = ExampleBody("application/json", "Tom")
    let response = ExampleResponse(status: status, body: ExampleBody("application/json", ["id": 1]))
    var example = Example(id: "tom", title: "Tom", request: request, response: response)
    example.description = "A *cat*"
    operation.examples = [example]
    change(&operation)
    return operation
  }

  /// What one place of an operation says.
  func found(_ operation: APISpec.Operation, at path: String...) -> JSONValue? {
    var api = API(id: "pets", title: "Pets", version: "1")
    api.operations = [operation]
    return (["paths", "/pets", "post"] + path).reduce(api.openAPI()) { $0?[$1] }
  }

  @Test("an exchange is a named example of its request body")
  func requestExample() {
    let examples = found(Self.exchange(status: 201), at: "requestBody", "content", "application/json", "examples")
    #expect(examples == ["tom": ["summary": "Tom", "description": "A *cat*", "value": "Tom"]])
  }

  @Test(
    "an exchange is a named example of the response that describes its status best",
    arguments: [(201, "201"), (204, "2XX"), (500, "default")])
  func responseExample(status: Int, documented: String) {
    for key in ["201", "2XX", "default"] {
      let examples = found(
        Self.exchange(status: status), at: "responses", key, "content", "application/json", "examples")
      #expect(examples?["tom"]?["value"] == (key == documented ? ["id": 1] : nil))
    }
  }

  @Test("an exchange is kept together, without the bodies that stand elsewhere")
  func pairing() {
    let operation = Self.exchange(status: 201) {
      $0.examples[0].audience = "admins"
      $0.examples[0].after = [ExampleReference(operation: "sign-up", example: "ann")]
      $0.examples[0].request.arguments = [.init("page", in: .query, 2)]
      $0.examples[0].response.headers["X-A"] = "b"
    }
    #expect(
      found(operation, at: "x-lectern-examples") == [
        [
          "id": "tom", "title": "Tom", "description": "A *cat*", "audience": "admins",
          "after": [["operation": "sign-up", "example": "ann"]],
          "request": [
            "arguments": [["name": "page", "in": "query", "value": 2]], "body": ["mediaType": "application/json"],
          ],
          "response": ["status": 201, "headers": ["X-A": "b"], "body": ["mediaType": "application/json"]],
        ]
      ])
  }

  @Test("an exchange keeps a body that stands nowhere else")
  func keptBodies() {
    let operation = Self.exchange(status: 201) {
      $0.requestBody?.content["application/json"]?.examples["tom"] = "another"
      $0.examples[0].response.body?.mediaType = "text/plain"
    }
    let exchange = found(operation, at: "x-lectern-examples")?[0]
    #expect(exchange?["request"]?["body"] == ["mediaType": "application/json", "value": "Tom"])
    #expect(exchange?["response"]?["body"] == ["mediaType": "text/plain", "value": ["id": 1]])
    let examples = found(operation, at: "requestBody", "content", "application/json", "examples")
    #expect(examples == ["tom": ["value": "another"]])
  }

  @Test("the example of one audience stands in the union of the variants, not in the variants")
  func unionExample() {
    let operation = Self.exchange(status: 200) {
      $0.responses = [
        Self.response(.code(200), "A", .type(.string)), Self.response(.code(200), "B", nil, audience: "admins"),
      ]
    }
    let response = found(operation, at: "responses", "200")
    #expect(response?["content"]?["application/json"]?["examples"]?["tom"]?["value"] == ["id": 1])
    #expect(response?["x-audience-responses"]?[1]?["content"] == ["application/json": [:]])
  }
}
