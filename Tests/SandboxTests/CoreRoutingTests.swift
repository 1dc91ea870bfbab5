import HTTPTypes
import JSON
import Sandbox
import SourceText
import Testing

@Suite("Sandbox: which operation answers")
struct CoreRoutingTests {
  let client = CoreClient()

  @Test(
    "concrete paths go before templated ones, whatever the order of declaration",
    arguments: [
      ("/users/me", "me"), ("/users/1", "generic 1"), ("/users/me2", "generic me2"), ("/users/a.json", "named a"),
      ("/users/a.json.json", "named a.json"), ("/users/.json", "generic .json"), ("/users/me?x=/users/1", "me"),
    ])
  func concrete(target: String, answer: String) {
    #expect(text(client.send(.get, target)) == "\"\(answer)\"\n")
  }

  @Test("values are decoded after the path has been taken apart: an encoded slash is part of a value")
  func encoded() {
    #expect(text(client.send(.get, "/users/a%2Fb%20c%3F")) == "\"generic a/b c?\"\n")
    #expect(text(client.send(.get, "/users/%E5%8F%96")) == "\"generic 取\"\n")
    #expect(text(client.send(.get, "/users/a+b")) == "\"generic a+b\"\n")
    #expect(json(client.send(.delete, "/users/7/keys/1,2/")) == [7, [1, 2]])
    #expect(json(client.send(.delete, "/users/x/keys/1%2C2/")) == [nil, nil])
  }

  @Test(
    "a slash more or less is another path",
    arguments: [
      "/users/1/", "/users//", "/users/", "/users", "//users/1", "/users/1/keys/2", "/users//keys/1/", "", "/",
    ])
  func slashes(path: String) {
    #expect(client.send(path.contains("keys") ? .delete : .get, path).status == .notFound)
  }

  @Test("an unknown path is a problem of the type 404")
  func notFound() {
    let response = client.send(.get, "/nothing")
    #expect(response.status == .notFound)
    #expect(response.headerFields[.contentType] == "application/problem+json")
    #expect(
      json(response) == [
        "type": "urn:lectern:problem:no-such-operation", "title": "No operation has this path", "status": 404,
        "detail": "Nothing is documented at /nothing.",
      ])
  }

  @Test("another method on a known path is 405 and names those that are documented")
  func otherMethod() {
    let response = client.send(.patch, "/log/x")
    #expect(response.status == .methodNotAllowed)
    #expect(response.headerFields[.allow] == "PUT, DELETE")
    #expect(json(response)?["type"] == "urn:lectern:problem:method-not-allowed")
    #expect(json(response)?["detail"] == "PATCH is not documented here; PUT, DELETE is.")
  }

  @Test("OPTIONS is answered with the documented methods")
  func options() {
    let response = client.send(.options, "/log/x")
    #expect(response.status == .noContent)
    #expect(response.headerFields[.allow] == "PUT, DELETE")
    #expect(response.body.isEmpty)
    #expect(client.send(.options, "/nothing").status == .notFound)
  }

  @Test("HEAD is GET without a body, and nothing where there is no GET")
  func head() {
    let response = client.send(.head, "/users/me")
    #expect(response.status == .ok)
    #expect(response.headerFields[.contentType] == "application/json")
    #expect(response.body.isEmpty)
    #expect(client.send(.head, "/log/x").status == .methodNotAllowed)
    #expect(client.send(.head, "/log/x").body.isEmpty)
  }

  @Test("an operation without behaviour is 501")
  func unwritten() {
    let response = client.send(.get, "/unwritten")
    #expect(response.status == .notImplemented)
    #expect(json(response)?["type"] == "urn:lectern:problem:no-behaviour")
  }

  private func text(_ response: SandboxResponse) -> String { String(decoding: response.body, as: UTF8.self) }
  private func json(_ response: SandboxResponse) -> JSONValue? { JSONValue(parsing: response.body) }
}
