import HTTPTypes
import JSON
import Testing

@Suite("Access to the GitLab Users sandbox")
struct GitLabUsersAccessTests {
  typealias Client = GitLabUsersClient
  let client = Client()

  @Test("without a token the answer is 401 Unauthorized")
  func noToken() {
    let answer = client.send(.get, "/user", as: nil)
    #expect(answer == .init(status: 401, body: Client.message("401 Unauthorized")))
  }

  @Test("an unknown token is refused", arguments: ["", "dd34asd13a", "Dd34asd13as"])
  func unknownToken(token: String) {
    #expect(client.send(.get, "/users", as: token).status == 401)
  }

  @Test("the token may be a query parameter")
  func queryParameter() {
    #expect(client.send(.get, "/user?private_token=dd34asd13as", as: nil).body?["username"] == "john_smith")
  }

  @Test("the token may be a bearer token")
  func bearer() {
    let answer = client.send(.get, "/user", fields: [.authorization: "Bearer \(Client.admin)"])
    #expect(answer.body?["username"] == "root")
  }

  @Test(
    "operations for admins answer 403 Forbidden to normal users",
    arguments: [
      (.post, "/users"), (.put, "/users/1"), (.delete, "/users/2"), (.get, "/users/1/keys"),
      (.post, "/users/1/keys"), (.delete, "/users/1/keys/1"), (.get, "/users/1/emails"),
      (.post, "/users/1/emails"), (.delete, "/users/1/emails/1"), (.put, "/users/2/block"),
      (.put, "/users/2/unblock"),
    ] as [(HTTPRequest.Method, String)])
  func forbidden(method: HTTPRequest.Method, path: String) {
    let answer = client.send(method, path, as: Client.john)
    #expect(answer == .init(status: 403, body: Client.message("403 Forbidden")))
    #expect(client.list("id", "/users", as: Client.admin) == [1, 2])
  }

  @Test("a user who becomes an administrator may do more at once")
  func promotion() {
    #expect(client.send(.put, "/users/1", ["admin": true]).body?["is_admin"] == true)
    #expect(client.send(.get, "/users/2/keys", as: Client.john).status == 200)
  }

  @Test("the token of a blocked user is refused until they are unblocked")
  func blockedToken() {
    #expect(client.send(.put, "/users/1/block").status == 200)
    #expect(client.send(.get, "/user", as: Client.john).status == 401)
    #expect(client.send(.put, "/users/1/unblock").status == 200)
    #expect(client.send(.get, "/user", as: Client.john).status == 200)
  }
}
