import APISpec
import JSON
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// Where example values stand in their files.
  @Suite("Positions of examples")
  struct Positions {
    /// What a model holds, by address.
    static func values(of api: API) -> [ExampleAddress: JSONValue] {
      var values: [ExampleAddress: JSONValue] = [:]
      for operation in api.operations + api.webhooks.map(\.operation) { add(operation, named: "", to: &values) }
      for (name, type) in api.types {
        for (index, value) in type.schema.keywords.metadata.examples.enumerated() {
          values[.typeExample(type: name, index: index)] = value
        }
      }
      return values
    }

    private static func add(
      _ operation: APISpec.Operation, named prefix: String, to values: inout [ExampleAddress: JSONValue]
    ) {
      let id = prefix + operation.id
      for example in operation.examples {
        for argument in example.request.arguments {
          values[.argument(operation: id, example: example.id, name: argument.name, location: argument.location)] =
            argument.value
        }
        values[.requestBody(operation: id, example: example.id)] = example.request.body?.value
        values[.responseBody(operation: id, example: example.id)] = example.response.body?.value
      }
      for parameter in operation.parameters {
        for (name, value) in parameter.examples {
          values[
            .parameterExample(operation: id, name: parameter.name, location: parameter.location, example: name)] = value
        }
      }
      for (mediaType, content) in operation.requestBody?.content ?? [:] {
        for (name, value) in content.examples {
          values[.requestExample(operation: id, mediaType: mediaType, example: name)] = value
        }
      }
      for (index, response) in operation.responses.enumerated() {
        for (mediaType, content) in response.content {
          for (name, value) in content.examples {
            values[.responseExample(operation: id, response: index, mediaType: mediaType, example: name)] = value
          }
        }
      }
    }

    /// The value at a place of one of some files.
    static func value(at place: ExamplePositions.Place, in files: [String: SourceNode]) -> JSONValue? {
      let node = place.pointer.tokens.reduce(files[place.file]) { node, token in
        node?[token] ?? Int(token).flatMap { index in node?.array.flatMap { index < $0.count ? $0[index] : nil } }
      }
      return node.map(JSONValue.init)
    }

    static func node(_ text: String, _ name: String) throws -> SourceNode {
      try #require(SourceText.read(SourceFile(name: name, text: text)).node)
    }

    @Test("every example of a model has its position, in whichever file it stands")
    func everywhere() throws {
      let text = """
        openapi: 3.2.0
        info: {title: T, version: "1"}
        paths:
          /a/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 7}]
            post:
              operationId: add
              parameters: [{$ref: 'parts.yaml#/limit'}]
              requestBody: {content: {application/json: {examples: {tom: {value: 1}, ann: {dataValue: 2}}}}}
              responses:
                200: {description: D, content: {application/json: {examples: {tom: {value: 3}, ann: {value: 4}}}}}
                404: {$ref: 'parts.yaml#/missing'}
              callbacks: {done: {'{$url}': {post: {requestBody: {content: {a/b: {example: 5}}}, responses: {200:
                {description: D}}}}}}
          /b: {get: {responses: {200: {description: D, content: {a/b: {schema: {$ref: '#/components/schemas/T'}}}}}}}
          /c: {get: {responses: {200: {description: D, content: {a/b: {schema: {type: string, example: c}}}}}}}
        components: {schemas: {T: {examples: [{t: 1}, {t: 2}]}}}
        """
      let parts = """
        limit: {name: limit, in: query, schema: {type: integer}, examples: {tom: {value: 10}, low: {value: 1}}}
        missing: {description: D, content: {application/json: {example: {error: none}}}}
        """
      let importer = OpenAPIImporter(id: "api") { $0 == "parts.yaml" ? SourceFile(name: $0, text: parts) : nil }
      let result = importer.read(SourceFile(name: "api.yaml", text: text))
      #expect(result.diagnostics.map(\.summary) == [])
      let files = try ["api.yaml": Self.node(text, "api.yaml"), "parts.yaml": Self.node(parts, "parts.yaml")]
      let values = Self.values(of: try #require(result.api))
      #expect(values.count == 15)
      for (address, value) in values {
        let place = try #require(result.positions[address], "\(address)")
        #expect(Self.value(at: place, in: files) == value, "\(address)")
      }
      let body = ExampleAddress.requestBody(operation: "add", example: "ann")
      #expect(
        result.positions[body]?.pointer.description
          == "/paths/~1a~1{id}/post/requestBody/content/application~1json/examples/ann/dataValue")
      #expect(result.positions[.type("T")]?.pointer.description == "/components/schemas/T")
      let missing = ExampleAddress.responseExample(
        operation: "add", response: 1, mediaType: "application/json", example: "example")
      #expect(result.positions[missing]?.file == "parts.yaml")
      let callback = ExampleAddress.requestBody(operation: "add/done/done-post", example: "example")
      #expect(values[callback] == nil)
      #expect(result.positions[callback]?.pointer.tokens.last == "example")
    }

    @Test("a value that was made for a required parameter has no position")
    func made() throws {
      let text = OpenAPIImportTests.operation(
        """
        parameters: [{name: a, in: query, required: true, schema: {type: integer}}]
        responses: {200: {description: D, content: {a/b: {example: 1}}}}
        """)
      let result = OpenAPIImporter(id: "api").read(SourceFile(name: "api.yaml", text: text))
      let example = try #require(result.api?.operations.first?.examples.first)
      #expect(example.request.arguments.map(\.value) == [1])
      let id = try #require(result.api?.operations.first?.id)
      #expect(result.positions[.argument(operation: id, example: example.id, name: "a", location: .query)] == nil)
      #expect(result.positions[.responseBody(operation: id, example: example.id)] != nil)
    }

    @Test("exchanges that our export wrote have positions as well")
    func exported() throws {
      let text = KitchenSink.api.openAPIJSON()
      let result = OpenAPIImporter(id: "api").read(SourceFile(name: "a.json", text: text))
      let files = try ["a.json": Self.node(String(decoding: text, as: UTF8.self), "a.json")]
      let values = Self.values(of: try #require(result.api))
      #expect(values.count > 5)
      for (address, value) in values {
        let place = try #require(result.positions[address], "\(address)")
        #expect(Self.value(at: place, in: files) == value, "\(address)")
      }
    }
  }
}
