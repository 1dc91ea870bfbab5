import APISpec
import DockerAccounts
import Examples
import GitLabUsers
import JSON
import HTTPTypes
import OrderedCollections
import Sandbox
import Schemas
import SourceText
import Testing

@Suite("Written examples against their schemas")
struct ExampleCheckerTests {
  /// An API with one operation that takes and gives a pet.
  private static func api(request: JSONValue, response: JSONValue, status: Int = 201) -> API {
    var api = API(id: "pets", title: "Pets", version: "1")
    var pet = Schema.type(.object)
    pet.keywords.applicator.properties = [
      "id": Schema.type(.integer).with { $0.metadata.isReadOnly = true }, "name": .type(.string),
      "email": .type(.string, format: "email"),
    ]
    pet.keywords.validation.required = ["id", "name"]
    api.types = ["Pet": NamedType("Pet", schema: pet)]
    var operation = Operation(id: "add-pet", method: .post, path: PathTemplate(parsing: "/pets"), title: "Add")
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: .named("Pet"))])
    operation.parameters = [Parameter("limit", in: .query, schema: .type(.integer))]
    operation.responses = [201, 422].map { code in
      var response = Response(.code(code), description: "")
      response.content = ["application/json": MediaContent(schema: code == 201 ? .named("Pet") : .anything)]
      return response
    }
    var exchange = ExampleRequest()
    exchange.body = ExampleBody("application/json", request)
    operation.examples = [
      Example(
        id: "tom", title: "Tom", request: exchange,
        response: ExampleResponse(status: status, body: ExampleBody("application/json", response)))
    ]
    api.operations = [operation]
    return api
  }

  @Test("an example that fits is not mentioned; what only servers send may be missing from a request")
  func fitting() {
    let (mismatches, problems) = ExampleChecker.check(
      Self.api(request: ["name": "Tom"], response: ["id": 1, "name": "Tom"]))
    #expect(mismatches == [])
    #expect(problems == [])
  }

  @Test("every mismatch has the address of the example, the place in it and the keyword")
  func mismatching() {
    let api = Self.api(request: ["name": 7], response: ["name": "Tom", "email": "at home"])
    let (mismatches, _) = ExampleChecker.check(api)
    #expect(
      mismatches.map(\.address) == [
        .requestBody(operation: "add-pet", example: "tom"), .responseBody(operation: "add-pet", example: "tom"),
        .responseBody(operation: "add-pet", example: "tom"),
      ])
    #expect(mismatches.map(\.violation.keyword).sorted() == ["format", "required", "type"])
    #expect(mismatches.first?.violation.instance == JSONPointer("/name"))
  }

  @Test("the examples of one operation are compared and marked as they are among all others")
  func alone() {
    let api = Self.api(request: ["name": 7], response: ["name": "Tom", "email": "at home"])
    let (mismatches, problems) = ExampleChecker.check(api)
    let alone = ExampleChecker.check(api.operations[0], of: api, with: SchemaLibrary(lazilyWith: api.types))
    #expect(alone.mismatches == mismatches)
    #expect(alone.problems == problems)
    #expect(api.operations[0].marked(mismatches) == api.marked(mismatches).operations[0])
    #expect(api.operations[0].marked(mismatches).examples[0].faults.count == 3)
  }

  @Test("a request that is documented to be refused may be wrong")
  func refused() {
    let api = Self.api(request: ["name": 7], response: ["error": "no"], status: 422)
    #expect(ExampleChecker.check(api).mismatches == [])
  }

  @Test("examples of parameters, media types and named types are compared as well")
  func others() {
    var api = Self.api(request: ["name": "Tom"], response: ["id": 1, "name": "Tom"])
    api.operations[0].parameters[0].examples = ["many": "lots"]
    api.operations[0].requestBody?.content["application/json"]?.examples = ["nobody": [:]]
    api.operations[0].responses[0].content["application/json"]?.examples = ["list": []]
    api.types["Pet"]?.schema.keywords.metadata.examples = [["id": 1, "name": "Tom"], "Tom"]
    let (mismatches, _) = ExampleChecker.check(api)
    #expect(
      mismatches.map(\.address) == [
        .parameterExample(operation: "add-pet", name: "limit", location: .query, example: "many"),
        .requestExample(operation: "add-pet", mediaType: "application/json", example: "nobody"),
        .responseExample(operation: "add-pet", response: 0, mediaType: "application/json", example: "list"),
        .typeExample(type: "Pet", index: 1),
      ])
  }

  @Test("a text in another syntax is not compared with the schema of what it means")
  func writtenOut() {
    var api = Self.api(request: ["name": "Tom"], response: ["id": 1, "name": "Tom"])
    api.operations[0].requestBody?.content["application/xml"] = MediaContent(schema: .named("Pet"))
    api.operations[0].requestBody?.content["application/xml"]?.examples = ["xml": "<pet><name>Tom</name></pet>"]
    #expect(ExampleChecker.check(api).mismatches == [])
  }

  @Test("the examples of both reference APIs follow their schemas", arguments: ["docker-accounts", "gitlab-users"])
  func referenceAPIs(id: String) throws {
    let api = try #require([Spec.dockerAccounts, .gitLabUsers].map(\.api).first { $0.id == id })
    let (mismatches, problems) = ExampleChecker.check(api)
    #expect(mismatches == [])
    #expect(problems == [])
  }
}
