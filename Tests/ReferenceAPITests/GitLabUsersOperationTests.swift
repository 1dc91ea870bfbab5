import APISpec
import GitLabUsers
import HTTPTypes
import OrderedCollections
import Sandbox
import Testing

@Suite("Operations of the GitLab Users API")
struct GitLabUsersOperationTests {
  let api = Spec.gitLabUsers.api

  /// Identifier, method, path and heading, in the order of the document.
  static let documented: [(String, HTTPRequest.Method, String, String)] = [
    ("list-users", .get, "/users", "List users"),
    ("get-user", .get, "/users/:id", "Single user"),
    ("create-user", .post, "/users", "User creation"),
    ("modify-user", .put, "/users/:id", "User modification"),
    ("delete-user", .delete, "/users/:id", "User deletion"),
    ("get-current-user", .get, "/user", "Current user"),
    ("list-ssh-keys", .get, "/user/keys", "List SSH keys"),
    ("list-ssh-keys-for-user", .get, "/users/:uid/keys", "List SSH keys for user"),
    ("get-ssh-key", .get, "/user/keys/:id", "Single SSH key"),
    ("add-ssh-key", .post, "/user/keys", "Add SSH key"),
    ("add-ssh-key-for-user", .post, "/users/:id/keys", "Add SSH key for user"),
    ("delete-ssh-key", .delete, "/user/keys/:id", "Delete SSH key for current user"),
    ("delete-ssh-key-for-user", .delete, "/users/:uid/keys/:id", "Delete SSH key for given user"),
    ("list-emails", .get, "/user/emails", "List emails"),
    ("list-emails-for-user", .get, "/users/:uid/emails", "List emails for user"),
    ("get-email", .get, "/user/emails/:id", "Single email"),
    ("add-email", .post, "/user/emails", "Add email"),
    ("add-email-for-user", .post, "/users/:id/emails", "Add email for user"),
    ("delete-email", .delete, "/user/emails/:id", "Delete email for current user"),
    ("delete-email-for-user", .delete, "/users/:uid/emails/:id", "Delete email for given user"),
    ("block-user", .put, "/users/:uid/block", "Block user"),
    ("unblock-user", .put, "/users/:uid/unblock", "Unblock user"),
  ]

  @Test("there are 22 operations with their methods, paths and headings, in the order of the document")
  func operations() {
    #expect(api.operations.count == 22)
    for (operation, (id, method, path, title)) in zip(api.operations, Self.documented) {
      #expect(operation.id == id)
      #expect(operation.method == method)
      #expect(operation.path.colonText == path)
      #expect(operation.title.source == title)
    }
  }

  @Test("the API has its name, version and server")
  func identity() {
    #expect(api.id == "gitlab-users")
    #expect(api.title.source == "GitLab Users API")
    #expect(api.version == "v3")
    #expect(api.servers.map(\.url) == ["https://gitlab.example.com/api/v3"])
  }

  @Test("sections hold users, keys, emails and blocking")
  func sections() {
    #expect(api.sections.map(\.id) == ["users", "ssh-keys", "emails", "blocking"])
    #expect(api.sections.map { api.operations(in: $0).count } == [6, 7, 7, 2])
  }

