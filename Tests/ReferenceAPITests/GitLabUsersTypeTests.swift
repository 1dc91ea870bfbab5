import APISpec
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import Testing

@Suite("Types of the GitLab Users API")
struct GitLabUsersTypeTests {
  let api = Spec.gitLabUsers.api

  private func properties(_ type: String) -> OrderedDictionary<String, Schema> {
    api.types[type]?.schema.keywords.applicator.properties ?? [:]
  }

  /// The properties that came after the first document, by release.
  private func since(_ type: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for (name, schema) in properties(type) {
      if let release = schema.keywords.publishing.availability.since { found[release, default: []].insert(name) }
    }
    return found
  }

  @Test("the summary of a user has six properties, web_url since 2016-06-02")
  func summary() {
    #expect(properties("UserSummary").keys.elements == ["id", "username", "name", "state", "avatar_url", "web_url"])
    #expect(since("UserSummary") == ["2016-06-02": ["web_url"]])
  }

  @Test("a single user has 14 properties for normal users, half of them since 2016-01-14")
  func user() {
    #expect(
      properties("User").keys.elements == [
        "id", "username", "name", "state", "avatar_url", "web_url", "created_at", "is_admin", "bio", "location",
        "skype",
        "linkedin", "twitter", "website_url",
      ])
    #expect(
      since("User") == [
        "2016-01-14": ["created_at", "is_admin", "bio", "skype", "linkedin", "twitter", "website_url"],
        "2016-06-02": ["web_url", "location"],
      ])
  }

  @Test("a user has 26 properties for admins")
  func adminUser() {
    #expect(
      properties("AdminUser").keys.elements == [
        "id", "username", "email", "name", "state", "avatar_url", "web_url", "created_at", "is_admin", "bio",
        "location",
        "skype", "linkedin", "twitter", "website_url", "last_sign_in_at", "confirmed_at", "theme_id", "color_scheme_id",
        "projects_limit", "current_sign_in_at", "identities", "can_create_group", "can_create_project",
        "two_factor_enabled", "external",
      ])
    #expect(
      since("AdminUser") == [
        "2015-04-26": ["can_create_project"],
        "2015-09-11": ["projects_limit", "current_sign_in_at", "two_factor_enabled"],
        "2016-06-02": ["web_url", "location", "last_sign_in_at", "confirmed_at", "identities", "external"],
      ])
  }

  @Test("the current user has the properties that admins see, and the private token")
  func currentUser() {
    #expect(properties("CurrentUser").keys.elements == properties("AdminUser").keys.elements + ["private_token"])
    #expect(
      since("CurrentUser") == [
        "2015-04-26": ["can_create_project"], "2015-09-11": ["projects_limit"],
        "2016-06-02": [
          "avatar_url", "web_url", "location", "last_sign_in_at", "confirmed_at", "current_sign_in_at", "identities",
          "two_factor_enabled", "external",
        ],
      ])
  }

  @Test("the texts of one property are the same in all types that have it")
  func sameTexts() {
    let admins = properties("AdminUser")
    for type in ["UserSummary", "User", "CurrentUser"] {
      for (name, schema) in properties(type) {
        guard let other = admins[name] else { continue }
        #expect(schema.keywords.metadata.description == other.keywords.metadata.description, "\(type).\(name)")
        #expect(schema.keywords.validation.types == other.keywords.validation.types, "\(type).\(name)")
      }
    }
  }

  @Test("what the examples show as null may be null", arguments: ["bio", "location", "last_sign_in_at"])
  func nullable(name: String) {
    #expect(properties("AdminUser")[name]?.keywords.validation.types == [.string, .null])
  }

  @Test("a state is active or blocked, and each is explained")
  func state() {
    let keywords = properties("User")["state"]?.keywords
    #expect(keywords?.validation.allowedValues == ["active", "blocked"])
    #expect(keywords?.publishing.valueDescriptions.keys.elements == ["active", "blocked"])
  }

  @Test("keys carry their time since 2015-04-26, and the errors of adding one came with it")
  func key() {
    #expect(properties("SSHKey").keys.elements == ["id", "title", "key", "created_at"])
    #expect(since("SSHKey") == ["2015-04-26": ["created_at"]])
    let badRequest = api.operation(id: "add-ssh-key")?.responses.first { $0.status == .code(400) }
    #expect(badRequest?.availability.since == "2015-04-26")
  }

  @Test("emails, identities and messages have their properties")
  func others() {
    #expect(properties("Email").keys.elements == ["id", "email"])
    #expect(properties("Identity").keys.elements == ["provider", "extern_uid"])
    #expect(properties("Message").keys.elements == ["message"])
    let nested = properties("ValidationMessage")["message"]?.keywords.applicator.additionalProperties
    #expect(nested?.keywords.validation.types == [.array])
    #expect(nested?.keywords.applicator.items?.keywords.validation.types == [.string])
  }

  @Test("deletion may answer null instead of a user")
  func deletion() {
    let ok = api.operation(id: "delete-user")?.responses.first { $0.status == .code(200) }
    let branches = ok?.content.values.first?.schema?.keywords.applicator.anyOf
    #expect(branches == [.named("AdminUser"), .type(.null)])
  }

  @Test("every release that a mark names exists")
  func releases() {
    let known = Set(api.releases.map(\.id))
    for type in api.types.keys { #expect(Set(since(type).keys).isSubset(of: known)) }
  }
}
