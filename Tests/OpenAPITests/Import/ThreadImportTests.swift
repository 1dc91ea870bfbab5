import APISpec
import OpenAPI
import OrderedCollections
import SourceText
import Testing

extension OpenAPIImportTests {
  /// What comes out does not depend on how many threads read.
  @Suite("Import by several threads")
  struct Threads {
    /// Everything that an import gives, in a form that can be compared.
    private struct Outcome: Equatable {
      var api: API?
      var findings: [String] = []
      var places: [ExamplePositions.Place?] = []
      var linking: [String] = []
      var asked: [String] = []

      init(of file: SourceFile, threads: Int, _ read: @escaping (String) -> SourceFile?) {
        var asked: [String] = []
        let importer = OpenAPIImporter(id: "api", threads: threads) { path in
          asked.append(path)
          return read(path)
        }
        let result = importer.read(file)
        self.asked = asked
        api = result.api
        findings = result.diagnostics.map { $0.rendered(style: .plain) }
        guard let api else { return }
        places = Self.addresses(in: api).map { result.positions[$0] }
        linking = api.texts.flatMap { text in
          result.positions.cursors(ofLinkingText: text.source).map { "\($0.file.name)#\($0.pointer)" }
        }
      }

      private static func addresses(in api: API) -> [ExampleAddress] {
        var addresses = api.types.keys.flatMap { [.type($0), .typeExample(type: $0, index: 0)] as [ExampleAddress] }
        for operation in api.operations + api.webhooks.map(\.operation) {
          addresses.append(.operation(operation.id))
          for example in operation.examples {
            addresses.append(.requestBody(operation: operation.id, example: example.id))
            addresses.append(.responseBody(operation: operation.id, example: example.id))
            for argument in example.request.arguments {
              addresses.append(
                .argument(
                  operation: operation.id, example: example.id, name: argument.name, location: argument.location))
            }
          }
        }
        return addresses
      }
    }

    @Test(
      "operations that share parts, name tags nobody declared, add types and scopes and refer to other files",
      arguments: [
        "", "tags: [New%, Shared]", "tags: [New%]\n%callbacks",
        "parameters: [{$ref: '#/components/parameters/Page'}, {name: p%, in: query, example: 3}]",
        "security: [{oauth: ['scope%', same]}]",
        "requestBody: {content: {application/json: {schema: {$ref: '#/x-parts/Inner'}, example: {a: 1}}}}",
        "requestBody: {content: {application/json: {schema: {$ref: 'other.yaml#/Part'}}}}",
        "requestBody: {content: {application/json: {schema: {$ref: 'missing%.yaml'}}}}",
        "sumary: S%", "parameters: [{name: q, in: query, $ref: '#/components/parameters/Nope'}]",
      ])
    func shares(members: String) throws {
      let file = SourceFile(name: "api.yaml", text: Self.description(members))
      let files = ["other.yaml": "Part: {type: object, description: '[Link](#nowhere)'}"]
      func outcome(_ threads: Int) -> Outcome {
        Outcome(of: file, threads: threads) { path in files[path].map { SourceFile(name: path, text: $0) } }
      }
      let (one, two) = (outcome(1), outcome(2))
      #expect(one.api?.operations.count == 60)
      #expect(!one.linking.isEmpty && !one.findings.isEmpty)
      #expect(one == two)
    }

    @Test(
      "real descriptions", .enabled(if: Corpus.isThere, "the corpora are missing"),
      arguments: [
        "github/api.github.com.2022-06-14.json", "stripe/spec3.2022-04-12.json", "kubernetes/swagger-1.36.json",
        "docker-engine/v1.43.yaml",
      ])
    func corpora(path: String) throws {
      let file = try #require(Corpus.load(path))
      let one = Outcome(of: file, threads: 1) { _ in nil }
      #expect(one.api != nil)
      #expect(one == Outcome(of: file, threads: 2) { _ in nil })
    }

    /// Sixty operations with further members, in which `%` is the number of each, and sixty types; long enough for two
    /// threads.
    private static func description(_ members: String) -> String {
      let padding = String(repeating: "words ", count: 400)
      var text = """
        openapi: 3.0.3
        info: {title: T, version: "1"}
        x-parts: {Inner: {type: object, properties: {self: {$ref: '#/x-parts/Inner'}}}}
        components:
          securitySchemes:
            oauth: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://x.example', scopes: {}}}}
          parameters:
            Page: {name: page, in: query, descripton: Wrong, schema: {type: integer}, example: 7}
          responses:
            Found:
              description: See [there](#nowhere).
              unknown: true
              content: {application/json: {schema: {$ref: '#/components/schemas/T1'}, example: {id: 1}}}
          schemas:

        """
      for number in 1...60 {
        text += "    T\(number): {type: object, example: {id: \(number)}, title: '[T](#\(number))', "
        text += "properties: {next: {$ref: '#/components/schemas/T\(61 - number)'}}, description: '\(padding)'}\n"
      }
      text += "paths:\n"
      let callbacks =
        "callbacks: {done: {'{$request.query.url}': {post: {tags: [Late%, Shared], responses: {200: {description: D}}}}}}"
      for number in 1...60 {
        text += "  /p\(number):\n    get:\n      description: '[See](#op\(number / 2)) \(padding)'\n"
        text += "      responses: {200: {$ref: '#/components/responses/Found'}}\n"
        for line in members.replacing("%callbacks", with: callbacks).split(separator: "\n") {
          text += "      " + line.replacing("%", with: String(number)) + "\n"
        }
      }
      return text
    }
  }
}
