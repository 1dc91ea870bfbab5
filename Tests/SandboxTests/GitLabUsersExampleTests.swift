import APISpec
import GitLabUsers
import HTTPTypes
import JSON
import Sandbox
import Testing

@Suite("The sandbox answers the examples of the GitLab Users API as documented")
struct GitLabUsersExampleTests {
  static let api = Spec.gitLabUsers.api
  static let examples = api.operations.flatMap { operation in operation.examples.map { (operation, $0) } }

  @Test("each example sent to a session of its own")
  func fresh() {
    for (operation, example) in Self.examples {
      expectDocumented(example, of: operation, from: Spec.gitLabUsers.sandbox.start())
    }
  }

  @Test("all examples sent to one session, in the order of the document")
  func inOrder() {
    let session = Spec.gitLabUsers.sandbox.start()
    for (operation, example) in Self.examples { expectDocumented(example, of: operation, from: session) }
  }

  @Test("each example authenticated in the other two ways", arguments: ["private-token-parameter", "oauth2"])
  func otherSchemes(scheme: String) {
    for (operation, example) in Self.examples where !example.request.credentials.isEmpty && example.after.isEmpty {
      var other = example
      other.request.credentials = example.request.credentials.map { Credential(scheme: scheme, $0.value) }
      expectDocumented(other, of: operation, from: Spec.gitLabUsers.sandbox.start())
    }
  }

  @Test("no operation is without a behaviour")
  func allBehave() {
    for operation in Self.api.operations {
      let path = operation.path.text { _ in "1" }
      let response = Spec.gitLabUsers.sandbox.start().respond(to: SandboxRequest(method: operation.method, path: path))
      #expect(response.status == .unauthorized, "\(operation.id)")
    }
  }

  /// Compares status and bytes, and so values and the order of members.
  private func expectDocumented(
    _ example: Example, of operation: APISpec.Operation, from session: any SandboxSession
  ) {
    let message = RequestMessage(example, of: operation, in: Self.api.changed { $0.servers = [] })
    let response = session.respond(to: SandboxRequest(message))
    #expect(response.status.code == example.response.status, "\(operation.id)/\(example.id)")
    let expected = example.response.body.map { $0.text + "\n" } ?? ""
    #expect(String(decoding: response.body, as: UTF8.self) == expected, "\(operation.id)/\(example.id)")
  }
}
