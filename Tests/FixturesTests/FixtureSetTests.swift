import APISpec
import Fixtures
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
import Site
import SourceText
import Testing

@Suite("A set of fixtures")
struct FixtureSetTests {
  let set = FixtureSet(.notes, formats: [.json, .http, .curl])

  @Test("every example has its files, and only those that say something")
  func paths() {
    #expect(
      Array(set.site.files.keys) == [
        "notes/get-note/first.response.json", "notes/get-note/first.http", "notes/get-note/first.response.http",
        "notes/get-note/first.sh",
        "notes/get-note/none.http", "notes/get-note/none.response.http", "notes/get-note/none.sh",
        "notes/create-note/hostile.request.json", "notes/create-note/hostile.response.json",
        "notes/create-note/hostile.http", "notes/create-note/hostile.response.http", "notes/create-note/hostile.sh",
        "notes/create-from-form/form.request.form", "notes/create-from-form/form.http",
        "notes/create-from-form/form.response.http",
        "notes/create-from-form/form.sh",
        "notes/index.json",
      ])
  }

  @Test("formats that nobody asked for are not written")
  func formats() {
    let set = FixtureSet(.notes, formats: [.json])
    #expect(
      Array(set.site.files.keys) == [
        "notes/get-note/first.response.json", "notes/create-note/hostile.request.json",
        "notes/create-note/hostile.response.json", "notes/create-from-form/form.request.form", "notes/index.json",
      ])
  }

  @Test("JSON bodies are those of the examples, two spaces deep, with a final line break")
  func json() throws {
    for operation in API.notes.operations {
      for example in operation.examples {
        for (suffix, body) in [("request", example.request.body), ("response", example.response.body)] {
          let file = set.site["notes/\(operation.id)/\(example.id).\(suffix).json"]
          guard let body, body.mediaType == "application/json" else {
            #expect(file == nil)
            continue
          }
          let bytes = try #require(file?.bytes)
          #expect(JSONValue(parsing: bytes) == body.value)
        }
      }
    }
    #expect(
      try text(at: "notes/get-note/first.response.json") == "{\n  \"id\": 1,\n  \"text\": \"ä \\\"q\\\"\\n2\"\n}\n")
  }

  @Test("a request message has the whole URL, the host, CR LF in its head, and the body as it is sent")
  func requestMessage() throws {
    #expect(
      try text(at: "notes/get-note/first.http") == """
        GET https://notes.example/v1/notes/1?fields=%27id%27%20%26%20%24text HTTP/1.1\r
        Host: notes.example\r
        Accept: application/json\r
        Authorization: Basic amFuZTppdCdz\r
        \r

        """)
    #expect(try text(at: "notes/create-from-form/form.http").hasSuffix("\r\n\r\nid=2&text=a%26b"))
  }

  @Test("a response message has a status line, and no body where none comes back")
  func responseMessage() throws {
    #expect(
      try text(at: "notes/get-note/first.response.http")
        == "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\n\r\n"
        + "{\n  \"id\": 1,\n  \"text\": \"ä \\\"q\\\"\\n2\"\n}")
    #expect(try text(at: "notes/get-note/none.response.http") == "HTTP/1.1 404 Not Found\r\n\r\n")
  }

  @Test("every message reads back and comes out byte for byte")
  func messages() throws {
    let messages = set.site.files.filter { $0.key.hasSuffix(".http") }
    #expect(messages.count == 8)
    for (path, file) in messages {
      #expect(try HTTPMessageText(parsing: file.bytes).bytes == file.bytes, "\(path)")
    }
  }

  @Test("a script names its default server, and quotes the rest")
  func script() throws {
    #expect(
      try text(at: "notes/get-note/none.sh") == """
        #!/bin/sh
        # No such note
        set -eu

        base_url=${BASE_URL:-https://notes.example}

        curl \\
          --url "$base_url"'/v1/notes/a%2Fb%20c' \\
          --header 'Accept: application/json' \\
          --silent --show-error \\
          "$@"

        """)
    #expect(try text(at: "notes/create-note/hostile.sh").hasPrefix("#!/bin/sh\n# Hostile\nset -eu\n"))
  }

  @Test("the index lists every fixture with its files")
  func index() throws {
    let file = try #require(set.site["notes/index.json"])
    let index = try #require(JSONValue(parsing: file.bytes))
    #expect(index["api"] == "notes")
    #expect(index["version"] == "1")
    let fixtures = try #require(index["fixtures"]?.array)
    #expect(fixtures.map { $0["id"] } == set.fixtures["notes"]?.map { .string($0.id) })
    #expect(
      fixtures[0] == [
        "id": "get-note.first", "operation": "get-note", "example": "first", "title": "The first note", "method": "GET",
        "path": "/notes/{id}", "target": "/v1/notes/1?fields=%27id%27%20%26%20%24text", "status": 200, "audience": nil,
        "after": ["create-note.hostile"],
        "files": [
          "response.json": "get-note/first.response.json", "http": "get-note/first.http",
          "response.http": "get-note/first.response.http", "sh": "get-note/first.sh",
        ],
        "places": ["openapi": ["pointer": "/paths/~1notes~1{id}/get/x-lectern-examples/0"]],
      ])
    #expect(fixtures[1]["audience"] == "admins")
    let listed = fixtures.flatMap { $0["files"]?.object?.values.compactMap(\.string) ?? [] }
    #expect(Set(listed.map { "notes/\($0)" } + ["notes/index.json"]) == Set(set.site.files.keys))
  }

  @Test("bodies that are not JSON are files in their own syntax")
  func otherBodies() throws {
    let shop = FixtureSet(.shop, formats: [.json])
    func text(_ path: String) throws -> String {
      String(decoding: try #require(shop.site["shop/\(path)"]).bytes, as: UTF8.self)
    }
    #expect(
      try text("order/tea.request.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <order id="1">
          <items>
            <item>&lt;tea&gt;</item>
            <item>cake</item>
          </items>
        </order>

        """)
    #expect(try text("order/tea.response.xml").hasSuffix("<order id=\"1\">\n  <items/>\n</order>\n"))
    #expect(try text("upload/init.request.multipart").hasPrefix("--part-boundary\r\nContent-Disposition: form-data"))
    #expect(try text("string/lines.request.jsonl") == "{\"a\":1}\n{\"a\":2}\n")
    #expect(try text("string/table.request.csv") == "a,b\n1,2\n")
    #expect(try text("return/1.response.txt") == "a \"#\\\" b\r\n\u{0}c")
  }

  @Test("the place in the spec is that of the example in what is exported", arguments: [API.notes, .shop])
  func specPlaces(_ api: API) throws {
    let exported = api.openAPI()
    for fixture in FixtureSet(api, formats: []).fixtures[api.id] ?? [] {
      #expect(exported.value(at: fixture.places["openapi"])?["id"] == .string(fixture.example), "\(fixture.id)")
    }
  }

  @Test("several APIs have an index above them, one has none")
  func severalAPIs() throws {
    let both = FixtureSet([.notes, .notes.changed { $0.id = "more-notes" }])
    let index = try #require(both.site["index.json"].flatMap { JSONValue(parsing: $0.bytes) })
    #expect(index["apis"]?.array?.map { $0["index"] } == ["notes/index.json", "more-notes/index.json"])
    #expect(index["apis"]?[0]?["count"] == 4)
    #expect(set.site["index.json"] == nil)
  }

  @Test("the same API gives the same bytes")
  func determinism() {
    #expect(FixtureSet(.notes) == FixtureSet(.notes))
    #expect(FixtureSet(.notes, formats: [.curl, .http, .json, .http]) == set)
  }

  @Test("identifiers that are no slugs lead out of no folder, and overwrite nothing")
  func strangeIdentifiers() {
    let strange = API.notes.changed { api in
      api.id = "../../etc"
      api.operations[0].id = "/"
      api.operations[0].examples[0].id = "../x"
      api.operations[0].examples[1].id = "X"
    }
    let paths = Array(FixtureSet(strange, formats: [.curl]).site.files.keys)
    #expect(paths.prefix(2) == ["etc/u2f/x.sh", "etc/u2f/x-2.sh"])
    #expect(!paths.contains { $0.contains("..") })
  }

  private func text(at path: String) throws -> String {
    String(decoding: try #require(set.site[path]).bytes, as: UTF8.self)
  }
}
