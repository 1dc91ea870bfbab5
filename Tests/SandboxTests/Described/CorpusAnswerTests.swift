import APISpec
import Examples
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import Schemas
import SourceText
import Testing

@Suite("Sandbox of a description: real descriptions")
struct CorpusAnswerTests {
  static let files = [
    "petstore/petstorev3.json", "petstore/swagger-petstore-3.yaml", "petstore/petstorev2.json",
    "petstore/paloalto-petstore-3.1.yaml", "galaxy/galaxy-3.1.yaml", "redocly/museum.yaml",
  ]

  @Test(
    "every operation answers its example, and every answer fits its schema",
    .enabled(if: Corpora.areThere, "the corpora are missing"), arguments: files, [false, true])
  func answers(file: String, isStateful: Bool) throws {
    let text = try #require(Corpora.text("openapi/\(file)"))
    let client = try DescribedClient(text, options: SandboxOptions(isStateful: isStateful), name: file)
    let complete = ExampleCompleter.complete(client.api, fillsExchanges: true).api
    var api = ExampleReplacer.replace(ExampleChecker.check(complete).mismatches, in: complete)
    // The sandbox has the paths at its root, not below the path of a server.
    api.servers = []
    let library = SchemaLibrary(lazilyWith: api.types)
    var count = 0
    for operation in api.operations {
      for example in operation.examples {
        let answer = client.session.respond(to: SandboxRequest(RequestMessage(example, of: operation, in: api)))
        count += 1
        // What is documented to fail comes without credentials.
        if example.response.status / 100 != 2, answer.status == .unauthorized { continue }
        let refused = Self.mismatch(answer, of: operation, isStateful: isStateful)
        #expect(refused == nil, "\(operation.id) \(example.id)")
        #expect(Self.violations(of: answer, operation, library) == [], "\(operation.id) \(example.id)")
      }
    }
    #expect(count >= api.operations.count)
  }

  /// What is wrong with the status of an answer; nil when nothing is.
  private static func mismatch(_ answer: SandboxResponse, of operation: Operation, isStateful: Bool) -> String? {
    let described = operation.responses.contains { $0.status.matches(answer.status.code) }
    if described, answer.mediaType != "application/problem+json" { return nil }
    if isStateful, [404, 409].contains(answer.status.code) { return nil }
    return "\(answer.status.code) \(answer.text)"
  }

  /// What is wrong with the body of an answer.
  static func violations(
    of answer: SandboxResponse, _ operation: Operation, _ library: SchemaLibrary
  ) -> [String] {
    let nearest: [ResponseStatus] = [.code(answer.status.code), .range(answer.status.code / 100), .default]
    let response = nearest.lazy.compactMap { status in operation.responses.first { $0.status == status } }.first
    guard let type = answer.mediaType, type.hasSuffix("json"),
      let schema = response?.content.first(where: { $0.key.hasPrefix(type) })?.value.schema
    else { return [] }
    guard let value = JSONValue(parsing: answer.body) else { return ["no JSON: \(answer.text)"] }
    return (try? library.compiled(schema))?.validate(value, direction: .response).map(\.message) ?? []
  }
}