  @Test("what is available only for admin is marked so, and nothing else is")
  func audiences() {
    #expect(api.audiences.map(\.title.source) == ["For normal users", "For admins"])
    let admins = api.operations.filter { $0.audience == "admins" }.map(\.id)
    #expect(
      admins == [
        "create-user", "modify-user", "delete-user", "list-ssh-keys-for-user", "add-ssh-key-for-user",
        "delete-ssh-key-for-user", "list-emails-for-user", "add-email-for-user", "delete-email-for-user",
        "block-user", "unblock-user",
      ])
    #expect(api.operations.allSatisfy { $0.audience == nil || $0.audience == "admins" })
  }

  @Test(
    "normal users and admins get two variants of the list and of a single user", arguments: ["list-users", "get-user"])
  func variants(id: String) throws {
    let operation = try #require(api.operation(id: id))
    let variants = operation.responses.filter { $0.status == .code(200) }
    #expect(variants.map(\.audience) == ["users", "admins"])
    #expect(Set(operation.examples.prefix(2).map(\.audience)) == ["users", "admins"])
  }

  @Test("emails and blocking came with 2015-09-11; everything else is as old as the document")
  func since() {
    for operation in api.operations {
      let isNew = operation.section == "emails" || operation.section == "blocking"
      #expect(operation.availability.since == (isNew ? "2015-09-11" : nil), "\(operation.id)")
    }
  }

  @Test("blocking changed with LDAP synchronization", arguments: ["block-user", "unblock-user"])
  func ldap(id: String) throws {
    let operation = try #require(api.operation(id: id))
    #expect(operation.availability.release(of: .changed) == "2016-01-19")
    let forbidden = try #require(operation.responses.first { $0.status == .code(403) })
    #expect(forbidden.availability.release(of: .changed) == "2016-01-19")
    #expect(forbidden.description.source.contains("LDAP synchronization"))
  }

  @Test("releases are the dates of the document, each described")
  func releases() {
    #expect(
      api.releases.map(\.id) == ["2014-09-02", "2015-04-26", "2015-09-11", "2016-01-14", "2016-01-19", "2016-06-02"])
    #expect(api.releases.allSatisfy { $0.description != nil })
  }

  @Test(
    "the status codes that the document tells are there, with 401, 403 for admins, and 400 where numbers have bounds",
    arguments: [
      ("list-users", [200, 200, 400, 401]), ("get-user", [200, 200, 401, 404]), ("create-user", [201, 400, 401, 403]),
      ("modify-user", [200, 401, 403, 404]), ("delete-user", [200, 401, 403]), ("get-current-user", [200, 401]),
      ("list-ssh-keys", [200, 401]), ("list-ssh-keys-for-user", [200, 401, 403, 404]),
      ("get-ssh-key", [200, 401, 404]),
      ("add-ssh-key", [201, 400, 401]), ("add-ssh-key-for-user", [201, 401, 403, 404]), ("delete-ssh-key", [200, 401]),
      ("delete-ssh-key-for-user", [200, 401, 403, 404]), ("list-emails", [200, 401]),
      ("list-emails-for-user", [200, 401, 403, 404]), ("get-email", [200, 401, 404]), ("add-email", [201, 400, 401]),
      ("add-email-for-user", [201, 401, 403, 404]), ("delete-email", [200, 401]),
      ("delete-email-for-user", [200, 401, 403, 404]), ("block-user", [200, 401, 403, 404]),
      ("unblock-user", [200, 401, 403, 404]),
    ] as [(String, [Int])])
  func statuses(id: String, codes: [Int]) throws {
    let operation = try #require(api.operation(id: id))
    #expect(operation.responses.map(\.status) == codes.map { .code($0) })
  }

  @Test("any one of three ways to authenticate will do, each with two credentials of the sandbox")
  func authentication() {
    #expect(api.securitySchemes.keys.elements == ["private-token", "private-token-parameter", "oauth2"])
    #expect(
      api.securitySchemes.values.map(\.kind) == [
        .apiKey(name: "PRIVATE-TOKEN", in: .header), .apiKey(name: "private_token", in: .query), .bearer(format: nil),
      ])
    #expect(api.security.map { $0.schemes.keys.elements } == api.securitySchemes.keys.map { [$0] })
    for scheme in api.securitySchemes.values {
      #expect(
        scheme.sandboxCredentials.map(\.credential.value) == [
          .token("dd34asd13as"), .token("admin-9koXpg98eAheJpvBs5tK"),
        ])
    }
    #expect(api.operations.allSatisfy { $0.security == nil })
  }
}
