import APISpec
import DockerAccounts
import Examples
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

@Suite("Swift source with fixtures", .serialized, .enabled(if: Program("swiftc") != nil, "swiftc is not here"))
struct SwiftFixturesTests {
  @Test("the source of all APIs compiles together, without a warning")
  func compiles() throws {
    let set = FixtureSet(
      [.notes, .shop, Spec.dockerAccounts.api, Spec.gitLabUsers.api], formats: [.swift],
      invalid: { InvalidRequests(of: $0).requests(of:) })
    let sources = set.site.files.filter { $0.key.hasSuffix(".swift") }
    #expect(sources.count == 8)
    try withSources(sources) { folder, files in
      let outcome = try compiler.run(
        ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-parse-as-library"] + files, in: folder)
      #expect(outcome.code == 0, "\(outcome.output.prefix(2000))")
    }
  }

  @Test("the values say what the raw messages say")
  func values() throws {
    let set = FixtureSet([.notes, .shop], formats: [.http, .swift])
    var lines: [String] = []
    for (api, fixtures) in set.fixtures {
      for fixture in fixtures {
        guard case .symbol(let symbol)? = fixture.places["swift"]?.address else { continue }
        lines.append("say(\(symbol).id, \(symbol).requestBytes, \(symbol).responseData.map { $0 }, \(symbol).url)")
      }
      lines.append("precondition(\(api == "notes" ? "Notes" : "Shop")Fixtures.all.count == \(fixtures.count))")
    }
    var sources = set.site.files.filter { $0.key.hasSuffix(".swift") }
    sources["main.swift"] = SiteFile(
      """
      func say(_ id: String, _ request: [UInt8], _ response: [UInt8], _ url: String) {
        print(id, request.map(String.init).joined(separator: "."), response.map(String.init).joined(separator: "."), url)
      }
      \(lines.joined(separator: "\n"))
      """, mediaType: "text/x-swift")
    try withSources(sources) { folder, files in
      let built = try compiler.run(["-swift-version", "6", "-o", "values"] + files, in: folder)
      #expect(built.code == 0, "\(built.output.prefix(2000))")
      let program = try #require(Program(at: folder.appendingPathComponent("values")))
      let said = try program.run([], in: folder).output.split(separator: "\n").map(String.init)
      #expect(said == (try expected(set)))
    }
  }

  @Test("names are those of Swift, whatever identifiers are")
  func names() {
    let fixtures = FixtureSet(.shop, formats: [.swift]).fixtures["shop"] ?? []
    #expect(
      fixtures.map { $0.places["swift"]?.address } == [
        .symbol("ShopFixtures.Order.tea"), .symbol("ShopFixtures.Upload.initExample"),
        .symbol("ShopFixtures.TypeOperation.`in`"), .symbol("ShopFixtures.Return._1"),
        .symbol("ShopFixtures.Return.selfExample"), .symbol("ShopFixtures.StringOperation.lines"),
        .symbol("ShopFixtures.StringOperation.table"),
      ])
  }

  @Test("long texts are a file for each operation")
  func large() {
    let large = API.notes.changed { api in
      api.operations[0].examples[0].response.body = ExampleBody(
        "text/plain", .string(String(repeating: "0123456789", count: 40_000)))
    }
    let set = FixtureSet(large, formats: [.swift])
    #expect(
      Array(set.site.files.keys) == [
        "notes/NotesFixtures.swift", "notes/NotesFixtures+GetNote.swift", "notes/NotesFixtures+CreateNote.swift",
        "notes/NotesFixtures+CreateFromForm.swift", "notes/index.json",
      ])
    #expect(set.fixtures["notes"]?[0].places["swift"]?.file == "NotesFixtures+GetNote.swift")
  }

  private var compiler: Program { get throws { try #require(Program("swiftc")) } }

  private func withSources(
    _ sources: OrderedDictionary<String, SiteFile>, _ body: (URL, [String]) throws -> Void
  ) throws {
    try Program.withTemporaryFolder { folder in
      var names: [String] = []
      for (path, file) in sources {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try Data(file.bytes).write(to: folder.appendingPathComponent(name))
        names.append(name)
      }
      try body(folder, names)
    }
  }

  private func expected(_ set: FixtureSet) throws -> [String] {
    try set.fixtures.flatMap { api, fixtures in
      try fixtures.map { fixture in
        let messages = try ["http", "response.http"].map { suffix in
          let path = try #require(fixture.files[suffix])
          return try HTTPMessageText(parsing: try #require(set.site["\(api)/\(path)"]).bytes)
        }
        guard case .request(_, let target) = messages[0].startLine else { return "" }
        let bytes = messages.map { $0.body.map(String.init).joined(separator: ".") }
        return "\(fixture.id) \(bytes[0]) \(bytes[1]) \(target)"
      }
    }
  }
}
