import APISpec
import HTTPTypes
import JSON
import OrderedCollections

/// An API of any size, with what real ones have: parameters, bodies, types that refer to each other, examples.
enum MadeUpAPI {
  /// An API with a number of operations, one named type for every four of them.
  static func api(operations count: Int) -> API {
    var api = API(id: "benchmark", title: "Benchmark API", version: "1")
    api.servers = [Server("https://api.example.com/v1")]
    api.sections = (0...count / 20).map { Section("Section \($0)") }
    for index in 0..<max(count / 4, 1) {
      let name = "Thing\(index)"
      api.types[name] = NamedType(name, schema: type(index, of: max(count / 4, 1)))
    }
    api.operations = (0..<count).map { operation($0, types: max(count / 4, 1)) }
    return api
  }

  private static func type(_ index: Int, of count: Int) -> Schema {
    Schema.type(.object).with { keywords in
      keywords.metadata.description = "A thing of kind \(index), with a *description* in `CommonMark`."
      for property in 0..<12 {
        keywords.applicator.properties["property_\(property)"] = Schema.type(property % 2 == 0 ? .string : .integer)
          .with { $0.metadata.description = "What property \(property) means, in a sentence." }
      }
      keywords.applicator.properties["next"] = .named("Thing\((index + 1) % count)")
      keywords.validation.required = ["property_0", "property_1"]
    }
  }

  private static func operation(_ index: Int, types: Int) -> Operation {
    let name = "Thing\(index % types)"
    var operation = Operation(
      id: "operation-\(index)", method: index % 2 == 0 ? .get : .post,
      path: PathTemplate(parsing: "/things/\(index)/{id}"), title: "Operation \(index)")
    operation.section = "section-\(index / 20)"
    operation.description =
      "Does what operation \(index) does.\n\nWith a second paragraph, and a [link](https://example.com/)."
    operation.parameters = [
      Parameter("id", in: .path, schema: .type(.integer), description: "The number of the thing."),
      Parameter("page", in: .query, schema: .type(.integer), description: "The page of the list."),
    ]
    if index % 2 == 1 {
      operation.requestBody = RequestBody(content: ["application/json": MediaContent(schema: .named(name))])
    }
    var response = Response(.code(200), description: "The thing.")
    response.content = ["application/json": MediaContent(schema: .named(name))]
    operation.responses = [response, Response(.code(404), description: "There is no such thing.")]
    var request = ExampleRequest()
    request.arguments = [.init("id", in: .path, 7)]
    operation.examples = [
      Example(
        id: "seven", title: "Thing seven", request: request,
        response: ExampleResponse(
          status: 200, body: ExampleBody("application/json", ["property_0": "x", "property_1": 7])))
    ]
    return operation
  }
}
