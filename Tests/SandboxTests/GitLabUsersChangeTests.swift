import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Creating, modifying, deleting and blocking users in the GitLab Users sandbox")
struct GitLabUsersChangeTests {
  typealias Client = GitLabUsersClient
  let client = Client()
  static let jane: JSONValue = [
    "email": "jane@example.com", "password": "4-g00d-pa55word", "username": "jane_smith", "name": "Jane Smith",
  ]

  @Test("a created user is listed, and can be got")
  func create() {
    let answer = client.send(.post, "/users", Self.jane)
    #expect(answer.status == 201)
    #expect(answer.body?["id"] == 3)
    #expect(answer.body?["is_admin"] == false)
    #expect(answer.body?["external"] == false)
    #expect(client.list("username", "/users") == ["john_smith", "jack_smith", "jane_smith"])
    #expect(client.send(.get, "/users/3").body == answer.body)
  }

  @Test("confirmation is required unless the request says otherwise")
  func confirm() {
    #expect(client.send(.post, "/users", Self.jane).body?["confirmed_at"] == .null)
    var confirmed = Self.jane.object ?? [:]
    confirmed["email"] = "j2@example.com"
    confirmed["username"] = "j2"
    confirmed["confirm"] = false
    #expect(client.send(.post, "/users", .object(confirmed)).body?["confirmed_at"]?.string != nil)
  }

  @Test("parameters may come as a URL-encoded form")
  func form() {
    let answer = client.send(
      .post, "/users?private_token=\(Client.admin)",
      fields: [.contentType: "application/x-www-form-urlencoded"],
      text: "email=jane%40example.com&password=x&username=jane&name=Jane+Smith&projects_limit=7&admin=true")
    #expect(answer.status == 201)
    #expect(answer.body?["name"] == "Jane Smith")
    #expect(answer.body?["projects_limit"] == 7)
    #expect(answer.body?["is_admin"] == true)
  }

  @Test("a missing or empty required parameter is 400", arguments: ["email", "password", "username", "name"])
  func missing(name: String) {
    var user = Self.jane.object ?? [:]
    let expected: JSONValue = ["message": .object([name: ["can't be blank"]])]
    user[name] = ""
    #expect(client.send(.post, "/users", .object(user)) == .init(status: 400, body: expected))
    user[name] = nil
    #expect(client.send(.post, "/users", .object(user)) == .init(status: 400, body: expected))
    #expect(client.list("id", "/users") == [1, 2])
  }

  @Test("email and username must be new; both are reported")
  func taken() {
    let answer = client.send(
      .post, "/users",
      ["email": "john@example.com", "password": "x", "username": "jack_smith", "name": "Johnny"])
    #expect(answer.status == 400)
    #expect(
      answer.body
        == ["message": ["email": ["has already been taken"], "username": ["has already been taken"]]])
  }

  @Test("a parameter of another type is 400 and says what it must be")
  func wrongType() {
    var user = Self.jane.object ?? [:]
    user["admin"] = "perhaps"
    let answer = client.send(.post, "/users", .object(user))
    #expect(answer == .init(status: 400, body: ["message": ["admin": ["must be true or false"]]]))
  }

  @Test("modification changes what is given and keeps the rest")
  func modify() {
    let answer = client.send(.put, "/users/2", ["username": "jack", "bio": "Hello.", "external": true])
    #expect(answer.status == 200)
    #expect(answer.body?["username"] == "jack")
    #expect(answer.body?["web_url"] == "http://localhost:3000/u/jack")
    #expect(answer.body?["bio"] == "Hello.")
    #expect(answer.body?["external"] == true)
    #expect(answer.body?["email"] == "jack@example.com")
    #expect(answer.body?["state"] == "blocked")
    #expect(client.send(.get, "/users/2").body == answer.body)
  }

  @Test("a provider and an external UID together make an identity, replacing that of the provider")
  func identities() {
    client.expect(.put, "/users/1", ["provider": "github", "extern_uid": "1"], 200)
    #expect(client.send(.get, "/users/1").body?["identities"]?[2] == ["provider": "github", "extern_uid": "1"])
    #expect(
      client.send(.get, "/user", as: Client.john).body?["identities"]?[2] == ["provider": "github", "extern_uid": "1"])
    client.expect(.put, "/users/1", ["provider": "gitlab"], 200)
    #expect(client.send(.get, "/users/1").body?["identities"]?.array?.count == 3)
  }

  @Test(
    "modification answers 404 to everything that fails, even to conflicts",
    arguments: [
      ("/users/99", ["name": "X"]), ("/users/x", ["name": "X"]), ("/users/2", ["email": "john@example.com"]),
      ("/users/2", ["username": "john_smith"]), ("/users/2", ["name": ""]), ("/users/2", ["admin": "perhaps"]),
    ] as [(String, JSONValue)])
  func modificationFails(path: String, changes: JSONValue) {
    #expect(client.send(.put, path, changes) == .init(status: 404, body: Client.message("404 Not found")))
    #expect(client.list("name", "/users") == ["John Smith", "Jack Smith"])
  }

  @Test("a user may keep their own email and username")
  func unchanged() {
    client.expect(.put, "/users/2", ["email": "jack@example.com", "username": "jack_smith"], 200)
  }

  @Test("deletion returns the user once, and 200 ever after")
  func delete() {
    let first = client.send(.delete, "/users/2")
    #expect(first.status == 200)
    #expect(first.body?["username"] == "jack_smith")
    #expect(client.send(.delete, "/users/2") == .init(status: 200, body: .null))
    #expect(client.send(.get, "/users/2").status == 404)
    #expect(client.list("id", "/users") == [1])
  }

  @Test("the identifier of a deleted user is not given again")
  func identifiers() {
    client.expect(.post, "/users", Self.jane, 201)
    client.expect(.delete, "/users/3", nil, 200)
    #expect(client.send(.post, "/users", Self.jane).body?["id"] == 4)
  }

  @Test("blocking and unblocking show in lists")
  func block() {
    #expect(client.send(.put, "/users/2/unblock") == .init(status: 200, body: nil))
    #expect(client.list("state", "/users") == ["active", "active"])
    #expect(client.send(.put, "/users/2/block") == .init(status: 200, body: nil))
    #expect(client.list("state", "/users") == ["active", "blocked"])
  }

  @Test("an unknown user is 404 User Not Found", arguments: ["block", "unblock"])
  func unknownUser(verb: String) {
    let answer = client.send(.put, "/users/99/\(verb)")
    #expect(answer == .init(status: 404, body: Client.message("404 User Not Found")))
  }

  @Test("a user of an LDAP provider, once blocked, is neither blocked nor unblocked")
  func ldap() {
    var user = Self.jane.object ?? [:]
    user["provider"] = "ldapmain"
    user["extern_uid"] = "uid=jane"
    client.expect(.post, "/users", .object(user), 201)
    client.expect(.put, "/users/3/unblock", nil, 200)
    client.expect(.put, "/users/3/block", nil, 200)
    client.expect(.put, "/users/3/block", nil, 403)
    client.expect(.put, "/users/3/unblock", nil, 403)
    #expect(client.send(.get, "/users/3").body?["state"] == "blocked")
  }
}

extension GitLabUsersClient {
  /// Sends a request as administrator and expects a status.
  func expect(
    _ method: HTTPRequest.Method, _ target: String, _ body: JSONValue?, _ status: Int,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(send(method, target, body).status == status, sourceLocation: location)
  }
}
