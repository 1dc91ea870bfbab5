import APISpec
import Examples
import JSON
import HTTPTypes
import OrderedCollections
import Schemas
import Testing

@Suite("Examples for operations without any")
struct ExampleCompleterTests {
  /// An API without examples: a pet by number, behind a token.
  private static func api(_ change: (inout API) -> Void = { _ in }) -> API {
    var api = API(id: "pets", title: "Pets", version: "1")
    var pet = Schema.type(.object)
    pet.keywords.applicator.properties = [
      "id": Schema.type(.integer).with { $0.metadata.isReadOnly = true }, "name": .type(.string),
    ]
    pet.keywords.validation.required = ["id", "name"]
    api.types = ["Pet": NamedType("Pet", schema: pet)]
    api.securitySchemes = ["token": SecurityScheme(.bearer(format: nil))]
    api.security = [SecurityRequirement(["token": []])]
    var operation = Operation(
      id: "replace-pet", method: .put, path: PathTemplate(parsing: "/pets/{id}"), title: "Replace")
    operation.parameters = [
      Parameter("id", in: .path, schema: .type(.integer)), Parameter("dry", in: .query, schema: .type(.boolean)),
    ]
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: .named("Pet"))])
    var response = Response(.code(200), description: "")
    response.content = ["application/json": MediaContent(schema: .named("Pet"))]
    operation.responses = [response]
    api.operations = [operation]
    change(&api)
    return api
  }

  @Test("an operation gets a whole exchange that follows the schemas")
  func whole() throws {
    let (api, problems) = ExampleCompleter.complete(Self.api())
    #expect(problems == [])
    let example = try #require(api.operations[0].examples.first)
    #expect(example.isGenerated)
    #expect(example.request.arguments.map(\.name) == ["id"])
    #expect(example.request.credentials.map(\.scheme) == ["token"])
    #expect(example.request.body?.value["id"] == nil)
    #expect(example.request.body?.value["name"]?.string?.isEmpty == false)
    #expect(example.response.body?.value["id"]?.int != nil)
    let pet = try SchemaCompiler(types: api.types).compile(.named("Pet"))
    let body = try #require(example.response.body)
    #expect(pet.isValid(body.value, formats: .assert))
    #expect(ExampleCompleter.complete(Self.api()).api == api)
  }

  @Test("written examples are used, and operations that have some keep them")
  func written() throws {
    let tom: JSONValue = ["id": 7, "name": "Tom"]
    let (api, _) = ExampleCompleter.complete(
      Self.api { api in
        api.operations[0].parameters[0].examples = ["seven": 7]
        api.operations[0].responses[0].content["application/json"]?.examples = ["tom": tom]
      })
    let example = try #require(api.operations[0].examples.first)
    #expect(example.request.arguments.map(\.value) == [7])
    #expect(example.response.body?.value == tom)
    #expect(ExampleCompleter.complete(api).api == api)
  }

  @Test("a written exchange gets what its author left out, where that is asked for")
  func filled() throws {
    var api = Self.api()
    api.operations[0].examples = [
      Example(id: "tom", title: "Tom", request: ExampleRequest(), response: ExampleResponse(status: 200)),
      Example(id: "none", title: "None", request: ExampleRequest(), response: ExampleResponse(status: 404)),
    ]
    #expect(ExampleCompleter.complete(api).api == api)
    let (filled, problems) = ExampleCompleter.complete(api, fillsExchanges: true)
    #expect(problems == [])
    let examples = filled.operations[0].examples
    #expect(examples.map(\.isGenerated) == [false, false])
    #expect(examples[0].response.body?.isGenerated == true)
    #expect(examples[0].response.body?.value["id"]?.int != nil)
    #expect(examples[0].request.credentials.map(\.scheme) == ["token"])
    #expect(examples[1].response.body == nil)
    #expect(examples[1].request.credentials == [])
    #expect(filled.withoutGeneratedExamples.operations[0].examples.map(\.response.body) == [nil, nil])
  }

  @Test("a body of several alternatives gives an exchange for each")
  func alternatives() throws {
    let (api, _) = ExampleCompleter.complete(
      Self.api { api in
        for (name, legs) in [("Cat", 4), ("Bird", 2)] {
          var schema = Schema.type(.object)
          schema.keywords.applicator.properties = [
            "legs": Schema.type(.integer).with { $0.validation.constant = .number(JSONNumber(legs as Int)) }
          ]
          schema.keywords.validation.required = ["legs"]
          api.types[name] = NamedType(name, schema: schema)
        }
        let either = Schema.anything.with { $0.applicator.oneOf = [.named("Cat"), .named("Bird")] }
        api.operations[0].requestBody?.content["application/json"]?.schema = either
      })
    #expect(api.operations[0].examples.map(\.id) == ["cat", "bird"])
    #expect(api.operations[0].examples.map { $0.request.body?.value["legs"] } == [4, 2])
  }

  @Test("what cannot be satisfied is named, and the operation has no example")
  func unsatisfiable() {
    let (api, problems) = ExampleCompleter.complete(
      Self.api { api in
        api.operations[0].parameters[0].schema = Schema.type(.integer).with {
          $0.validation.minimum = JSONNumber(3)
          $0.validation.maximum = JSONNumber(2)
        }
      })
    #expect(api.operations[0].examples == [])
    #expect(
      problems.map(\.address) == [
        .parameterExample(operation: "replace-pet", name: "id", location: .path, example: "example")
      ])
  }

  @Test("an operation by itself gets what it gets among all others")
  func alone() {
    let api = Self.api { api in
      var other = api.operations[0]
      other.id = "add-pet"
      other.path = PathTemplate(parsing: "/pets")
      other.parameters = []
      api.operations.append(other)
    }
    let (complete, _) = ExampleCompleter.complete(api, fillsExchanges: true)
    for (index, operation) in api.operations.enumerated() {
      let schemas = SchemaLibrary(lazilyWith: api.types)
      let alone = ExampleCompleter.complete(operation, of: api, with: schemas, fillsExchanges: true)
      #expect(alone.operation == complete.operations[index])
      #expect(!alone.operation.examples.isEmpty)
    }
  }
}
