import APISpec
import JSON
import OpenAPI
import OrderedCollections
import Testing

extension OpenAPIImportTests {
  /// Examples of media types and parameters as documented exchanges.
  @Suite("Examples")
  struct Examples {
    static func only(_ members: String) throws -> APISpec.Operation {
      try #require(OpenAPIImportTests.api(OpenAPIImportTests.operation(members)).operations.first)
    }

    @Test("a request and a response of the same name belong together")
    func names() throws {
      let operation = try Self.only(
        """
        parameters: [{name: q, in: query, required: true, examples: {cat: {value: meow}, dog: {value: wuff}}}]
        requestBody:
          content: {application/json: {examples: {dog: {summary: A dog, value: 1}, cat: {value: 2}}}}
        responses:
          200: {description: D, content: {application/json: {examples: {cat: {value: 3}, dog: {value: 4}}}}}
          404: {description: D, content: {application/json: {examples: {gone: {value: 5}}}}}
        """)
      #expect(operation.examples.map(\.id) == ["dog", "cat"])
      #expect(operation.examples.map(\.title) == ["A dog", "cat"])
      #expect(operation.examples.map { $0.request.arguments.map(\.value) } == [["wuff"], ["meow"]])
      #expect(operation.examples.map(\.request.body?.value) == [1, 2])
      #expect(operation.examples.map(\.response.status) == [200, 200])
      #expect(operation.examples.map(\.response.body?.value) == [4, 3])
      #expect(operation.responses[0].content["application/json"]?.examples == [:])
      #expect(operation.responses[1].content["application/json"]?.examples == ["gone": 5])
    }

    @Test("a request that shares its name with the example of an error shows the error")
    func errors() throws {
      let operation = try Self.only(
        """
        requestBody: {content: {application/json: {examples: {good: {value: 1}, bad: {value: 2}}}}}
        responses:
          201: {description: D, content: {application/json: {example: 3}}}
          400: {description: D, content: {application/json: {examples: {bad: {value: 4}}}}}
        """)
      #expect(operation.examples.map(\.id) == ["good", "bad"])
      #expect(operation.examples.map(\.response.status) == [201, 400])
      #expect(operation.examples.map(\.response.body?.value) == [3, 4])
    }

    @Test("required parameters get examples, defaults, first values or plain ones; optional ones stay away")
    func arguments() throws {
      let operation = try Self.only(
        """
        parameters:
        - {name: a, in: query, required: true, example: 1}
        - {name: b, in: query, required: true, schema: {type: string, default: x}}
        - {name: c, in: query, required: true, schema: {enum: [y, z]}}
        - {name: d, in: query, required: true, schema: {type: integer, minimum: 3}}
        - {name: e, in: query, required: true, schema: {type: array, items: {type: string}}}
        - {name: f, in: query, example: 9}
        responses: {200: {description: D, content: {text/plain: {example: hello}}}}
        """)
      #expect(operation.examples.map(\.id) == ["example"])
      #expect(operation.examples.first?.request.arguments.map(\.name) == ["a", "b", "c", "d", "e"])
      #expect(operation.examples.first?.request.arguments.map(\.value) == [1, "x", "y", 3, ["e"]])
      #expect(operation.examples.first?.title == operation.title)
    }

    @Test("what has no example stays without, and no request is made up")
    func nothing() throws {
      let plain = try Self.only("responses: {200: {description: D, content: {a/b: {schema: {type: string}}}}}")
      #expect(plain.examples.isEmpty)
      let unknown = try Self.only(
        """
        parameters: [{name: a, in: query, required: true, schema: {type: string, pattern: '^x+$'}}]
        responses: {200: {description: D, content: {a/b: {example: 1}}}}
        """)
      #expect(unknown.examples.isEmpty)
      #expect(unknown.responses.first?.content["a/b"]?.examples == ["example": 1])
    }

    @Test("an example of the schema serves where the media type has none")
    func schemaExamples() throws {
      let api = try OpenAPIImportTests.api(
        OpenAPIImportTests.operation(
          "responses: {200: {description: D, content: {a/b: {schema: {$ref: '#/components/schemas/P'}}}}}",
          rest: "components: {schemas: {P: {examples: [{id: 1}]}}}"))
      #expect(api.operations.first?.examples.map(\.response.body) == [ExampleBody("a/b", ["id": 1])])
    }
  }
}
