import APISpec
import DockerAccounts
import Examples
import Fixtures
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import Schemas
import Site
import SourceText
import Testing

@Suite("HTTP archives")
struct HARLogTests {
  @Test(
    "every archive is HAR 1.2",
    arguments: [API.notes, .shop, Spec.dockerAccounts.api, Spec.gitLabUsers.api])
  func format(_ api: API) throws {
    let set = FixtureSet(api, formats: [.har], invalid: { InvalidRequests(of: $0).requests(of:) })
    let schema = try FormatSchemas.har()
    for name in ["\(api.id).har", "\(api.id).invalid.har"] {
      let file = try #require(set.site["\(api.id)/\(name)"])
      let violations = schema.validate(try #require(JSONValue(parsing: file.bytes)), formats: .assert)
      #expect(violations.isEmpty, "\(name): \(violations.prefix(3).map(\.message))")
    }
  }

  @Test("an entry says what the raw messages say", arguments: [API.notes, .shop])
  func messages(_ api: API) throws {
    let set = FixtureSet(api, formats: [.http, .har])
    let log = try #require(set.site["\(api.id)/\(api.id).har"].flatMap { JSONValue(parsing: $0.bytes) })
    let fixtures = try #require(set.fixtures[api.id])
    #expect(log["log"]?["entries"]?.array?.count == fixtures.count)
    for fixture in fixtures {
      let entry = try #require(log.value(at: fixture.places["har"]))
      #expect(entry["comment"] == .string(fixture.id))
      let request = try message(fixture, "http", in: set, api)
      #expect(entry["request"]?.pairs("headers") == request.fields.map { [$0.name, $0.value] })
      #expect(entry["request"]?["postData"]?["text"]?.string ?? "" == String(decoding: request.body, as: UTF8.self))
      #expect(entry["request"]?["bodySize"]?.int == request.body.count)
      let response = try message(fixture, "response.http", in: set, api)
      #expect(entry["response"]?.pairs("headers") == response.fields.map { [$0.name, $0.value] })
      #expect(entry["response"]?["content"]?["text"]?.string ?? "" == String(decoding: response.body, as: UTF8.self))
      #expect(entry["response"]?["status"]?.int == fixture.status)
    }
  }

  @Test("queries and cookies are taken apart, redirections named")
  func parts() throws {
    let set = FixtureSet(.shop, formats: [.har])
    let log = try #require(set.site["shop/shop.har"].flatMap { JSONValue(parsing: $0.bytes) })
    let found = try #require(log["log"]?["entries"]?[2])
    #expect(found["request"]?["url"] == "http://static.example/things?q=a%26b%20c&key=secret-query")
    #expect(found["request"]?.pairs("queryString") == [["q", "a&b c"], ["key", "secret-query"]])
    #expect(found["request"]?.pairs("cookies") == [["sid", "1"]])
    #expect(found["response"]?["redirectURL"] == "/else")
    #expect(found["startedDateTime"] == "1970-01-01T00:00:00.000Z")
    let ordered = try #require(log["log"]?["entries"]?[0])
    #expect(
      ordered["response"]?["cookies"] == [
        ["name": "basket", "value": "7", "path": "/", "httpOnly": true, "secure": false]
      ])
    #expect(ordered["response"]?["redirectURL"] == "", "201 is no redirection")
  }

  private func message(_ fixture: Fixture, _ suffix: String, in set: FixtureSet, _ api: API) throws -> HTTPMessageText {
    let path = try #require(fixture.files[suffix])
    return try HTTPMessageText(parsing: try #require(set.site["\(api.id)/\(path)"]).bytes)
  }
}

extension JSONValue {
  /// The value at a place of a fixture in this file; nil when it leads nowhere.
  func value(at place: Fixture.Place?) -> JSONValue? {
    guard case .pointer(let text)? = place?.address, let pointer = JSONPointer(text) else { return nil }
    return pointer.tokens.reduce(self as JSONValue?) { value, token in
      value?.array != nil ? Int(token).flatMap { value?[$0] } : value?[token]
    }
  }

  /// The names and values of a list.
  fileprivate func pairs(_ name: String) -> [[String]]? {
    self[name]?.array?.map { [$0["name"]?.string ?? "?", $0["value"]?.string ?? "?"] }
  }
}
