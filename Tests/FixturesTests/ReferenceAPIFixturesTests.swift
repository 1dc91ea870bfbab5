import APISpec
import DockerAccounts
import Fixtures
import Foundation
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
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

  @Test("every script sends its request", .enabled(if: Program("curl") != nil, "curl is not here"), arguments: apis)
  func scripts(_ api: API) throws {
    try expectScriptsToSendTheirRequests(of: api)
  }

  @Test("two builds are the same, byte for byte")
  func determinism() {
    #expect(FixtureSet(Self.apis) == FixtureSet(Self.apis))
  }
}
