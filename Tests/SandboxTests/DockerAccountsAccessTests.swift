import HTTPTypes
import JSON
import Testing

/// Who may do what in the docker.io Accounts sandbox.
@Suite("docker.io Accounts: access in the sandbox")
struct DockerAccountsAccessTests {
  typealias Client = DockerAccountsClient

  /// A request to each operation that would succeed with Jane's password, and the scope that a token needs.
  static let calls: [(HTTPRequest.Method, String, String, String)] = [
    (.get, "janedoe", "", "profile"),
    (.patch, "janedoe", #"{"company":"Retired"}"#, "profile"),
    (.get, "janedoe/emails", "", "email"),
    (.post, "janedoe/emails", #"{"email":"jane@example.org"}"#, "email"),
    (.patch, "janedoe/emails", #"{"email":"jane.doe@example.com","verified":true}"#, "email"),
    (.delete, "janedoe/emails", #"{"email":"jane.doe@example.com"}"#, "email"),
  ]

  @Test("nobody, a wrong password and an unknown token get 401", arguments: calls)
  func unauthorized(method: HTTPRequest.Method, path: String, body: String, scope: String) {
    let client = Client()
    for authorization in [nil, "Basic dXNlcm5hbWU6d3Jvbmc=", "Basic !", "Bearer nonsense", "Digest x", ""] {
      #expect(client.send(method, path, body, as: authorization).status == 401, "\(authorization ?? "none")")
    }
  }

  @Test("401 goes before 404")
  func unauthorizedFirst() {
    #expect(Client().send(.get, "nobody", as: nil).status == 401)
  }

  @Test("an unknown user is 404, whatever the token may do", arguments: calls)
  func unknownUser(method: HTTPRequest.Method, path: String, body: String, scope: String) {
    let path = path.replacing("janedoe", with: "nobody")
    #expect(Client().send(method, path, body).status == 404)
    #expect(Client().send(method, path, body, as: Client.bareToken).status == 404)
  }

  @Test("another user's data is 403, with a password and with a token", arguments: calls)
  func anotherUser(method: HTTPRequest.Method, path: String, body: String, scope: String) {
    #expect(Client().send(method, path, body, as: Client.john).status == 403)
    #expect(Client().send(method, path, body, as: "Basic am9obmRvZTpwYXNzd29yZA==").status == 403)
    #expect(Client().send(method, path.replacing("janedoe", with: "johndoe"), body).status == 403)
  }

  @Test("a token needs the scope of the operation, a password does not", arguments: calls)
  func scopes(method: HTTPRequest.Method, path: String, body: String, scope: String) {
    let client = Client()
    let (right, wrong) =
      scope == "email" ? (Client.emailToken, Client.profileToken) : (Client.profileToken, Client.emailToken)
    #expect(client.send(method, path, body, as: wrong).status == 403)
    #expect(client.send(method, path, body, as: Client.bareToken).status == 403)
    #expect(![401, 403, 404].contains(client.send(method, path, body, as: right).status))
    #expect(![401, 403, 404].contains(Client().send(method, path, body, as: Client.jane).status))
  }

  @Test("403 goes before 400")
  func forbiddenFirst() {
    #expect(Client().send(.patch, "johndoe", "{").status == 403)
  }

  @Test("a second user reads what is his")
  func secondUser() {
    let client = Client()
    #expect(client.send(.get, "johndoe", as: Client.john).json?["username"] == "johndoe")
    #expect(
      client.emails("johndoe", as: Client.john) == [
        "john.doe@example.com verified primary", "john.doe+work@example.com verified",
      ])
  }
}
