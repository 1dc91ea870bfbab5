import APISpec
import DockerAccounts
import Fixtures
import Foundation
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import Schemas
import Site
import SourceText
import TestSupport
import Testing

/// The two reference APIs, which are the hardest input that the project has of its own.
@Suite("Fixtures of the reference APIs", .serialized)
struct ReferenceAPIFixturesTests {
  static let apis = [Spec.dockerAccounts.api, Spec.gitLabUsers.api]

  @Test("every example of every operation is there, and everything reads back", arguments: apis)
  func readBack(_ api: API) throws {
    let set = FixtureSet(api)
    let fixtures = try #require(set.fixtures[api.id])
    #expect(fixtures.count == api.operations.map(\.examples.count).reduce(0, +))
    #expect(Set(fixtures.map(\.id)).count == fixtures.count)
    #expect(!fixtures.isEmpty)
    let ids = Set(fixtures.map(\.id))
    for fixture in fixtures { #expect(ids.isSuperset(of: fixture.after), "\(fixture.id)") }

    for operation in api.operations {
      for example in operation.examples {
        let base = "\(api.id)/\(operation.id)/\(example.id)"
        for (name, body) in [("request", example.request.body), ("response", example.response.body)] {
          guard let body, body.mediaType.contains("json") else { continue }
          let file = try #require(set.site["\(base).\(name).json"], "\(base)")
          #expect(JSONValue(parsing: file.bytes) == body.value, "\(base)")
        }
        for name in ["http", "response.http"] {
          let bytes = try #require(set.site["\(base).\(name)"]?.bytes, "\(base)")
          #expect(try HTTPMessageText(parsing: bytes).bytes == bytes, "\(base)")
        }
      }
    }
  }

  @Test("every JSON body is valid against its schema", arguments: apis)
  func valid(_ api: API) throws {
    let set = FixtureSet(api, formats: [.json])
    let compiler = SchemaCompiler(types: api.types)
    var count = 0
    for operation in api.operations {
      for example in operation.examples {
        let responses = operation.responses.filter { $0.status.matches(example.response.status) }
        let response = responses.first { $0.audience == example.audience } ?? responses.first
        let bodies = [
          ("request", example.request.body, operation.requestBody?.content),
          ("response", example.response.body, response?.content),
        ]
        for (name, body, content) in bodies {
          let path = "\(api.id)/\(operation.id)/\(example.id).\(name).json"
          guard let file = set.site[path], let schema = body.flatMap({ content?[$0.mediaType]?.schema }) else {
            continue
          }
          let value = try #require(JSONValue(parsing: file.bytes), "\(path)")
          let violations = try compiler.compile(schema).validate(value, formats: .assert)
          // An example may show what happens to invalid data.
          if name == "request", example.response.status == 400 { continue }
          #expect(violations.isEmpty, "\(path): \(violations.map(\.message))")
          count += 1
        }
      }
    }
    #expect(count > 10)
  }

  @Test("every script sends its request", .enabled(if: Program("curl") != nil, "curl is not here"), arguments: apis)
  func scripts(_ api: API) throws {
    try expectScriptsToSendTheirRequests(of: api)
  }

  @Test("two builds are the same, byte for byte")
  func determinism() {
    #expect(FixtureSet(Self.apis) == FixtureSet(Self.apis))
  }
}
