import APISpec
import Catalogs
import CommonMark
import DockerAccounts
import GitLabUsers
import OrderedCollections
import Sandbox
import SourceText
import Testing

/// Facts of the two original documents, as they stand in the source.
@Suite("the reference APIs in the style of their own manuals")
struct ReferenceAPITests {
  @Test(
    "every operation of the docker manual has its call, parameters and statuses",
    arguments: [
      Original(
        "1.1 Get a single user", "GET /api/v1.1/users/:username/",
        parameters: ["username – username of the user whose profile info is being requested."],
        statuses: ["200 – success, user data returned.", "401", "403", "404 – the specified username does not exist."],
        scope: "profile_read"),
      Original(
        "1.2 Update a single user", "PATCH /api/v1.1/users/:username/",
        parameters: ["username – username of the user whose profile info is being updated."],
        json: [
          "full_name (string) – (optional) the new name of the user.",
          "location (string) – (optional) the new location.",
          "company (string) – (optional) the new company of the user.",
          "profile_url (string) – (optional) the new profile url.",
          "gravatar_email (string) – (optional) the new Gravatar email address.",
        ],
        statuses: ["200 – success, user data updated.", "400 – post data validation error.", "401", "403", "404"],
        scope: "profile_write"),
      Original(
        "2.1 List email addresses for a user", "GET /api/v1.1/users/:username/emails/", parameters: ["username"],
        statuses: ["200 – success, user data updated.", "401", "403", "404"], scope: "email_read"),
      Original(
        "2.2 Add email address for a user", "POST /api/v1.1/users/:username/emails/", parameters: ["username"],
        json: ["email (string) – email address to be added."],
        statuses: ["201 – success, new email added.", "400 – data validation error.", "401", "403", "404"],
        scope: "email_write"),
      Original(
        "2.3 Update an email address for a user", "PATCH /api/v1.1/users/:username/emails/",
        parameters: ["username – username of the user whose email info is being updated."],
        json: [
          "email (string) – the email address to be updated.", "verified (boolean) – (optional)",
          "primary (boolean) – (optional)",
        ],
        statuses: ["200", "400 – data validation error.", "401", "403", "404"], scope: "email_write"),
      Original(
        "2.4 Delete email address for a user", "DELETE /api/v1.1/users/:username/emails/", parameters: ["username"],
        json: ["email (string) – email address to be deleted."],
        statuses: ["204 – success, email address removed.", "400 – validation error.", "401", "403", "404"],
        scope: "email_write"),
    ])
  func docker(original: Original) throws {
    let written = try Written(Spec.dockerAccounts.api, "httpdomain")
    #expect(written.diagnostics.isEmpty)
    let blocks = written.blocks(below: original.title)
    #expect(blocks.first == .paragraph([.code(original.call)]))
    #expect(begins(blocks.list(after: "Parameters:"), original.parameters))
    #expect(begins(blocks.list(after: "Json Parameters:") ?? [], original.json))
    #expect(begins(blocks.list(after: "Status Codes:"), original.statuses))
    let forbidden = blocks.list(after: "Status Codes:")?.first { $0.hasPrefix("403") }
    #expect(forbidden?.hasSuffix("OAuth access tokens must have \(original.scope) scope.") == true)
    let headers = blocks.list(after: "Request Headers:")
    let hasBody = !original.json.isEmpty
    #expect(
      begins(
        headers,
        ["Authorization – required authentication credentials of either type HTTP Basic or OAuth Bearer Token"]
          + (hasBody ? ["Content-Type – MIME Type of post data. JSON, url-encoded form data, etc."] : [])))
  }

  @Test("the documented exchanges of the docker manual are there, message by message")
  func dockerExamples() throws {
    let codes = try Written(Spec.dockerAccounts.api, "httpdomain").document.blocks.codes
    let requests = [
      "GET /api/v1.1/users/janedoe/ HTTP/1.1\nHost: www.docker.io\nAccept: application/json\n"
        + "Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=\n",
      "GET /api/v1.1/users/janedoe/emails/ HTTP/1.1\nHost: www.docker.io\nAccept: application/json\n"
        + "Authorization: Bearer zAy0BxC1wDv2EuF3tGs4HrI6qJp6KoL7nM\n",
      "POST /api/v1.1/users/janedoe/emails/ HTTP/1.1\nHost: www.docker.io\nAccept: application/json\n"
        + "Content-Type: application/json\nAuthorization: Bearer zAy0BxC1wDv2EuF3tGs4HrI6qJp6KoL7nM\n\n"
        + "{\n  \"email\": \"jane.doe+other@example.com\"\n}\n",
    ]
    for request in requests { #expect(codes.contains(request)) }
    #expect(codes.contains { $0.hasPrefix("DELETE /api/v1.1/users/janedoe/emails/ HTTP/1.1\nHost: www.docker.io\n") })
    #expect(codes.contains("HTTP/1.1 204 No Content\n"))
    #expect(
      codes.contains(
        "HTTP/1.1 201 Created\nContent-Type: application/json\n\n{\n  \"email\": \"jane.doe+other@example.com\",\n"
          + "  \"verified\": false,\n  \"primary\": false\n}\n"))
    let exchanges = Spec.dockerAccounts.api.operations.flatMap(\.examples).count
    #expect(codes.filter { $0.contains("HTTP/1.1") }.count == exchanges * 2)
  }

  @Test(
    "every operation of the GitLab manual has its call and its parameters",
    arguments: [
      Original("List users", "GET /users", parameters: ["page", "per_page", "search", "username"]),
      Original("Single user", "GET /users/:id", parameters: ["id (required) - The ID of a user"]),
      Original(
        "User creation", "POST /users",
        parameters: [
          "email (required) - Email", "password (required) - Password", "username (required) - Username",
          "name (required) - Name", "skype (optional) - Skype ID", "linkedin (optional) - LinkedIn",
          "twitter (optional) - Twitter account", "website_url (optional) - Website URL",
          "projects_limit (optional) - Number of projects user can create", "extern_uid (optional) - External UID",
          "provider (optional) - External provider name", "bio (optional) - User's biography",
          "location (optional) - User's location", "admin (optional, default: false) - User is admin",
          "can_create_group (optional) - User can create groups",
          "confirm (optional, default: true) - Require confirmation",
          "external (optional, default: false) - Flags the user as external",
        ]),
      Original("User deletion", "DELETE /users/:id", parameters: ["id (required) - The ID of the user"]),
      Original("Current user", "GET /user", parameters: ["none"]),
      Original("List SSH keys", "GET /user/keys", parameters: ["none"]),
      Original("List SSH keys for user", "GET /users/:uid/keys", parameters: ["uid (required) - id of specified user"]),
      Original("Single SSH key", "GET /user/keys/:id", parameters: ["id (required) - The ID of an SSH key"]),
      Original(
        "Add SSH key", "POST /user/keys",
        parameters: ["title (required) - new SSH Key's title", "key (required) - new SSH key"]),
      Original(
        "Add SSH key for user", "POST /users/:id/keys",
        parameters: ["id (required) - id of specified user", "title (required)", "key (required)"]),
      Original(
        "Delete SSH key for current user", "DELETE /user/keys/:id", parameters: ["id (required) - SSH key ID"]),
      Original(
        "Delete SSH key for given user", "DELETE /users/:uid/keys/:id",
        parameters: ["uid (required) - id of specified user", "id (required) - SSH key ID"]),
      Original("List emails", "GET /user/emails", parameters: ["none"]),
      Original("List emails for user", "GET /users/:uid/emails", parameters: ["uid (required) - id of specified user"]),
      Original("Single email", "GET /user/emails/:id", parameters: ["id (required) - email ID"]),
      Original("Add email", "POST /user/emails", parameters: ["email (required) - email address"]),
      Original(
        "Add email for user", "POST /users/:id/emails",
        parameters: ["id (required) - id of specified user", "email (required) - email address"]),
      Original("Delete email for current user", "DELETE /user/emails/:id", parameters: ["id (required) - email ID"]),
      Original(
        "Delete email for given user", "DELETE /users/:uid/emails/:id",
        parameters: ["uid (required) - id of specified user", "id (required) - email ID"]),
      Original(
        "Block user", "PUT /users/:uid/block", parameters: ["uid (required) - id of specified user"],
        statuses: ["200 OK", "403 Forbidden", "404 Not Found"]),
      Original(
        "Unblock user", "PUT /users/:uid/unblock", parameters: ["uid (required) - id of specified user"],
        statuses: ["200 OK", "403 Forbidden", "404 Not Found"]),
    ])
  func gitLab(original: Original) throws {
    let written = try Written(Spec.gitLabUsers.api, "gitlab")
    #expect(written.diagnostics.isEmpty)
    let blocks = written.blocks(below: original.title)
    #expect(blocks.codes.first == original.call + "\n")
    #expect(begins(blocks.list(after: "Parameters:"), original.parameters))
    let statuses = blocks.list(after: "Status Codes:") ?? []
    for status in original.statuses { #expect(statuses.contains { $0.hasPrefix(status) }) }
  }

  @Test("every operation, status, parameter and example of the models is written, in both styles and languages")
  func complete() throws {
    for spec in [Spec.dockerAccounts, Spec.gitLabUsers] {
      let api = try translated(spec)
      for (style, level) in [("httpdomain", 3), ("gitlab", 2)] {
        for language in ["en", "zh-Hans"] {
          let written = try Written(api, style, language: language)
          #expect(written.diagnostics.isEmpty)
          let titles = written.headings.filter { $0.hasPrefix(String(repeating: "#", count: level) + " ") }
          #expect(titles.count == api.operations.count)
          for (operation, title) in zip(api.operations, titles) {
            #expect(title.hasSuffix(operation.title.text(in: language)))
            let blocks = written.blocks(below: String(title.dropFirst(level + 1)))
            let text = Markdown(blocks).plainText
            for parameter in operation.parameters { #expect(text.contains(parameter.name)) }
            for response in operation.responses {
              #expect(text.contains(try Markdown(parsing: response.description.text(in: language)).plainText))
            }
            for example in operation.examples {
              guard let body = example.response.body else { continue }
              #expect(blocks.codes.contains { $0.hasSuffix(body.text + "\n") })
            }
          }
        }
      }
    }
  }

  @Test("the Chinese document has the words of the Chinese original")
  func chinese() throws {
    let written = try Written(try translated(.dockerAccounts), "httpdomain", language: "zh-Hans")
    let title = try #require(written.headings.first { $0.hasPrefix("### 1.1 ") })
    let blocks = written.blocks(below: String(title.dropFirst(4)))
    #expect(blocks.list(after: "参数:")?.first?.hasPrefix("username – 被要求获取的用户信息的用户名。") == true)
    #expect(blocks.list(after: "状态码:")?.count == 4)
  }

  /// The API with the translations of its catalog.
  private func translated(_ spec: Spec) throws -> API {
    let file = try #require(spec.catalog)
    let (catalog, _) = StringCatalog.read(SourceFile(name: file.name, text: file.text))
    return try #require(catalog).applied(to: spec.api).api
  }

  private func begins(_ items: [String]?, _ beginnings: [String]) -> Bool {
    items?.count ?? -1 == beginnings.count && zip(items ?? [], beginnings).allSatisfy { $0.hasPrefix($1) }
  }
}

/// What an original document says about an operation: beginnings of the items of its lists.
struct Original: Sendable, CustomTestStringConvertible {
  var title: String
  var call: String
  var parameters: [String]
  var json: [String]
  var statuses: [String]
  var scope: String

  init(
    _ title: String, _ call: String, parameters: [String], json: [String] = [], statuses: [String] = [],
    scope: String = ""
  ) {
    self.title = title
    self.call = call
    self.parameters = parameters
    self.json = json
    self.statuses = statuses
    self.scope = scope
  }

  var testDescription: String { title }
}
