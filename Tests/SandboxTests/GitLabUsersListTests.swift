import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Lists of the GitLab Users sandbox")
struct GitLabUsersListTests {
  typealias Client = GitLabUsersClient
  let client = Client()

  @Test(
    "the search text is looked for in email, username and name, whatever the case",
    arguments: [
      ("John", [1]), ("JACK_", [2]), ("smith", [1, 2]), ("jack@example", [2]), ("nobody", []), ("", [1, 2]),
    ] as [(String, [JSONValue])])
  func search(text: String, ids: [JSONValue]) {
    #expect(client.list("id", "/users?search=\(text)") == ids)
  }

  @Test(
    "look-up by username takes the whole username",
    arguments: [("jack_smith", [2]), ("jack", []), ("Jack_smith", [])] as [(String, [JSONValue])])
  func username(username: String, ids: [JSONValue]) {
    #expect(client.list("id", "/users?username=\(username)") == ids)
  }

  @Test("search and look-up narrow each other")
  func both() {
    #expect(client.list("id", "/users?username=jack_smith&search=john") == [])
  }

  @Test(
    "page and per_page restrict the list",
    arguments: [
      ("per_page=1", [1]), ("per_page=1&page=2", [2]), ("per_page=1&page=3", []), ("page=2", []),
      ("page=9223372036854775807&per_page=100", []),
    ] as [(String, [JSONValue])])
  func paging(query: String, ids: [JSONValue]) {
    #expect(client.list("id", "/users?\(query)") == ids)
  }

  @Test(
    "numbers outside of their documented bounds are refused",
    arguments: [
      ("page=0", "page"), ("page=x", "page"), ("page=-1", "page"), ("per_page=0", "per_page"),
      ("per_page=101", "per_page"), ("per_page=x", "per_page"), ("page=9223372036854775808", "page"),
    ])
  func bounds(query: String, name: String) {
    let answer = client.send(.get, "/users?\(query)")
    #expect(answer.status == 400)
    #expect(answer.body?["message"]?.object?.keys.elements == [name])
  }

  @Test("a page has 20 users unless asked, and 100 at most")
  func pageSizes() {
    for number in 1...110 {
      let answer = client.send(
        .post, "/users",
        [
          "email": .string("u\(number)@example.com"), "password": "4-g00d-pa55word",
          "username": .string("u\(number)"), "name": "U",
        ])
      #expect(answer.status == 201)
    }
    #expect(client.list("id", "/users").count == 20)
    #expect(client.list("id", "/users?per_page=100").count == 100)
    #expect(client.list("id", "/users?per_page=100&page=2").count == 12)
  }

  @Test("accounts of the sandbox itself are not listed but can be got")
  func unlisted() {
    #expect(client.list("username", "/users?search=root") == [])
    #expect(client.send(.get, "/users/100").body?["username"] == "root")
    #expect(client.send(.get, "/users/101").body?["state"] == "blocked")
  }

  @Test("normal users and admins see different properties and pictures of one user")
  func views() {
    let user = client.send(.get, "/users/2", as: Client.john).body
    #expect(user?["email"] == nil)
    #expect(user?["avatar_url"] == "http://gravatar.com/../e32131cd8.jpeg")
    let admins = client.send(.get, "/users/2").body
    #expect(admins?["email"] == "jack@example.com")
    #expect(admins?["avatar_url"] == "http://localhost:3000/uploads/user/avatar/2/index.jpg")
  }
}
