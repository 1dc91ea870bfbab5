import APISpec
import DockerAccounts
import HTTPTypes
import JSON
import Sandbox
import SourceText
import Testing

/// Every documented example of the docker.io Accounts API, sent to its sandbox.
@Suite("docker.io Accounts: examples in the sandbox")
struct DockerAccountsExamplesTests {
  /// An example with its operation, named for messages.
  struct Exchange: Sendable, CustomTestStringConvertible {
    let operation: APISpec.Operation
    let example: Example
    var testDescription: String { "\(operation.id)/\(example.id)" }

    var request: SandboxRequest {
      // Below the mount of the sandbox there is no server.
      SandboxRequest(RequestMessage(example, of: operation, in: Spec.dockerAccounts.api.changed { $0.servers = [] }))
    }

    func check(_ response: SandboxResponse) {
      #expect(response.status.code == example.response.status, "\(testDescription)")
      #expect(response.headerFields[.contentType] == example.response.body?.mediaType, "\(testDescription)")
      #expect(
        String(decoding: response.body, as: UTF8.self) == (example.response.body.map { $0.text + "\n" } ?? ""),
        "\(testDescription)")
    }
  }

  static let exchanges = Spec.dockerAccounts.api.operations.flatMap { operation in
    operation.examples.map { Exchange(operation: operation, example: $0) }
  }

  @Test("a fresh session answers an example as documented", arguments: exchanges)
  func fresh(exchange: Exchange) {
    exchange.check(Spec.dockerAccounts.sandbox.start().respond(to: exchange.request))
  }

  @Test("one session answers all examples in the order of the document")
  func inOrder() {
    let session = Spec.dockerAccounts.sandbox.start()
    for exchange in Self.exchanges { exchange.check(session.respond(to: exchange.request)) }
  }

  @Test("the original request with its members in another order is still the documented one")
  func memberOrder() throws {
    let exchange = try #require(Self.exchanges.first { $0.testDescription == "update-email/verify" })
    var request = exchange.request
    request.body = Array(#"{"verified":true,"email":"jane.doe+other@example.com"}"#.utf8)
    exchange.check(Spec.dockerAccounts.sandbox.start().respond(to: request))
  }

  @Test("an address that was deleted is gone: deleting it again answers 404")
  func deletedOnce() throws {
    let exchange = try #require(Self.exchanges.first { $0.testDescription == "delete-email/other-address" })
    let session = Spec.dockerAccounts.sandbox.start()
    #expect(session.respond(to: exchange.request).status == .noContent)
    #expect(session.respond(to: exchange.request).status == .notFound)
  }
}
