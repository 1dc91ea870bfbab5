import APISpec
import Examples
import HTTPTypes
import JSON
import OrderedCollections
import Testing

/// Exchanges for the alternatives of a body, and answers that are about what was asked for.
@Suite("Examples that tell one story")
struct BranchExampleTests {
  private func api(_ operation: Operation) -> API {
    var api = API(id: "a", title: "A", version: "1")
    api.operations = [operation]
    return api
  }

  private func operation(_ path: String, answer: Schema) -> Operation {
    var operation = Operation(id: "o", method: .post, path: PathTemplate(parsing: path), title: "O")
    var response = Response(.code(200), description: "Fine.")
    response.content = ["application/json": MediaContent(schema: answer)]
    operation.responses = [response]
    return operation
  }

  @Test("a generated answer has the id that the path asks for", arguments: ["petId", "id", "pet_id"])
  func sharedIdentity(name: String) throws {
    var operation = operation("/pets/{\(name)}", answer: .object(["id": .type(.integer), "age": .type(.integer)]))
    operation.parameters = [Parameter(name, in: .path, schema: .type(.integer))]
    let example = try #require(ExampleCompleter.complete(api(operation)).api.operations[0].examples.first)
    let id = try #require(example.request.arguments.first?.value)
    #expect(example.response.body?.value.object?["id"] == id)
  }

  @Test("an id of another type stays as the schema wants it")
  func otherType() throws {
    var operation = operation("/pets/{petId}", answer: .object(["id": .type(.integer)], required: ["id"]))
    operation.parameters = [Parameter("petId", in: .path, schema: .type(.string, format: "uuid"))]
    let example = try #require(ExampleCompleter.complete(api(operation)).api.operations[0].examples.first)
    guard case .number? = example.response.body?.value.object?["id"] else {
      Issue.record("the id is \(String(describing: example.response.body?.value))")
      return
    }
  }

  @Test("an alternative of the body that no written exchange shows gets a generated one")
  func otherBranches() throws {
    let cat = Schema.object(["meow": .type(.boolean)], required: ["meow"]).with { $0.metadata.title = "Cat" }
    let dog = Schema.object(["bark": .type(.boolean)], required: ["bark"]).with { $0.metadata.title = "Dog" }
    var operation = operation("/pets", answer: .type(.string))
    let either = Schema.anything.with { $0.applicator.oneOf = [cat, dog] }
    operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: either)])
    var request = ExampleRequest()
    request.body = ExampleBody("application/json", ["meow": true])
    operation.examples = [
      Example(
        id: "tom", title: "Tom", request: request,
        response: ExampleResponse(status: 200, body: ExampleBody("application/json", "ok")))
    ]
    let examples = ExampleCompleter.complete(api(operation), fillsExchanges: true).api.operations[0].examples
    #expect(examples.map(\.id) == ["tom", "dog"])
    #expect(examples.map(\.isGenerated) == [false, true])
    #expect(examples[1].request.body?.value.object?.keys == ["bark"])
  }

  @Test(
    "a written request without an answer gets an answer of every alternative, and one with an answer keeps it alone")
  func otherAnswers() throws {
    let cat = Schema.object(["id": .type(.integer), "meow": .type(.boolean)], required: ["id", "meow"])
      .with { $0.metadata.title = "Cat" }
    let dog = Schema.object(["id": .type(.integer), "bark": .type(.boolean)], required: ["id", "bark"])
      .with { $0.metadata.title = "Dog" }
    var operation = operation("/pets/{id}", answer: Schema.anything.with { $0.applicator.oneOf = [cat, dog] })
    operation.parameters = [Parameter("id", in: .path, schema: .type(.integer))]
    var request = ExampleRequest()
    request.arguments = [.init("id", in: .path, 7)]
    operation.examples = [
      Example(id: "seven", title: "Seven", request: request, response: ExampleResponse(status: 200))
    ]
    let examples = ExampleCompleter.complete(api(operation), fillsExchanges: true).api.operations[0].examples
    #expect(examples.map(\.id) == ["seven", "dog"])
    #expect(examples.map(\.isGenerated) == [false, true])
    #expect(examples.map { $0.response.body?.value.object?.keys } == [["id", "meow"], ["id", "bark"]])
    #expect(examples.allSatisfy { $0.response.body?.value["id"] == 7 && $0.request == examples[0].request })

    operation.examples[0].response.body = ExampleBody("application/json", ["id": 7, "bark": true])
    let kept = ExampleCompleter.complete(api(operation), fillsExchanges: true).api.operations[0].examples
    #expect(kept.map(\.id) == ["seven"])
  }
}

extension Schema {
  fileprivate static func object(
    _ properties: OrderedDictionary<String, Schema>, required: OrderedSet<String> = []
  ) -> Schema {
    Schema.type(.object).with {
      $0.applicator.properties = properties
      $0.validation.required = required
    }
  }
}
