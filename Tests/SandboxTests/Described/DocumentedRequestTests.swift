import APISpec
import Examples
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox of a description: documented requests")
struct DocumentedRequestTests {
  /// A description, and every how manyth of its operations is asked: they are hundreds.
  static let files = [
    ("stripe/spec3.2022-04-12.json", 7),
    ("github/api.github.com.2022-06-14.json", 12),
    ("kubernetes/swagger-1.36.json", 40),
  ]

  @Test(
    "every example of a large description is a request that its sandbox takes",
    .enabled(if: Corpora.areThere, "the corpora are missing"), arguments: files)
  func requests(file: String, step: Int) throws {
    let text = try #require(Corpora.text("openapi/\(file)"))
    let client = try DescribedClient(text, name: file)
    var api = client.api
    api.operations = stride(from: 0, to: api.operations.count, by: step).map { api.operations[$0] }
    api = ExampleCompleter.complete(api, fillsExchanges: true).api
    // The sandbox has the paths at its root, not below the path of a server.
    api.servers = []
    var count = 0
    for operation in api.operations {
      for example in operation.examples where example.response.status / 100 == 2 {
        let request = SandboxRequest(RequestMessage(example, of: operation, in: api))
        let answer = client.session.respond(to: request)
        count += 1
        let isTaken = answer.mediaType != "application/problem+json" && answer.status.code / 100 == 2
        #expect(
          isTaken,
          """
          \(operation.id) \(example.id): \(answer.status.code) \(answer.text)
          \(request.path)?\(request.query ?? "") \(String(decoding: request.body, as: UTF8.self))
          """)
      }
    }
    #expect(count >= api.operations.count / 2)
  }
}
