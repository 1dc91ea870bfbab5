import APISpec
import Fixtures
import Foundation
import HTTPTypes
import OrderedCollections
import Site
import TestSupport
import Testing

/// Scripts are run against a server that keeps what it receives.
@Suite("Scripts that are executed", .serialized, .enabled(if: Program("curl") != nil, "curl is not here"))
struct CurlScriptTests {
  @Test("every script sends the documented request to BASE_URL")
  func sends() throws {
    try expectScriptsToSendTheirRequests(of: .notes)
  }

  @Test("a default server that needs quotes is quoted")
  func hostileServer() throws {
    let url = "http://'\"$(touch evil)`touch evil`}${HOME}"
    try expectScriptsToSendTheirRequests(of: .notes.changed { $0.servers = [Server(url)] })
  }
}

/// Runs every script of an API and compares what arrives with the request message beside the script.
func expectScriptsToSendTheirRequests(of api: API) throws {
  let set = FixtureSet(api)
  let shell = try #require(Program("sh"))
  let server = try EchoServer()
  defer { server.stop() }
  try Program.withTemporaryFolder { folder in
    for fixture in set.fixtures[api.id] ?? [] {
      let script = try #require(fixture.files["sh"].flatMap { set.site["\(api.id)/\($0)"] })
      let raw = try #require(fixture.files["http"].flatMap { set.site["\(api.id)/\($0)"] })
      let documented = try HTTPMessageText(parsing: raw.bytes)
      let file = folder.appendingPathComponent("script.sh")
      try Data(script.bytes).write(to: file)

      let outcome = try shell.run([file.path], environment: ["BASE_URL": server.baseURL], in: folder)
      #expect(outcome.code == 0, "\(fixture.id): \(outcome.output)")
      let all = server.take()
      let received = try #require(all.first, "\(fixture.id)")
      #expect(all.count == 1)
      #expect(received.method == fixture.method)
      #expect(received.target == fixture.target)
      #expect(received.body == documented.body, "\(fixture.id)")
      for field in documented.fields where field.name != "Host" {
        #expect(received.values(field.name) == documented.values(field.name), "\(fixture.id)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["script.sh"])
  }
}
