import APISpec
import DockerAccounts
import HTTPTypes
import JSON
import OrderedCollections
import Sandbox
import Testing

/// The facts of the original documents, as the model has them.
@Suite("docker.io Accounts: facts")
struct DockerAccountsFactsTests {
  let api = Spec.dockerAccounts.api

  func operation(_ id: String) throws -> APISpec.Operation {
    try #require(api.operation(id: id))
  }

  @Test("the API has its name, version, server and licence")
  func face() {
    #expect(api.id == "docker-accounts")
    #expect(api.title.source == "docker.io Accounts API")
    #expect(api.summary?.source == "API Documentation for accounts.")
    #expect(api.version == "v1.1")
    #expect(api.servers.map(\.url) == ["https://www.docker.io"])
    #expect(api.license?.identifier == "Apache-2.0")
    #expect(api.license?.url == nil)
    #expect(api.extensions["x-keywords"] == ["API", "Docker", "accounts", "REST", "documentation"])
  }

  @Test("the six operations stand in two sections, in the order of the document")
  func operations() {
    #expect(
      api.operations.map { "\($0.id): \($0.method.rawValue) \($0.path.text) – \($0.title.source)" } == [
        "get-user: GET /api/v1.1/users/{username}/ – Get a single user",
        "update-user: PATCH /api/v1.1/users/{username}/ – Update a single user",
        "list-emails: GET /api/v1.1/users/{username}/emails/ – List email addresses for a user",
        "add-email: POST /api/v1.1/users/{username}/emails/ – Add email address for a user",
        "update-email: PATCH /api/v1.1/users/{username}/emails/ – Update an email address for a user",
        "delete-email: DELETE /api/v1.1/users/{username}/emails/ – Delete email address for a user",
      ])
    #expect(api.sections.map { api.operations(in: $0).count } == [2, 4])
    #expect(api.sections.map(\.id) == ["users", "email-addresses"])
  }

  @Test(
    "an operation answers with the documented statuses",
    arguments: [
      "get-user": [
        200: "success, user data returned.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must \
        have `profile_read` scope.
        """,
        404: "the specified username does not exist.",
      ],
      "update-user": [
        200: "success, user data updated.",
        400: "post data validation error.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being updated, OAuth access tokens must \
        have `profile_write` scope.
        """,
        404: "the specified username does not exist.",
      ],
      "list-emails": [
        200: "success, user data updated.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must \
        have `email_read` scope.
        """,
        404: "the specified username does not exist.",
      ],
      "add-email": [
        201: "success, new email added.",
        400: "data validation error.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must \
        have `email_write` scope.
        """,
        404: "the specified username does not exist.",
      ],
      "update-email": [
        200: "success, user’s email updated.",
        400: "data validation error.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being updated, OAuth access tokens must \
        have `email_write` scope.
        """,
        404: "the specified username or email address does not exist.",
      ],
      "delete-email": [
        204: "success, email address removed.",
        400: "validation error.",
        401: "authentication error.",
        403: """
        permission error, authenticated user must be the user whose data is being requested, OAuth access tokens must \
        have `email_write` scope.
        """,
        404: "the specified username or email address does not exist.",
      ],
    ])
  func statuses(id: String, expected: [Int: String]) throws {
    let responses = try operation(id).responses
    #expect(responses.map(\.status) == expected.keys.sorted().map(ResponseStatus.code))
    #expect(responses.map(\.description.source) == expected.keys.sorted().map { expected[$0] })
    let withBody = responses.filter { !$0.content.isEmpty }.map(\.status)
    #expect(withBody == (id == "delete-email" ? [] : [.code(id == "add-email" ? 201 : 200)]))
  }

  @Test(
    "an operation takes HTTP Basic or a token with its scope",
    arguments: [
      "get-user": "profile_read", "update-user": "profile_write", "list-emails": "email_read",
      "add-email": "email_write", "update-email": "email_write", "delete-email": "email_write",
    ])
  func scopes(id: String, scope: String) throws {
    #expect(
      try operation(id).security == [SecurityRequirement(["basic": []]), SecurityRequirement(["bearer": [scope]])])
    #expect(api.securitySchemes["bearer"]?.scopes.keys.contains(scope) == true)
  }

  @Test("Authorization is required everywhere, Content-Type is told where a body is sent")
  func headers() throws {
    for operation in api.operations {
      let headers = operation.parameters(in: .header)
      let sendsBody = operation.requestBody != nil
      #expect(headers.map(\.name) == (sendsBody ? ["Authorization", "Content-Type"] : ["Authorization"]))
      #expect(headers.map(\.isRequired) == (sendsBody ? [true, false] : [true]))
      #expect(
        headers.first?.description
          == "required authentication credentials of either type HTTP Basic or OAuth Bearer Token.")
      if sendsBody {
        #expect(headers.last?.description == "MIME Type of post data. JSON, url-encoded form data, etc.")
      }
    }
  }

  @Test(
    "the path parameter keeps the wording of its operation",
    arguments: [
      "get-user": "username of the user whose profile info is being requested.",
      "update-user": "username of the user whose profile info is being updated.",
      "list-emails": "username of the user whose profile info is being updated.",
      "add-email": "username of the user whose email info is being updated.",
      "update-email": "username of the user whose email info is being updated.",
      "delete-email": "username of the user whose email info is being updated.",
    ])
  func username(id: String, text: String) throws {
    let parameters = try operation(id).parameters(in: .path)
    #expect(parameters.map(\.name) == ["username"])
    #expect(parameters.map(\.description?.source) == [text])
  }

  @Test(
    "a body has the documented parameters",
    arguments: [
      "update-user": [
        "full_name string optional: the new name of the user.",
        "location string optional: the new location.",
        "company string optional: the new company of the user.",
        "profile_url string optional: the new profile url.",
        "gravatar_email string optional: the new Gravatar email address.",
      ],
      "add-email": ["email string required: email address to be added."],
      "update-email": [
        "email string required: the email address to be updated.",
        "verified boolean optional true: whether the email address is verified, must be `true` or absent.",
        """
        primary boolean optional true: whether to set the email address as the primary email, must be `true` or absent.
        """,
      ],
      "delete-email": ["email string required: email address to be deleted."],
    ])
  func body(id: String, expected: [String]) throws {
    let body = try #require(try operation(id).requestBody)
    #expect(body.isRequired)
    #expect(Array(body.content.keys) == ["application/json", "application/x-www-form-urlencoded"])
    for content in body.content.values {
      let name = try #require(content.schema?.typeName)
      let keywords = try #require(api.types[name]).schema.keywords
      let properties = keywords.applicator.properties.map { name, schema in
        let need = keywords.validation.required.contains(name) ? "required" : "optional"
        let own = schema.keywords
        let type = own.validation.types.map(\.rawValue).joined()
        let constant = own.validation.constant.map { " " + $0.text() } ?? ""
        return "\(name) \(type) \(need)\(constant): \(own.metadata.description?.source ?? "")"
      }
      #expect(properties == expected)
    }
  }

  @Test("a profile has the documented properties, in their order, all of them required")
  func profile() throws {
    let keywords = try #require(api.types["Profile"]).schema.keywords
    let names = [
      "id", "username", "url", "date_joined", "type", "full_name", "location", "company", "profile_url", "gravatar_url",
      "email", "is_active",
    ]
    #expect(Array(keywords.applicator.properties.keys) == names)
    #expect(Array(keywords.validation.required) == names)
  }

  @Test("updating an address is documented in 2014 and no longer in 2015; the others are as old as the API")
  func history() throws {
    #expect(api.releases.map(\.id) == ["2014-02-24", "2014-04-24", "2015-06-15", "v1.11"])
    for operation in api.operations where operation.id != "update-email" {
      #expect(operation.availability == Availability())
    }
    let events = try operation("update-email").availability.events
    #expect(events.map(\.kind) == [.added, .undocumented])
    #expect(events.map(\.release) == ["2014-02-24", "2015-06-15"])
    let gravatar = try #require(api.types["Profile"]?.schema.keywords.applicator.properties["gravatar_url"])
    #expect(gravatar.keywords.publishing.availability.since == "2014-04-24")
  }
}
