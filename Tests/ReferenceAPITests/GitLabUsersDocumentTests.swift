import APISpec
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import SourceText
import Testing

/// The JSON of the document, to the letter; long keys are broken over lines.
@Suite("Examples of the GitLab Users API")
struct GitLabUsersDocumentTests {
  static let api = Spec.gitLabUsers.api

  static let documented: [(ExampleReference, String)] = [
    (
      ExampleReference(operation: "list-users", example: "for-normal-users"),
      """
      [
        {
          "id": 1,
          "username": "john_smith",
          "name": "John Smith",
          "state": "active",
          "avatar_url": "http://localhost:3000/uploads/user/avatar/1/cd8.jpeg",
          "web_url": "http://localhost:3000/u/john_smith"
        },
        {
          "id": 2,
          "username": "jack_smith",
          "name": "Jack Smith",
          "state": "blocked",
          "avatar_url": "http://gravatar.com/../e32131cd8.jpeg",
          "web_url": "http://localhost:3000/u/jack_smith"
        }
      ]
      """
    ),
    (
      ExampleReference(operation: "list-users", example: "for-admins"),
      """
      [
        {
          "id": 1,
          "username": "john_smith",
          "email": "john@example.com",
          "name": "John Smith",
          "state": "active",
          "avatar_url": "http://localhost:3000/uploads/user/avatar/1/index.jpg",
          "web_url": "http://localhost:3000/u/john_smith",
          "created_at": "2012-05-23T08:00:58Z",
          "is_admin": false,
          "bio": null,
          "location": null,
          "skype": "",
          "linkedin": "",
          "twitter": "",
          "website_url": "",
          "last_sign_in_at": "2012-06-01T11:41:01Z",
          "confirmed_at": "2012-05-23T09:05:22Z",
          "theme_id": 1,
          "color_scheme_id": 2,
          "projects_limit": 100,
          "current_sign_in_at": "2012-06-02T06:36:55Z",
          "identities": [
            {"provider": "github", "extern_uid": "2435223452345"},
            {"provider": "bitbucket", "extern_uid": "john.smith"},
            {"provider": "google_oauth2", "extern_uid": "8776128412476123468721346"}
          ],
          "can_create_group": true,
          "can_create_project": true,
          "two_factor_enabled": true,
          "external": false
        },
        {
          "id": 2,
          "username": "jack_smith",
          "email": "jack@example.com",
          "name": "Jack Smith",
          "state": "blocked",
          "avatar_url": "http://localhost:3000/uploads/user/avatar/2/index.jpg",
          "web_url": "http://localhost:3000/u/jack_smith",
          "created_at": "2012-05-23T08:01:01Z",
          "is_admin": false,
          "bio": null,
          "location": null,
          "skype": "",
          "linkedin": "",
          "twitter": "",
          "website_url": "",
          "last_sign_in_at": null,
          "confirmed_at": "2012-05-30T16:53:06.148Z",
          "theme_id": 1,
          "color_scheme_id": 3,
          "projects_limit": 100,
          "current_sign_in_at": "2014-03-19T17:54:13Z",
          "identities": [],
          "can_create_group": true,
          "can_create_project": true,
          "two_factor_enabled": true,
          "external": false
        }
      ]
      """
    ),
    (
      ExampleReference(operation: "get-user", example: "for-user"),
      """
      {
        "id": 1,
        "username": "john_smith",
        "name": "John Smith",
        "state": "active",
        "avatar_url": "http://localhost:3000/uploads/user/avatar/1/cd8.jpeg",
        "web_url": "http://localhost:3000/u/john_smith",
        "created_at": "2012-05-23T08:00:58Z",
        "is_admin": false,
        "bio": null,
        "location": null,
        "skype": "",
        "linkedin": "",
        "twitter": "",
        "website_url": ""
      }
      """
    ),
    (
      ExampleReference(operation: "get-user", example: "for-admin"),
      """
      {
        "id": 1,
        "username": "john_smith",
        "email": "john@example.com",
        "name": "John Smith",
        "state": "active",
        "avatar_url": "http://localhost:3000/uploads/user/avatar/1/index.jpg",
        "web_url": "http://localhost:3000/u/john_smith",
        "created_at": "2012-05-23T08:00:58Z",
        "is_admin": false,
        "bio": null,
        "location": null,
        "skype": "",
        "linkedin": "",
        "twitter": "",
        "website_url": "",
        "last_sign_in_at": "2012-06-01T11:41:01Z",
        "confirmed_at": "2012-05-23T09:05:22Z",
        "theme_id": 1,
        "color_scheme_id": 2,
        "projects_limit": 100,
        "current_sign_in_at": "2012-06-02T06:36:55Z",
        "identities": [
          {"provider": "github", "extern_uid": "2435223452345"},
          {"provider": "bitbucket", "extern_uid": "john.smith"},
          {"provider": "google_oauth2", "extern_uid": "8776128412476123468721346"}
        ],
        "can_create_group": true,
        "can_create_project": true,
        "two_factor_enabled": true,
        "external": false
      }
      """
    ),
    (
      ExampleReference(operation: "get-current-user", example: "john-smith"),
      """
      {
        "id": 1,
        "username": "john_smith",
        "email": "john@example.com",
        "name": "John Smith",
        "state": "active",
        "avatar_url": "http://localhost:3000/uploads/user/avatar/1/index.jpg",
        "web_url": "http://localhost:3000/u/john_smith",
        "created_at": "2012-05-23T08:00:58Z",
        "is_admin": false,
        "bio": null,
        "location": null,
        "skype": "",
        "linkedin": "",
        "twitter": "",
        "website_url": "",
        "last_sign_in_at": "2012-06-01T11:41:01Z",
        "confirmed_at": "2012-05-23T09:05:22Z",
        "theme_id": 1,
        "color_scheme_id": 2,
        "projects_limit": 100,
        "current_sign_in_at": "2012-06-02T06:36:55Z",
        "identities": [
          {"provider": "github", "extern_uid": "2435223452345"},
          {"provider": "bitbucket", "extern_uid": "john_smith"},
          {"provider": "google_oauth2", "extern_uid": "8776128412476123468721346"}
        ],
        "can_create_group": true,
        "can_create_project": true,
        "two_factor_enabled": true,
        "external": false,
        "private_token": "dd34asd13as"
      }
      """
    ),
    (
      ExampleReference(operation: "list-ssh-keys", example: "list"),
      """
      [
        {
          "id": 1,
          "title": "Public key",
          "key": "ssh-rsa AAAAB3NzaC1yc2EAAAABJQAAAIEAiPWx6WM4lhHNedGfBpPJNPpZ7yKu+dnn1SJejgt4596k6YjzGGphH2TU\
      xwKzxcKDKKezwkpfnxPkSMkuEspGRt/aZZ9wa++Oi7Qkr8prgHc4soW6NUlfDzpvZK2H5E7eQaSeP3SAwGmQKUFHCddNaP0L+hM7zhFN\
      zjFvpaMgJw0=",
          "created_at": "2014-08-01T14:47:39.080Z"
        },
        {
          "id": 3,
          "title": "Another Public key",
          "key": "ssh-rsa AAAAB3NzaC1yc2EAAAABJQAAAIEAiPWx6WM4lhHNedGfBpPJNPpZ7yKu+dnn1SJejgt4596k6YjzGGphH2TU\
      xwKzxcKDKKezwkpfnxPkSMkuEspGRt/aZZ9wa++Oi7Qkr8prgHc4soW6NUlfDzpvZK2H5E7eQaSeP3SAwGmQKUFHCddNaP0L+hM7zhFN\
      zjFvpaMgJw0=",
          "created_at": "2014-08-01T14:47:39.080Z"
        }
      ]
      """
    ),
    (
      ExampleReference(operation: "get-ssh-key", example: "john-smith"),
      """
      {
        "id": 1,
        "title": "Public key",
        "key": "ssh-rsa AAAAB3NzaC1yc2EAAAABJQAAAIEAiPWx6WM4lhHNedGfBpPJNPpZ7yKu+dnn1SJejgt4596k6YjzGGphH2TUxw\
      KzxcKDKKezwkpfnxPkSMkuEspGRt/aZZ9wa++Oi7Qkr8prgHc4soW6NUlfDzpvZK2H5E7eQaSeP3SAwGmQKUFHCddNaP0L+hM7zhFNzj\
      FvpaMgJw0=",
        "created_at": "2014-08-01T14:47:39.080Z"
      }
      """
    ),
    (
      ExampleReference(operation: "add-ssh-key", example: "created"),
      """
      {
        "created_at": "2015-01-21T17:44:33.512Z",
        "key": "ssh-dss AAAAB3NzaC1kc3MAAACBAMLrhYgI3atfrSD6KDas1b/3n6R/HP+bLaHHX6oh+L1vg31mdUqK0Ac/NjZoQunavo\
      yzqdPYhFz9zzOezCrZKjuJDS3NRK9rspvjgM0xYR4d47oNZbdZbwkI4cTv/gcMlquRy0OvpfIvJtjtaJWMwTLtM5VhRusRuUlpH99UUV\
      eXAAAAFQCVyX+92hBEjInEKL0v13c/egDCTQAAAIEAvFdWGq0ccOPbw4f/F8LpZqvWDydAcpXHV3thwb7WkFfppvm4SZte0zds1FJ+Hr\
      8Xzzc5zMHe6J4Nlay/rP4ewmIW7iFKNBEYb/yWa+ceLrs+TfR672TaAgO6o7iSRofEq5YLdwgrwkMmIawa21FrZ2D9SPao/IwvENzk/x\
      cHu7YAAACAQFXQH6HQnxOrw4dqf0NqeKy1tfIPxYYUZhPJfo9O0AmBW2S36pD2l14kS89fvz6Y1g8gN/FwFnRncMzlLY/hX70FSc/3hK\
      BSbH6C6j8hwlgFKfizav21eS358JJz93leOakJZnGb8XlWvz1UJbwCsnR2VEY8Dz90uIk1l/UqHkA= loic@call",
        "title": "ABC",
        "id": 4
      }
      """
    ),
    (
      ExampleReference(operation: "add-ssh-key", example: "taken"),
      """
      {
        "message": {
          "fingerprint": [
            "has already been taken"
          ],
          "key": [
            "has already been taken"
          ]
        }
      }
      """
    ),
    (
      ExampleReference(operation: "list-emails", example: "list"),
      """
      [
        {
          "id": 1,
          "email": "email@example.com"
        },
        {
          "id": 3,
          "email": "email2@example.com"
        }
      ]
      """
    ),
    (
      ExampleReference(operation: "get-email", example: "john-smith"),
      """
      {
        "id": 1,
        "email": "email@example.com"
      }
      """
    ),
    (
      ExampleReference(operation: "add-email", example: "created"),
      """
      {
        "id": 4,
        "email": "email@example.com"
      }
      """
    ),
    (
      ExampleReference(operation: "add-email", example: "taken"),
      """
      {
        "message": {
          "email": [
            "has already been taken"
          ]
        }
      }
      """
    ),
  ]

