import APISpec
import JSON
import SourceText
import Testing

@testable import OpenAPI

@Suite("Adding examples to a description")
struct DescriptionEditorTests {
  static let yaml = """
    openapi: 3.0.3
    info: {title: Pets, version: "1"}  # in flow style
    paths:
      /pets:
        post:
          operationId: create-pet
          requestBody:
            $ref: '#/components/requestBodies/Pet'
          responses:
            2XX:
              description: The pet.
              content:
                application/json:
                  schema: {type: object}
                  # what people ask for
                  example:
                    name: Rex   # a dog
                    note: |
                      one

                      two
            default:
              $ref: "#/components/responses/Problem"
    components:
      requestBodies:
        Pet:
          content:
            application/json:
              schema:
                type: object
                required:
                - name
      responses:
        Problem:
          description: What is wrong.
          content:
            application/problem+json:
              examples:
                plain: {value: {title: No}}

    """

  /// The files of a description after examples were added, by name.
  static func edited(
    _ files: [String: String], _ first: String = "a.yaml", adding examples: [NewExample]
  ) throws -> (files: [String: String], description: EditedDescription) {
    let sources = files.map { SourceFile(name: $0, text: $1) }
    let read = { (path: String) in sources.first { $0.name == path } }
    let file = try #require(read(first))
    let api = try #require(OpenAPIImporter(id: "a", read: read).importAPI(file).api)
    let editor = DescriptionEditor(file, of: api, read: read)
    let description = try editor.adding(examples)
    var edited = files
    for file in description.files { edited[file.new.name] = String(decoding: file.new.text, as: UTF8.self) }
    return (edited, description)
  }

  static func example(
    _ body: NewExample.Body = .response(.range(2), "application/json"), name: String = "nemo",
    _ value: JSONValue = ["name": "Nemo"], operation: String = "create-pet"
  ) -> NewExample {
    NewExample(operation: operation, body: body, name: name, value: value)
  }

  @Test("request and response get their examples, through references too, and the rest stays byte for byte")
  func both() throws {
    let (files, description) = try Self.edited(
      ["a.yaml": Self.yaml], adding: [Self.example(), Self.example(.request("application/json"))])
    #expect(
      files["a.yaml"]
        == Self.yaml.replacing(
          """
                        example:
                          name: Rex   # a dog
                          note: |
                            one

                            two

          """,
          with: """
                          examples:
                            default:
                              value:
                                name: Rex   # a dog
                                note: |
                                  one

                                  two
                            nemo:
                              value:
                                name: Nemo

            """
        ).replacing(
          "            required:\n            - name\n",
          with: "            required:\n            - name\n          examples:\n            nemo:\n"
            + "              value:\n                name: Nemo\n"))
    let operation = try #require(description.imported.api?.operations.first)
    let exchange = try #require(operation.examples.first { $0.id == "nemo" })
    #expect(exchange.request.body?.value == ["name": "Nemo"])
    #expect(exchange.response.body?.value == ["name": "Nemo"])
    #expect(description.files.map { $0.changes.map(\.line) } == [[16, 38]])
    #expect(
      description.files[0].changes[1].text
        == "examples:\n  nemo:\n    value:\n      name: Nemo")
  }

  @Test("a response in another file gets its example there, and the first file stays as it is")
  func otherFile() throws {
    let first = """
      {
        "openapi": "3.1.0", "info": {"title": "A", "version": "1"},
        "paths": {"/a": {"get": {"operationId": "a", "responses": {"200": {"$ref": "parts/ok.yaml"}}}}}
      }
      """
    let ok = "description: Fine.\r\ncontent:\r\n    application/json:\r\n        schema: {type: object}\r\n"
    let (files, description) = try Self.edited(
      ["a.json": first, "parts/ok.yaml": ok], "a.json",
      adding: [Self.example(.response(.code(200), "application/json"), operation: "a")])
    #expect(files["a.json"] == first)
    #expect(
      files["parts/ok.yaml"]
        == ok + "        examples:\r\n            nemo:\r\n                value:\r\n                    name: Nemo\r\n"
    )
    #expect(description.files.map(\.new.name) == ["parts/ok.yaml"])
  }

  @Test("the single example of before gets a name that is free")
  func names() throws {
    let (_, description) = try Self.edited(["a.yaml": Self.yaml], adding: [Self.example(name: "default")])
    let text = try #require(description.files.first).changes[0].text
    #expect(text.hasPrefix("examples:\n  example:\n    value:\n      name: Rex   # a dog\n"))
    #expect(text.hasSuffix("\n  default:\n    value:\n      name: Nemo"))
  }

  /// Why examples are not added.
  static func problem(_ files: [String: String], _ examples: NewExample...) throws -> EditProblem? {
    do {
      _ = try edited(files, adding: examples)
      return nil
    } catch let problem as EditProblem { return problem }
  }

  @Test("what cannot be written is refused, and why is said")
  func refused() throws {
    let files = ["a.yaml": Self.yaml]
    for name in ["", "a b", "ä", "a/b", "<x>"] {
      #expect(try Self.problem(files, Self.example(name: name)) == .name(name))
    }
    let problem = NewExample.Body.response(.default, "application/problem+json")
    #expect(try Self.problem(files, Self.example(problem, name: "plain")) == .taken("a.yaml:39:13"))
    for body in [
      NewExample.Body.response(.code(200), "application/json"), .response(.range(2), "text/plain"),
      .request("application/xml"),
    ] {
      guard case .undocumented? = try Self.problem(files, Self.example(body)) else {
        Issue.record("\(body) is not documented")
        continue
      }
    }
    #expect(
      try Self.problem(files, Self.example(operation: "b")) == .undocumented("there is no operation \"b\""))
    let swagger = "swagger: \"2.0\"\ninfo: {title: A, version: \"1\"}\npaths: {}\n"
    #expect(
      try Self.problem(["a.yaml": swagger], Self.example())
        == .place("a.yaml: in OpenAPI 2.0 an example has no name, and there is one of each media type"))
  }

  @Test("a place in flow style, or that an anchor repeats, is refused with its line")
  func places() throws {
    let head = "openapi: 3.1.0\ninfo: {title: A, version: \"1\"}\npaths:\n  /a:\n    get:\n      operationId: a\n"
    let flow = head + "      responses: {\"200\": {description: A, content: {application/json: {schema: {}}}}}\n"
    let body = NewExample.Body.response(.code(200), "application/json")
    #expect(
      try Self.problem(["a.yaml": flow], Self.example(body, operation: "a"))
        == .place("a.yaml:7:71: this is in flow style"))
    let shared =
      head + "      responses: &all\n        \"200\":\n          description: A\n          content:\n"
      + "            application/json:\n              schema: {}\n    put:\n      operationId: b\n      responses: *all\n"
    #expect(
      try Self.problem(["a.yaml": shared], Self.example(body, operation: "a"))
        == .place(
          "a.yaml:12:25: the change would change something else too; an anchor or a block of text may be in the way"))
    let list =
      head + "      responses:\n        \"200\":\n          description: A\n          content:\n"
      + "            application/json:\n              examples: [1]\n"
    #expect(
      try Self.problem(["a.yaml": list], Self.example(body, operation: "a"))
        == .place("a.yaml:12:25: these examples have no names"))
  }
}
