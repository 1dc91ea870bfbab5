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

@Suite("Postman collections")
struct PostmanCollectionTests {
  @Test(
    "every collection is of format 2.1",
    arguments: [API.notes, .shop, Spec.dockerAccounts.api, Spec.gitLabUsers.api])
  func format(_ api: API) throws {
    let set = FixtureSet(api, formats: [.postman], invalid: { InvalidRequests(of: $0).requests(of:) })
    let schema = try FormatSchemas.postman()
    for name in [api.id, "\(api.id).invalid"] {
      let file = try #require(set.site["\(api.id)/\(name).postman_collection.json"])
      let violations = schema.validate(try #require(JSONValue(parsing: file.bytes)), formats: .assert)
      #expect(violations.isEmpty, "\(name): \(violations.prefix(3).map { "\($0.instance) \($0.message)" })")
    }
    for fixture in try #require(set.fixtures[api.id]) {
      let place = try #require(fixture.places["postman"])
      let file = try #require(place.file.flatMap { set.site["\(api.id)/\($0)"] })
      #expect(JSONValue(parsing: file.bytes)?.value(at: place)?["id"] == .string(fixture.id))
    }
  }

  @Test("sections are folders in folders, those without operations are left out")
  func folders() throws {
    let items = try #require(try collection()["item"]?.array)
    #expect(items.map { $0["name"] } == ["Orders", "Find", "Import"])
    #expect(items[0]["item"]?.array?.map { $0["name"] } == ["Returns", "Order", "Upload"])
  }

  @Test("servers are variables")
  func servers() throws {
    let variables = try #require(try collection()["variable"]?.array)
    #expect(variables[0] == ["key": "baseUrl", "value": "https://{{region}}.shop.example/api", "type": "string"])
    #expect(variables[1] == ["key": "region", "value": "eu", "type": "string"])
    #expect(try request("type")["url"]?["host"] == ["http://static.example"])
    #expect(try request("order")["url"]?["raw"] == "{{baseUrl}}/orders")
  }

  @Test("segments of the path that are parameters are variables of it, others are written out")
  func path() throws {
    let url = try #require(try request("upload")["url"])
    #expect(url["path"] == ["orders", ":id", "pictures.gif"])
    #expect(url["variable"] == [["key": "id", "value": "a%2Fb", "description": "Which order."]])
    #expect(try request("return")["url"]?["path"] == ["orders", "7"], "Postman has no names with spaces")
  }

  @Test("security is authentication with empty variables, and no secret is in the file")
  func security() throws {
    let order = try request("order")["auth"]
    #expect(order?["type"] == "oauth2")
    #expect(order?["oauth2"]?.array?.contains(["key": "scope", "value": "write read", "type": "string"]) == true)
    #expect(
      order?["oauth2"]?.array?.contains(["key": "accessToken", "value": "{{oauthToken}}", "type": "string"]) == true)
    #expect(
      try request("upload")["auth"] == [
        "type": "apikey",
        "apikey": [
          ["key": "key", "value": "X-Key", "type": "string"],
          ["key": "value", "value": "{{apiKeyKey}}", "type": "string"],
          ["key": "in", "value": "header", "type": "string"],
        ],
      ])
    #expect(try request("type")["auth"]?["apikey"]?[2]?["value"] == "query")
    #expect(try request("type")["url"]?["query"] == [["key": "q", "value": "a%26b%20c"]])
    #expect(try request("return")["auth"]?["type"] == "basic")
    let variables = try collection()["variable"]?.array ?? []
    #expect(variables.contains(["key": "loginPassword", "value": "", "type": "string"]))
    #expect(variables.contains { $0["key"] == "apiKeyKey" && $0["description"] == "Ask for it." })
    let text = try collection().text()
    for secret in ["secret-token", "secret-key", "secret-query"] { #expect(!text.contains(secret)) }
  }

  @Test("forms are tables, other bodies are texts in their syntax")
  func bodies() throws {
    #expect(
      try request("upload")["body"] == [
        "mode": "formdata",
        "formdata": [
          ["key": "file", "value": "GIF89a", "type": "text"], ["key": "tags", "value": "a", "type": "text"],
          ["key": "tags", "value": "b", "type": "text"],
          ["key": "meta", "value": "{\"x\":1}", "type": "text", "contentType": "application/json"],
        ],
      ])
    #expect(try request("upload")["header"] == [], "Postman writes the boundary")
    #expect(try request("order")["body"]?["options"]?["raw"]?["language"] == "xml")
    let notes = FixtureSet(.notes, formats: [.postman])
    let file = try #require(notes.site["notes/notes.postman_collection.json"])
    let form = JSONValue(parsing: file.bytes)?["item"]?[2]?["request"]?["body"]
    #expect(form?["urlencoded"] == [["key": "id", "value": "2"], ["key": "text", "value": "a&b"]])
  }

  @Test("every example is a saved response")
  func responses() throws {
    let item = try #require(try items().first { $0["id"] == "return" })
    #expect(item["response"]?.array?.map { $0["id"] } == ["return.1", "return.self"])
    #expect(item["response"]?.array?.map { $0["code"] } == [200, 404])
    #expect(item["response"]?[0]?["body"] == "a \"#\\\" b\r\n\u{0}c")
  }

  private func collection() throws -> JSONValue {
    let set = FixtureSet(.shop, formats: [.postman])
    return try #require(set.site["shop/shop.postman_collection.json"].flatMap { JSONValue(parsing: $0.bytes) })
  }

  private func request(_ id: String) throws -> JSONValue {
    try #require(try items().first { $0["id"] == .string(id) }?["request"])
  }

  private func items() throws -> [JSONValue] { Self.items(in: try collection()) }

  private static func items(in folder: JSONValue) -> [JSONValue] {
    (folder["item"]?.array ?? []).flatMap { $0["item"] == nil ? [$0] : items(in: $0) }
  }
}
