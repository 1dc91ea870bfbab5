import APISpec
import Examples
import Fixtures
import JSON
import OrderedCollections
import Site
import SourceText
import Testing

@Suite("Fixtures of invalid requests")
struct InvalidFixturesTests {
  private let set = FixtureSet(.notes, formats: [.json, .http], invalid: { InvalidRequests(of: $0).requests(of:) })

  @Test("every invalid request has files of its own, and says what is wrong with it")
  func files() throws {
    let invalid = try #require(set.fixtures["notes"]).filter { $0.problem != nil }
    #expect(invalid.map(\.id).contains("create-note.invalid.body-text-required"))
    for fixture in invalid {
      #expect(fixture.files["problem.json"] == "\(fixture.operation)/invalid/\(fixture.example).problem.json")
      let file = try #require(fixture.files["problem.json"].flatMap { set.site["notes/\($0)"] })
      let problem = try #require(JSONValue(parsing: file.bytes))
      #expect(problem["message"] == .string(fixture.title))
      #expect(problem["status"]?.int == fixture.status && (400..<500).contains(fixture.status))
      let message = try #require(fixture.files["http"].flatMap { set.site["notes/\($0)"] })
      #expect(try HTTPMessageText(parsing: message.bytes).bytes == message.bytes)
    }
  }

  @Test("the index lists them by themselves")
  func index() throws {
    let index = try #require(set.site["notes/index.json"].flatMap { JSONValue(parsing: $0.bytes) })
    let missing = try #require(index["invalid"]?.array?.first { $0["example"] == "body-text-required" })
    #expect(missing["problem"]?["in"] == "body")
    #expect(missing["problem"]?["keyword"] == "required")
    #expect(index["fixtures"]?.array?.contains { $0["problem"] != nil } == false)
  }

  @Test("nothing changes for the documented exchanges")
  func others() {
    let without = FixtureSet(.notes, formats: [.json, .http])
    for (path, file) in without.site.files where path != "notes/index.json" { #expect(set.site[path] == file) }
    #expect(without.fixtures["notes"] == set.fixtures["notes"]?.filter { $0.problem == nil })
  }
}
