import APISpec
import DockerAccounts
import Foundation
import GitLabUsers
import HTTPTypes
import Sandbox
import Testing
import TestSupport

/// Every documented example of the reference APIs, sent over HTTP.
@Suite("Documented examples over HTTP")
struct DocumentedExamplesTests {
  static let specs = [Spec.dockerAccounts, Spec.gitLabUsers]

  @Test("the console's proxy answers all examples in the order of the document", arguments: [0, 1])
  func console(index: Int) throws {
    let spec = Self.specs[index]
    try Folder.with { folder in
      let server = try LecternServer(["serve", spec.api.id, "--sandbox"], in: folder.url)
      defer { server.process.stop() }
      var count = 0
      for operation in spec.api.operations {
        for example in operation.examples {
          try expect(
            example, of: operation, in: spec.api, below: "/_try/\(spec.api.id)/0", from: server,
            headers: [("X-Lectern-Console", "1")])
          count += 1
        }
      }
      #expect(count > 20)
    }
  }

  @Test("`lectern sandbox` answers examples at the paths of the API", arguments: [0, 1])
  func sandbox(index: Int) throws {
    let spec = Self.specs[index]
    try Folder.with { folder in
      let server = try LecternServer(["sandbox", spec.api.id], in: folder.url)
      defer { server.process.stop() }
      #expect(server.process.output == "\(spec.api.title.source): http://127.0.0.1:\(server.port)/\n")
      for operation in spec.api.operations {
        for example in operation.examples {
          try expect(example, of: operation, in: spec.api, below: "", from: server)
        }
      }
      #expect(try server.exchange("GET", "/index.html").status == 404)
      server.process.signal(SIGTERM)
      #expect(try server.process.exitCode(within: 20) == 0)
    }
  }

  /// Sends an example's request, and compares status, documented headers and body.
  private func expect(
    _ example: Example, of operation: APISpec.Operation, in api: API, below base: String, from server: LecternServer,
    headers: [(String, String)] = []
  ) throws {
    let name = "\(operation.id)/\(example.id)"
    // The path of the API's own server belongs to its backend, not to the sandbox.
    let request = RequestMessage(example, of: operation, in: api.changed { $0.servers = [] })
    let documented = ResponseMessage(example.response)
    let response = try server.exchange(
      request.method.rawValue, base + request.target, headers: headers + request.headers.map { ($0.name, $0.value) },
      body: request.body.map { Array($0.utf8) })
    #expect(response.status == documented.status.code, "\(name)")
    for header in documented.headers {
      // The proxy tells fields that do not describe the body under other names.
      let value = response["X-Lectern-Header-\(header.name)"] ?? response[header.name]
      #expect(value == header.value, "\(name): \(header.name)")
    }
    #expect(response.text == (documented.body.map { $0 + "\n" } ?? ""), "\(name)")
  }
}
