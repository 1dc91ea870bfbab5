import APISpec
import Fixtures
import JSON
import OrderedCollections
import Site
import SourceText
import Testing

@Suite("Exchanges that somebody recorded")
struct RecordedExchangeTests {
  private static let exchange =
    "POST https://a.example/v1/pets HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n"
    + "Content-Length: 14\r\n\r\n{\"name\":\"Rex\"}"
    + "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n"
    + "set-cookie: session=abc123; Path=/; HttpOnly\r\n\r\n{\"id\": 100000000000000000001}"

  private static func files(
    _ text: String = exchange, operation: String = "create-pet", name: String = "201"
  ) throws -> [String: String] {
    let site = try RecordedExchange(parsing: Array(text.utf8)).files(of: operation, in: "pets", name: name)
    return Dictionary(
      uniqueKeysWithValues: site.files.map { ($0.key, String(decoding: $0.value.bytes, as: UTF8.self)) })
  }

  @Test("both messages become files that read back, and JSON bodies files of their own")
  func files() throws {
    let files = try Self.files()
    let path = "pets/create-pet/recorded/201"
    #expect(
      Set(files.keys)
        == [
          "\(path).http", "\(path).response.http", "\(path).request.json", "\(path).response.json",
        ])
    let request = try HTTPMessageText(parsing: Array(try #require(files["\(path).http"]).utf8))
    #expect(request.startLine == .request(method: "POST", target: "https://a.example/v1/pets"))
    #expect(request.body == Array(#"{"name":"Rex"}"#.utf8))
    let response = try HTTPMessageText(parsing: Array(try #require(files["\(path).response.http"]).utf8))
    #expect(response.startLine == .response(status: 201, reason: "Created"))
    let body = JSONValue(parsing: Array(try #require(files["\(path).response.json"]).utf8))
    #expect(body?["id"]?.text() == "100000000000000000001")
  }

  @Test("a request that does not say its host gets the one of its target")
  func host() throws {
    let text = Self.exchange.replacing("Host: a.example\r\n", with: "")
    let exchange = try RecordedExchange(parsing: Array(text.utf8))
    #expect(exchange.request.fields.first == HTTPMessageText.Field("Host", "a.example"))
    #expect(try RecordedExchange(parsing: Array(Self.exchange.utf8)).request == exchange.request)
  }

  @Test("what only the connection needed is left out, and what a cookie opens")
  func cleaned() throws {
    let response = try #require(try Self.files()["pets/create-pet/recorded/201.response.http"])
    #expect(!response.contains("gzip") && !response.contains("content-length") && !response.contains("abc123"))
    #expect(response.contains("set-cookie: session=SECRET; Path=/; HttpOnly\r\n"))
  }

  @Test("what a schema calls secret is replaced wherever it stands, and other bodies keep their bytes")
  func secrets() throws {
    let secret = Schema.type(.string, format: "password")
    let sent = Schema.type(.string).with { $0.metadata.isWriteOnly = true }
    let pet = Schema.anything.with { $0.applicator.properties = ["pin": secret, "key": sent, "name": .type(.string)] }
    let pets = Schema.array(of: Schema.anything.with { $0.applicator.allOf = [.named("Pet")] })
    let types: OrderedDictionary = ["Pet": NamedType("Pet", schema: pet)]
    let body = #"[{"pin":"1234","key":"k","name":"Rex","other":"1234"},{"pin":5,"key":null}]"#
    let text =
      "POST https://a.example/ HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      + body + "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body
    let exchange = try RecordedExchange(parsing: Array(text.utf8))
    let open = exchange.withoutSecrets(request: pets, response: .anything, types: types)
    #expect(
      JSONValue(parsing: open.request.body)
        == [
          ["pin": "SECRET", "key": "SECRET", "name": "Rex", "other": "1234"], ["pin": 5, "key": nil],
        ])
    #expect(open.response.body == Array(body.utf8))
  }

  @Test("no name leads out of the folder", arguments: ["../../x", "..", "/etc/passwd", "a/b", "", "\u{0}", "ü"])
  func names(_ name: String) throws {
    for path in try Self.files(operation: name, name: name).keys {
      #expect(path.hasPrefix("pets/") && path.contains("/recorded/"))
      #expect(path.split(separator: "/", omittingEmptySubsequences: false).count == 4)
      #expect(!path.contains("..") && path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f })
    }
  }

  @Test(
    "what is no exchange is refused",
    arguments: [
      ("", "the head of the message does not end in a blank line"),
      (
        "GET https://a.example/ HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "the request needs the Content-Length of its body"
      ),
      (
        "GET https://a.example/ HTTP/1.1\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "the request needs the Content-Length of its body"
      ),
      (
        "GET https://a.example/ HTTP/1.1\r\nContent-Length: -1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "the request needs the Content-Length of its body"
      ),
      (
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
        "an exchange is a request and then its response"
      ),
      (
        "GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "an exchange is a request and then its response"
      ),
      (
        "GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n<html>\r\n\r\n",
        "'<html>' is neither a request line nor a status line of HTTP/1.1"
      ),
    ])
  func refused(_ text: String, _ reason: String) {
    let problem = #expect(throws: RecordedExchange.Problem.self) { try RecordedExchange(parsing: Array(text.utf8)) }
    #expect(problem?.description == reason)
  }
}
