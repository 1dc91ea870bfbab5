import HTTPTypes
import JSON
import Testing

/// Email addresses in the docker.io Accounts sandbox.
@Suite("docker.io Accounts: email addresses in the sandbox")
struct DockerAccountsEmailTests {
  let client = DockerAccountsClient()
  let form = "application/x-www-form-urlencoded"

  @Test("a new address is neither verified nor primary, and comes last")
  func added() {
    let answer = client.send(.post, "janedoe/emails", #"{"email":"jane@example.org"}"#)
    #expect(answer.status == 201)
    #expect(answer.json == ["email": "jane@example.org", "verified": false, "primary": false])
    #expect(client.emails() == ["jane.doe@example.com verified primary", "jane@example.org"])
  }

  @Test("marks that are sent along with a new address have no effect")
  func addedWithMarks() {
    let answer = client.send(
      .post, "janedoe/emails", #"{"email":"jane@example.org","verified":true,"primary":true}"#)
    #expect(answer.json == ["email": "jane@example.org", "verified": false, "primary": false])
  }

  @Test(
    "an address that someone has already is 400",
    arguments: ["jane.doe@example.com", "JANE.DOE@example.com", "john.doe@example.com"])
  func addedTwice(address: String) {
    #expect(client.send(.post, "janedoe/emails", #"{"email":"\#(address)"}"#).status == 400)
    #expect(client.emails() == ["jane.doe@example.com verified primary"])
  }

  @Test(
    "what is no address is 400, wherever it is sent",
    arguments: [
      "", "jane", "@example.com", "jane@", "jane@localhost", "jane@@example.com", "jane doe@example.com",
      ".jane@example.com", "jane@example..com", "jane@-example.com", "jäne@example.com",
    ])
  func invalid(address: String) {
    let body = #"{"email":"\#(address)"}"#
    #expect(client.send(.post, "janedoe/emails", body).status == 400)
    #expect(client.send(.patch, "janedoe/emails", body).status == 400)
    #expect(client.send(.delete, "janedoe/emails", body).status == 400)
  }

  @Test("a body without an address is 400", arguments: ["", "{}", "{", "[]", #"{"email":1}"#, #"{"email":null}"#])
  func missing(body: String) {
    #expect(client.send(.post, "janedoe/emails", body).status == 400)
    #expect(client.send(.patch, "janedoe/emails", body).status == 400)
    #expect(client.send(.delete, "janedoe/emails", body).status == 400)
  }

  @Test("an address becomes verified and stays so")
  func verified() {
    _ = client.send(.post, "janedoe/emails", #"{"email":"jane@example.org"}"#)
    let answer = client.send(.patch, "janedoe/emails", #"{"email":"jane@example.org","verified":true}"#)
    #expect(answer.status == 200)
    #expect(answer.json == ["email": "jane@example.org", "verified": true, "primary": false])
    #expect(client.send(.patch, "janedoe/emails", #"{"email":"jane@example.org","verified":false}"#).status == 400)
    #expect(client.emails() == ["jane.doe@example.com verified primary", "jane@example.org verified"])
  }

  @Test("another address becomes primary, and the profile shows it")
  func primary() {
    _ = client.send(.post, "janedoe/emails", #"{"email":"jane@example.org"}"#)
    let answer = client.send(.patch, "janedoe/emails", #"{"email":"jane@example.org","primary":true}"#)
    #expect(answer.json == ["email": "jane@example.org", "verified": false, "primary": true])
    #expect(client.emails() == ["jane.doe@example.com verified", "jane@example.org primary"])
    #expect(client.send(.get, "janedoe").json?["email"] == "jane@example.org")
  }

  @Test(
    "verified and primary must be true or absent",
    arguments: [
      #""primary":false"#, #""verified":false"#, #""primary":null"#, #""verified":"true""#, #""primary":1"#,
      #""verified":true,"primary":false"#,
    ])
  func trueOrAbsent(members: String) {
    let body = #"{"email":"jane.doe@example.com",\#(members)}"#
    #expect(client.send(.patch, "janedoe/emails", body).status == 400)
    #expect(client.emails() == ["jane.doe@example.com verified primary"])
  }

  @Test("an update that names no change answers with the address as it is")
  func noChange() {
    let answer = client.send(.patch, "janedoe/emails", #"{"email":"jane.doe@example.com"}"#)
    #expect(answer.status == 200)
    #expect(answer.json == ["email": "jane.doe@example.com", "verified": true, "primary": true])
  }

  @Test("an address that the user has not is 404, also when another user has it")
  func unknown() {
    for address in ["jane@example.org", "john.doe@example.com"] {
      let body = #"{"email":"\#(address)"}"#
      #expect(client.send(.patch, "janedoe/emails", body).status == 404)
      #expect(client.send(.delete, "janedoe/emails", body).status == 404)
    }
  }

  @Test("the primary address cannot be deleted, until another is primary")
  func deletePrimary() {
    let body = #"{"email":"jane.doe@example.com"}"#
    #expect(client.send(.delete, "janedoe/emails", body).status == 400)
    _ = client.send(.post, "janedoe/emails", #"{"email":"jane@example.org"}"#)
    #expect(client.send(.delete, "janedoe/emails", body).status == 400)
    _ = client.send(.patch, "janedoe/emails", #"{"email":"jane@example.org","primary":true}"#)
    let answer = client.send(.delete, "janedoe/emails", body)
    #expect(answer.status == 204)
    #expect(answer.json == nil)
    #expect(client.emails() == ["jane@example.org primary"])
  }

  @Test("a deleted address can be added again, as a new one")
  func addedAgain() {
    let body = #"{"email":"john.doe+work@example.com"}"#
    #expect(client.send(.delete, "johndoe/emails", body, as: DockerAccountsClient.john).status == 204)
    #expect(client.send(.post, "janedoe/emails", body).json?["verified"] == false)
  }

  @Test("forms are taken as well as JSON")
  func forms() {
    #expect(client.send(.post, "janedoe/emails", "email=jane%2Bform%40example.org", type: form).status == 201)
    let answer = client.send(
      .patch, "janedoe/emails", "email=jane%2Bform%40example.org&verified=true", type: form)
    #expect(answer.json == ["email": "jane+form@example.org", "verified": true, "primary": false])
    #expect(
      client.send(.patch, "janedoe/emails", "email=jane%2Bform%40example.org&primary=false", type: form).status == 400)
    #expect(client.send(.delete, "janedoe/emails", "email=jane%2Bform%40example.org", type: form).status == 204)
    #expect(client.emails() == ["jane.doe@example.com verified primary"])
  }
}
