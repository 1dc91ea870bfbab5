import JSON
import OrderedCollections
import HTTPTypes
import Testing

@Suite("SSH keys and emails in the GitLab Users sandbox")
struct GitLabUsersKeyTests {
  typealias Client = GitLabUsersClient
  let client = Client()

  @Test("an added key is listed for its owner and for admins")
  func addKey() {
    let answer = client.send(.post, "/user/keys", ["title": "T", "key": "ssh-rsa AAAA"], as: Client.john)
    #expect(answer.status == 201)
    #expect(
      answer.body
        == ["id": 4, "title": "T", "key": "ssh-rsa AAAA", "created_at": "2015-01-21T17:44:33.512Z"])
    #expect(client.list("id", "/user/keys") == [1, 3, 4])
    #expect(client.list("id", "/users/1/keys", as: Client.admin) == [1, 3, 4])
    #expect(client.list("id", "/users/2/keys", as: Client.admin) == [2])
  }

  @Test("a key that any user has is taken: 400 for oneself, 404 for another user")
  func takenKey() {
    let jacks = client.list("key", "/users/2/keys", as: Client.admin)[0]
    let own = client.send(.post, "/user/keys", ["title": "T", "key": jacks], as: Client.john)
    #expect(own.status == 400)
    #expect(
      own.body == ["message": ["fingerprint": ["has already been taken"], "key": ["has already been taken"]]])
    client.expect(.post, "/users/1/keys", ["title": "T", "key": jacks], 404)
  }

  @Test(
    "a key needs a title and a text",
    arguments: [
      (["title": "T"], "key"), (["key": "K"], "title"), (["title": "", "key": "K"], "title"),
      (["title": "T", "key": ""], "key"),
    ] as [(JSONValue, String)])
  func incompleteKey(body: JSONValue, name: String) {
    let own = client.send(.post, "/user/keys", body, as: Client.john)
    #expect(own == .init(status: 400, body: ["message": .object([name: ["can't be blank"]])]))
    client.expect(.post, "/users/1/keys", body, 404)
    #expect(client.list("id", "/user/keys") == [1, 3])
  }

  @Test("one's own key can be got, another user's cannot", arguments: ["keys", "emails"])
  func single(kind: String) {
    #expect(client.send(.get, "/user/\(kind)/3", as: Client.john).body?["id"] == 3)
    let others = client.send(.get, "/user/\(kind)/2", as: Client.john)
    #expect(others == .init(status: 404, body: Client.message("404 Not found")))
  }

  @Test("deleting for oneself is idempotent and leaves other users' things alone", arguments: ["keys", "emails"])
  func deleteOwn(kind: String) {
    for id in [1, 1, 2, 99] {
      #expect(client.send(.delete, "/user/\(kind)/\(id)", as: Client.john) == .init(status: 200, body: nil))
    }
    #expect(client.list("id", "/user/\(kind)") == [3])
    #expect(client.list("id", "/users/2/\(kind)", as: Client.admin) == [2])
  }

  @Test("deleting for a given user needs the user and the thing", arguments: ["keys", "emails"])
  func deleteForUser(kind: String) {
    client.expect(.delete, "/users/99/\(kind)/1", nil, 404)
    client.expect(.delete, "/users/2/\(kind)/1", nil, 404)
    #expect(client.send(.delete, "/users/1/\(kind)/1") == .init(status: 200, body: nil))
    client.expect(.delete, "/users/1/\(kind)/1", nil, 404)
    #expect(client.list("id", "/user/\(kind)") == [3])
  }

  @Test("the lists of an unknown user are 404", arguments: ["keys", "emails"])
  func unknownUser(kind: String) {
    client.expect(.get, "/users/99/\(kind)", nil, 404)
  }

  @Test("an email is unique for each user, not among users")
  func emails() {
    let email: JSONValue = ["email": "email@example.com"]
    let own = client.send(.post, "/user/emails", email, as: Client.john)
    #expect(own == .init(status: 400, body: ["message": ["email": ["has already been taken"]]]))
    #expect(
      client.send(.post, "/users/2/emails", email)
        == .init(status: 201, body: ["id": 4, "email": "email@example.com"]))
    client.expect(.post, "/users/2/emails", email, 404)
    client.expect(.post, "/users/99/emails", email, 404)
    #expect(client.list("id", "/users/2/emails", as: Client.admin) == [2, 4])
  }

  @Test("an email must not be empty", arguments: [["email": ""], [:]] as [JSONValue])
  func emptyEmail(body: JSONValue) {
    let own = client.send(.post, "/user/emails", body, as: Client.john)
    #expect(own == .init(status: 400, body: ["message": ["email": ["can't be blank"]]]))
    client.expect(.post, "/users/2/emails", body, 404)
  }
}
