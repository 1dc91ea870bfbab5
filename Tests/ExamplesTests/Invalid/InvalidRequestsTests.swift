import APISpec
import DockerAccounts
import Examples
import GitLabUsers
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import Schemas
import SourceText
import Testing

@Suite("Invalid requests")
struct InvalidRequestsTests {
  @Test("every constraint of a body is broken once, and nothing else")
  func body() throws {
    let requests = Self.requests { _ in }
    #expect(
      requests.map(\.id) == [
        "path-id-type", "path-id-minimum", "query-page-required", "query-page-type", "query-page-maximum",
        "header-x-mode-enum", "body-required", "body-media-type", "body-type", "body-name-required",
        "body-size-required",
        "body-additional-properties", "body-name-type", "body-name-max-length", "body-name-min-length",
        "body-name-pattern", "body-tags-type", "body-tags-unique-items", "body-born-type", "body-born-format",
        "body-size-type", "body-size-exclusive-minimum", "body-sides-type", "body-sides-max-items",
        "body-sides-min-items", "body-tags-0-enum", "body-sides-0-type", "body-sides-0-multiple-of",
      ])
    let schema = try SchemaCompiler(types: [:]).compile(Self.body)
    for request in requests where request.problem.place == .body {
      guard let body = request.request.body, body.mediaType == "application/json" else { continue }
      let violations = schema.validate(body.value, formats: .assert)
      #expect(violations.map(\.message) == [request.problem.message], "\(request.id)")
      #expect(violations.map(\.instance) == [request.problem.pointer], "\(request.id)")
    }
  }

  @Test("a request differs from the example in one part")
  func onePart() {
    let example = Self.operation.examples[1].request
    for request in Self.requests({ _ in }) {
      let isBody = request.problem.place == .body
      #expect((request.request.body == example.body) == !isBody, "\(request.id)")
      #expect((request.request.arguments == example.arguments) == isBody, "\(request.id)")
    }
  }

  @Test("words for what is missing, of the wrong type, or of the wrong media type")
  func words() {
    let messages = Dictionary(uniqueKeysWithValues: Self.requests { _ in }.map { ($0.id, $0.problem.message) })
    #expect(messages["query-page-required"] == "the query parameter `page` is required")
    #expect(messages["body-required"] == "a body is required")
    #expect(
      messages["body-media-type"] == "the body must be of the media type `application/json`; got `text/plain`")
  }

  @Test("the status is the documented one")
  func statuses() {
    func statuses(_ responses: ResponseStatus...) -> Set<Int> {
      Set(
        Self.requests { operation in
          operation.responses = responses.map { Response($0, description: "") }
        }.map(\.status))
    }
    #expect(statuses(.code(200)) == [400])
    #expect(statuses(.code(422), .code(404)) == [422])
    #expect(statuses(.code(422), .code(415)) == [422, 415])
    #expect(statuses(.range(4)) == [400, 415])
  }

  @Test("an example that is not valid itself gives no changed bodies; no example gives nothing")
  func noBase() {
    let requests = Self.requests { $0.examples[1].request.body = ExampleBody("application/json", ["name": 1]) }
    #expect(requests.map(\.id).suffix(2) == ["body-required", "body-media-type"])
    #expect(Self.requests { $0.examples = [] }.isEmpty)
  }

  @Test("what only the server sends may be missing from an example, and is not asked for")
  func readOnly() {
    let requests = Self.requests { operation in
      let schema = Schema.type(.object).with { keywords in
        keywords.validation.required = ["id", "name"]
        keywords.applicator.properties = [
          "id": .type(.integer).with { $0.metadata.isReadOnly = true }, "name": .type(.string),
        ]
      }
      operation.requestBody?.content = ["application/json": MediaContent(schema: schema)]
      operation.examples[1].request.body = ExampleBody("application/json", ["name": "abc"])
    }
    let ids = requests.map(\.id).filter { $0.hasPrefix("body") }
    #expect(ids == ["body-required", "body-media-type", "body-type", "body-name-required", "body-name-type"])
  }

  @Test("the fields of forms are texts, so that only what a text can say is wrong")
  func form() {
    let requests = Self.requests { operation in
      let body = operation.examples[1].request.body?.value ?? .null
      operation.requestBody?.content = ["application/x-www-form-urlencoded": MediaContent(schema: Self.body)]
      operation.examples[1].request.body = ExampleBody("application/x-www-form-urlencoded", body)
    }
    let ids = Set(requests.map(\.id))
    #expect(!ids.contains("body-name-type") && !ids.contains("body-type") && !ids.contains("body-tags-type"))
    #expect(ids.contains("body-size-type"))
  }

  @Test("the reference APIs have some, all different", arguments: [Spec.dockerAccounts.api, Spec.gitLabUsers.api])
  func referenceAPIs(_ api: API) {
    let maker = InvalidRequests(of: api)
    let lists = api.operations.map { maker.requests(of: $0) }
    #expect(lists.contains { $0.count > 3 })
    for list in lists {
      #expect(Set(list.map(\.id)).count == list.count)
      #expect(Set(list.map(\.request)).count == list.count)
    }
    #expect(api.operations.map { InvalidRequests(of: api).requests(of: $0) } == lists)
  }

  private static func requests(_ change: (inout APISpec.Operation) -> Void) -> [InvalidRequest] {
    var operation = Self.operation
    change(&operation)
    var api = API(id: "a", title: "", version: "")
    api.operations = [operation]
    return InvalidRequests(of: api).requests(of: operation)
  }

  private static let body = Schema.type(.object).with { keywords in
    keywords.validation.required = ["name", "size"]
    keywords.applicator.additionalProperties = .boolean(false)
    keywords.applicator.properties = [
      "name": .type(.string).with {
        $0.validation.minLength = 2
        $0.validation.maxLength = 4
        $0.validation.pattern = "^[a-z]+$"
      },
      "tags": .array(of: .type(.string).with { $0.validation.allowedValues = ["red", "blue"] }).with {
        $0.validation.uniqueItems = true
      },
      "born": .type(.string, format: "date"),
      "size": .type(.number).with { $0.validation.exclusiveMinimum = JSONNumber(0) },
      "sides": .array(of: .type(.integer).with { $0.validation.multipleOf = JSONNumber(2) }).with {
        $0.validation.maxItems = 2
        $0.validation.minItems = 1
      },
    ]
  }

  private static var operation: APISpec.Operation {
    var operation = APISpec.Operation(id: "o", method: .put, path: PathTemplate(parsing: "/{id}"), title: "")
    operation.parameters = [
      Parameter("id", in: .path, schema: .type(.integer).with { $0.validation.minimum = JSONNumber(1) }),
      Parameter(
        "page", in: .query, schema: .type(.integer).with { $0.validation.maximum = JSONNumber(9) }, isRequired: true),
      Parameter("x-mode", in: .header, schema: .type(.string).with { $0.validation.allowedValues = ["a"] }),
      Parameter("Authorization", in: .header, schema: .type(.string), isRequired: true),
    ]
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: body)])
    var request = ExampleRequest()
    request.arguments = [
      .init("id", in: .path, 1), .init("page", in: .query, 2), .init("x-mode", in: .header, "a"),
      .init("Authorization", in: .header, "x"),
    ]
    request.body = ExampleBody(
      "application/json", ["name": "abc", "tags": ["red", "blue"], "born": "2000-01-02", "size": 1, "sides": [2, 4]])
    operation.examples = [
      Example(id: "bad", title: "", request: ExampleRequest(), response: ExampleResponse(status: 404)),
      Example(id: "good", title: "", request: request, response: ExampleResponse(status: 200)),
    ]
    return operation
  }
}
