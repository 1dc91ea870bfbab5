import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

@Suite("Sandbox: what behaviours read")
struct CoreCallTests {
  let client = CoreClient()

  @Test(
    "parameters of the query are read in their style",
    arguments: [
      ("", [:]), ("page=2", ["page": 2]), ("page=", [:]), ("page=x", [:]), ("page=1.5", [:]),
      ("page=1&page=2", ["page": 2]),
      ("p%61ge=3", ["page": 3]), ("flag=true", ["flag": true]), ("flag=1", [:]),
      ("names=a", ["names": ["a"]]), ("names=a&names=b+c&names=d%26", ["names": ["a", "b c", "d&"]]),
      ("numbers=1,2", ["numbers": [1, 2]]), ("numbers=", ["numbers": []]), ("numbers=1,x", [:]),
      ("spaces=a%20b+c", ["spaces": ["a", "b", "c"]]), ("pipes=a|b%7Cc%20d", ["pipes": ["a", "b", "c d"]]),
      ("deep[x]=1&deep%5By%5D=2", ["deep": ["x": 1, "y": 2]]), ("deep[y]=2", [:]), ("deep=1", [:]),
      ("flat=x,1,y,2", ["flat": ["x": 1, "y": 2]]), ("flat=x,1,y", [:]),
      ("document=%7B%22x%22%3A1%7D", ["document": ["x": 1]]), ("document=nonsense", [:]),
    ] as [(String, OrderedDictionary<String, JSONValue>)])
  func query(query: String, read: OrderedDictionary<String, JSONValue>) {
    var expected = read
    expected["limit"] = 9
    #expect(
      members(client.send(.get, "/parameters?\(query)&limit=9"))
        == Dictionary(uniqueKeysWithValues: expected.map { ($0, $1) }))
  }

  @Test("an exploded object is spread over the query")
  func spread() {
    #expect(
      members(client.send(.get, "/parameters?limit=9&x=1&y=2&tags=a"))["spread"] == ["x": 1, "y": 2, "tags": ["a"]])
    #expect(members(client.send(.get, "/parameters?limit=9&y=2"))["spread"] == nil)
  }

  @Test("a required parameter that is missing or malformed can be told apart")
  func required() {
    #expect(text(client.send(.get, "/parameters")) == "\"limit must be an integer, is missing\"\n")
    #expect(text(client.send(.get, "/parameters?limit=many")) == "\"limit must be an integer\"\n")
  }

  @Test("header fields and cookies are parameters too")
  func fields() throws {
    let cookie = try #require(HTTPField.Name("Cookie"))
    let trace = try #require(HTTPField.Name("x-trace"))
    let size = try #require(HTTPField.Name("X-Size"))
    let read = members(
      client.send(
        .get, "/parameters?limit=9", [cookie: "a=1;session=x%20y=z; b=2", trace: "a, b,c%20d", size: "x=1,y=2"]))
    #expect(read["session"] == "x y=z")
    #expect(read["trace"] == ["a", "b", "c%20d"])
    #expect(read["size"] == ["x": 1, "y": 2])
    #expect(members(client.send(.get, "/parameters?limit=9", [cookie: "sessions=1"]))["session"] == nil)
  }

  @Test(
    "credentials are found for every scheme that the request has something for",
    arguments: [
      ([:], "", [:]),
      ([.authorization: "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="], "", ["basic": ["Aladdin", "open sesame"]]),
      ([.authorization: "bAsIc YTpiOmM="], "", ["basic": ["a", "b:c"]]),
      ([.authorization: "Basic Og=="], "", ["basic": ["", ""]]),
      ([.authorization: "Basic"], "", [:]), ([.authorization: "Basic "], "", [:]),
      ([.authorization: "Basic !"], "", [:]),
      ([.authorization: "Basic bm9jb2xvbg=="], "", [:]), ([.authorization: "Basic YTpi="], "", [:]),
      ([.authorization: "Bearer t"], "", ["bearer": "t"]), ([.authorization: "bearer  t"], "", ["bearer": "t"]),
      ([.authorization: "BearerX t"], "", [:]), ([.authorization: "Bearer"], "", [:]), ([.authorization: ""], "", [:]),
      ([.authorization: "t"], "", [:]), ([.authorization: "Digest a=\"b c\""], "", ["digest": "a=\"b c\""]),
      ([:], "?key=a%26b", ["query": "a&b"]), ([.cookie: "other=1; sid=x=y"], "", ["cookie": "x=y"]),
      ([.cookie: "sid"], "", [:]),
      ([.authorization: "Bearer t", .cookie: "sid=c"], "?key=q", ["bearer": "t", "query": "q", "cookie": "c"]),
    ] as [(HTTPFields, String, JSONValue)])
  func credentials(fields: HTTPFields, query: String, expected: JSONValue) {
    #expect(members(client.send(.get, "/peek\(query)", fields))["credentials"] == expected)
  }

  @Test("a key in a header field is found whatever the case of its name")
  func key() throws {
    let name = try #require(HTTPField.Name("x-kEY"))
    #expect(members(client.send(.get, "/peek", [name: "k"]))["credentials"] == ["header": "k"])
  }

  @Test(
    "a body is read as its media type says",
    arguments: [
      (nil, #"{"x":1}"#, ["x": 1]), ("application/json", #"{"tags":["a"],"x":1,"z":0}"#, ["x": 1, "tags": ["a"]]),
      ("Application/JSON; charset=utf-8", #"{"x":1}"#, ["x": 1]),
      ("application/merge-patch+json", #"{"x":1}"#, ["x": 1]),
      ("application/x-www-form-urlencoded", "x=1&y=2", ["x": 1, "y": 2]),
      ("application/x-www-form-urlencoded", "x=1&tags=a+b&tags=c%2Cd", ["x": 1, "tags": ["a b", "c,d"]]),
      ("application/x-www-form-urlencoded", "x=1&x=2&unknown", ["x": 2]),
    ] as [(String?, String, JSONValue)])
  func bodies(type: String?, body: String, point: JSONValue) {
    let response = client.send(.post, "/points", type.map { [.contentType: $0] } ?? [:], body: body)
    #expect(response.status == .created)
    #expect(JSONValue(parsing: response.body) == point)
  }

  @Test(
    "a body that does not fit is answered by the behaviour, which is told why",
    arguments: [
      (nil, "", " must be an object"), ("application/json", "{", " must be well-formed JSON"),
      ("application/json", "[]", " must be an object"), ("application/json", #"{"x":"1"}"#, "/x must be an integer"),
      ("application/json", "{}", "/x must be an integer"),
      ("application/json", #"{"x":1,"tags":["a",2]}"#, "/tags/1 must be a string"),
      ("application/x-www-form-urlencoded", "x=one", "/x must be an integer"),
      (
        "text/plain", "x",
        " must be of type application/json or application/x-www-form-urlencoded or application/merge-patch+json"
      ),
    ] as [(String?, String, String)])
  func badBodies(type: String?, body: String, answer: String) {
    let response = client.send(.post, "/points", type.map { [.contentType: $0] } ?? [:], body: body)
    #expect(response.status == .badRequest)
    #expect(JSONValue(parsing: response.body) == .string(answer))
  }

  @Test("other media types are one text, and an optional body may be left out")
  func text() {
    #expect(text(client.send(.put, "/text", [.contentType: "text/plain"], body: "{\"a\"")) == "{\"a\"\n")
    #expect(text(client.send(.put, "/text")) == "nothing\n")
    #expect(client.send(.put, "/text").headerFields[.contentType] == "text/plain")
  }

  @Test("header fields of an answer are sent")
  func answerFields() {
    #expect(client.send(.post, "/points", body: #"{"x":7}"#).headerFields[.location] == "/points/7")
  }

  private func text(_ response: SandboxResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  private func members(_ response: SandboxResponse) -> [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: (JSONValue(parsing: response.body)?.object ?? [:]).map { ($0.key, $0.value) })
  }
}
