import Site
import Testing

@testable import Explorer

@Suite("Clients of HTTP/1.0", .timeLimit(.minutes(1)))
struct OldVersionTests {
  /// What a client gets that sends one request, and reads to the end of the connection without ending it itself.
  private func answer(_ target: String, _ lines: String, mode: ExplorerConfiguration.Mode) async throws -> RawResponse {
    let api = ExplorerAPI(id: "a", sandbox: TinySandbox())
    return try await RunningExplorer.run(ExplorerConfiguration(apis: [api], mode: mode)) { server in
      _ = try await server.get(target)
      return try await server.sendRaw("GET \(target) HTTP/1.0\r\nHost: \(server.host)\r\n\(lines)\r\n")
    }
  }

  @Test(
    "get their answer, and the end of the connection behind it",
    arguments: ["", "Connection: keep-alive\r\n", "Connection: close\r\n", "Connection: x\r\n"])
  func ends(lines: String) async throws {
    let page = try await answer("/", lines, mode: .site(SiteStore(Site(["index.html": "home"]))))
    #expect(page.status == 200)
    #expect(page.text == "home")
    #expect(page["connection"] == "close")
    #expect(page["content-security-policy"] != nil)
    let mock = try await answer("/x", lines, mode: .sandboxOnly(apiID: "a"))
    #expect(mock.text == "GET /x ")
    #expect(mock["connection"] == "close")
  }
}