  @Test("each JSON of the document is the response of an example", arguments: documented)
  func documents(reference: ExampleReference, text: String) throws {
    let example = try #require(written(as: reference))
    let own = try #require(example.response.body?.value)
    let documented = try #require(JSONValue(parsing: Array(text.utf8)))
    // The document shows a new key with its members in another order than all other keys; one type has one order.
    if reference.operation == "add-ssh-key" {
      #expect(sorted(own) == sorted(documented))
    } else {
      #expect(own == documented)
    }
  }

  @Test("the documented requests of search and look-up are sent as documented")
  func requests() throws {
    for (id, target) in [("search", "/api/v3/users?search=John"), ("username", "/api/v3/users?username=jack_smith")] {
      let operation = try #require(Self.api.operation(id: "list-users"))
      let example = try #require(operation.examples.first { $0.id == id })
      #expect(RequestMessage(example, of: operation, in: Self.api).target == target)
    }
  }

  @Test("every operation has an example, and every documented status but 401 too")
  func covered() {
    for operation in Self.api.operations {
      let shown = Set(operation.examples.map(\.response.status))
      for response in operation.responses where response.status != .code(401) {
        #expect(shown.contains { response.status.matches($0) }, "\(operation.id) \(response.status.text)")
      }
    }
  }

  @Test("an example names only examples that come before it")
  func predecessors() {
    var seen: Set<ExampleReference> = []
    for operation in Self.api.operations {
      for example in operation.examples {
        for predecessor in example.after { #expect(seen.contains(predecessor), "\(operation.id)/\(example.id)") }
        let (isNew, _) = seen.insert(ExampleReference(operation: operation.id, example: example.id))
        #expect(isNew, "\(operation.id)/\(example.id)")
      }
    }
  }

  private func written(as reference: ExampleReference) -> Example? {
    Self.api.operation(id: reference.operation)?.examples.first { $0.id == reference.example }
  }

  private func sorted(_ value: JSONValue) -> [String: JSONValue] {
    Dictionary(uniqueKeysWithValues: (value.object ?? [:]).map { ($0.key, $0.value) })
  }
}
