import APISpec
import DockerAccounts
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

/// The example messages of the original documents, as the model writes them.
@Suite("docker.io Accounts: examples")
struct DockerAccountsExampleTests {
  let api = Spec.dockerAccounts.api

  private static let jane = """
    "id": 2, "username": "janedoe", "url": "https://www.docker.io/api/v1.1/users/janedoe/",
    "date_joined": "2014-02-12T17:58:01.431312Z", "type": "User", "full_name": "Jane Doe"
    """
  private static let picture = """
    "gravatar_url": "https://secure.gravatar.com/avatar/0212b397124be4acd4e7dea9aa357.jpg?s=80&r=g&d=mm",
    "email": "jane.doe@example.com", "is_active": true
    """
  private static let basic = "Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ="
  private static let bearer = "Authorization: Bearer zAy0BxC1wDv2EuF3tGs4HrI6qJp6KoL7nM"
  private static let user = "/api/v1.1/users/janedoe/"

  /// An exchange of the documents: method and path, header fields, body, status, body.
  struct Exchange: Sendable {
    var operation: String
    var line: String
    var headers: [String]
    var body: String?
    var status: Int
    var answer: String?
  }

  static let exchanges = [
    Exchange(
      operation: "get-user", line: "GET \(user)", headers: ["Accept: application/json", basic], body: nil, status: 200,
      answer: """
        {\(jane), "location": "San Francisco, CA", "company": "Success, Inc.", "profile_url": "https://docker.io/",
        \(picture)}
        """),
    Exchange(
      operation: "update-user", line: "PATCH \(user)",
      headers: ["Accept: application/json", "Content-Type: application/json", basic],
      body: #"{"location": "Private Island", "company": "Retired", "profile_url": "http://janedoe.com/"}"#, status: 200,
      answer: """
        {\(jane), "location": "Private Island", "company": "Retired", "profile_url": "http://janedoe.com/", \(picture)}
        """),
    Exchange(
      operation: "list-emails", line: "GET \(user)emails/", headers: ["Accept: application/json", bearer], body: nil,
      status: 200, answer: #"[{"email": "jane.doe@example.com", "verified": true, "primary": true}]"#),
    Exchange(
      operation: "add-email", line: "POST \(user)emails/",
      headers: ["Accept: application/json", "Content-Type: application/json", bearer],
      body: #"{"email": "jane.doe+other@example.com"}"#, status: 201,
      answer: #"{"email": "jane.doe+other@example.com", "verified": false, "primary": false}"#),
    Exchange(
      operation: "update-email", line: "PATCH \(user)emails/",
      headers: ["Accept: application/json", "Content-Type: application/json", basic],
      body: #"{"email": "jane.doe+other@example.com", "verified": true}"#, status: 200,
      answer: #"{"email": "jane.doe+other@example.com", "verified": true, "primary": false}"#),
    Exchange(
      operation: "delete-email", line: "DELETE \(user)emails/",
      headers: ["Accept: application/json", "Content-Type: application/json", bearer],
      body: #"{"email": "jane.doe+other@example.com"}"#, status: 204, answer: nil),
  ]

  @Test("the first example of an operation is the one of the documents", arguments: exchanges)
  func original(exchange: Exchange) throws {
    let operation = try #require(api.operation(id: exchange.operation))
    let example = try #require(operation.examples.first)
    let request = RequestMessage(example, of: operation, in: api)
    #expect(request.baseURL == "https://www.docker.io")
    #expect(request.host == "www.docker.io")
    #expect("\(request.method.rawValue) \(request.target)" == exchange.line)
    #expect(request.headers.map { "\($0.name): \($0.value)" } == exchange.headers)
    #expect(request.body.flatMap(Self.json) == exchange.body.flatMap(Self.json))
    #expect((request.body == nil) == (exchange.body == nil))

    let response = ResponseMessage(example.response)
    #expect(response.status.code == exchange.status)
    #expect(
      response.headers.map { "\($0.name): \($0.value)" }
        == (exchange.answer == nil ? [] : ["Content-Type: application/json"]))
    #expect(response.body.flatMap(Self.json) == exchange.answer.flatMap(Self.json))
    #expect((response.body == nil) == (exchange.answer == nil))
  }

  @Test("every other example says that it was added")
  func additions() {
    for example in api.operations.flatMap({ $0.examples.dropFirst() }) {
      #expect(example.description?.source.hasPrefix("Added here: ") == true, "\(example.id)")
    }
  }

  @Test("every documented status has an example")
  func coverage() {
    let missing = api.operations.flatMap { operation in
      operation.responses.filter { response in
        !operation.examples.contains { response.status.matches($0.response.status) }
      }.map { "\(operation.id) \($0.status.text)" }
    }
    #expect(missing == [])
  }

  @Test("the update of an address keeps the sentence that stands before its request")
  func sentence() throws {
    let example = try #require(api.operation(id: "update-email")?.examples.first)
    #expect(example.description == "Once you have independently verified an email address.")
    #expect(example.after == [ExampleReference(operation: "add-email", example: "other-address")])
  }

  private static func json(_ text: String) -> JSONValue? {
    JSONValue(parsing: Array(text.utf8))
  }
}
