import HTTPTypes
import JSON
import Testing

/// Profiles in the docker.io Accounts sandbox.
@Suite("docker.io Accounts: profiles in the sandbox")
struct DockerAccountsProfileTests {
  let client = DockerAccountsClient()
  let form = "application/x-www-form-urlencoded"

  @Test("an update changes what is given and nothing else, for good")
  func partial() {
    let before = client.send(.get, "janedoe").json
    let answer = client.send(.patch, "janedoe", #"{"full_name":"Jane Roe","unknown":1}"#)
    #expect(answer.status == 200)
    #expect(answer.json?["full_name"] == "Jane Roe")
    for name in ["location", "company", "profile_url", "gravatar_url", "email"] {
      #expect(answer.json?[name] == before?[name])
    }
    #expect(client.send(.get, "janedoe").json == answer.json)
  }

  @Test("a session starts from the documented profile, whatever happened in another")
  func separate() {
    _ = client.send(.patch, "janedoe", #"{"company":"Retired"}"#)
    #expect(DockerAccountsClient().send(.get, "janedoe").json?["company"] == "Success, Inc.")
  }

  @Test("a form is taken as well as JSON")
  func formBody() {
    let answer = client.send(
      .patch, "janedoe", "location=Private+Island&profile_url=http%3A%2F%2Fjanedoe.com%2F", type: form)
    #expect(answer.status == 200)
    #expect(answer.json?["location"] == "Private Island")
    #expect(answer.json?["profile_url"] == "http://janedoe.com/")
  }

  @Test(
    "invalid data is 400 and changes nothing",
    arguments: [
      "", "{", "[]", "null", #"{"company":7}"#, #"{"company":null}"#, #"{"profile_url":"janedoe.com"}"#,
      #"{"profile_url":"javascript://x"}"#, #"{"profile_url":"http://"}"#, #"{"company":"X","gravatar_email":"jane"}"#,
    ])
  func invalid(body: String) {
    let before = client.send(.get, "janedoe").json
    #expect(client.send(.patch, "janedoe", body).status == 400)
    #expect(client.send(.get, "janedoe").json == before)
  }

  @Test("a body of another type is 400")
  func otherType() {
    #expect(client.send(.patch, "janedoe", "company=X", type: "text/plain").status == 400)
  }

  @Test("a new Gravatar address shows another picture, the same one each time, and is not shown itself")
  func gravatar() {
    let before = client.send(.get, "janedoe").json?["gravatar_url"]?.string
    let body = #"{"gravatar_email":"jane.doe+gravatar@example.com"}"#
    let answer = client.send(.patch, "janedoe", body)
    let url = answer.json?["gravatar_url"]?.string
    #expect(url != before)
    #expect(url?.wholeMatch(of: /https:\/\/secure\.gravatar\.com\/avatar\/[0-9a-f]+\.jpg\?s=80&r=g&d=mm/) != nil)
    #expect(url == DockerAccountsClient().send(.patch, "janedoe", body).json?["gravatar_url"]?.string)
    #expect(answer.json?["gravatar_email"] == nil)
    #expect(answer.json?["email"] == "jane.doe@example.com")
  }
}
