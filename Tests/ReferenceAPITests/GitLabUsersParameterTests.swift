import APISpec
import GitLabUsers
import JSON
import OrderedCollections
import Sandbox
import Testing

@Suite("Parameters of the GitLab Users API")
struct GitLabUsersParameterTests {
  let api = Spec.gitLabUsers.api

  /// A parameter in short: `name required`, `name optional`, with its type, default and release.
  private func short(_ name: String, _ schema: Schema, isRequired: Bool, since: String?) -> String {
    var words = [name, isRequired ? "required" : "optional"]
    words += schema.keywords.validation.types.map(\.rawValue)
    if let format = schema.keywords.validation.format { words.append(format) }
    if let value = schema.keywords.metadata.defaultValue { words.append("= " + value.text()) }
    if let since { words.append("since " + since) }
    return words.joined(separator: " ")
  }

  private func parameters(_ id: String) throws -> [String] {
    try #require(api.operation(id: id)).parameters.map { parameter in
      guard case .schema(let schema, _, _, _) = parameter.serialization else { return parameter.name }
      return short(parameter.name, schema, isRequired: parameter.isRequired, since: parameter.availability.since)
    }
  }

  private func body(_ id: String) throws -> [String] {
    let body = try #require(api.operation(id: id)?.requestBody)
    #expect(body.isRequired)
    #expect(body.content.keys.elements == ["application/json", "application/x-www-form-urlencoded"])
    let name = try #require(body.content.values.first?.schema?.typeName)
    let keywords = try #require(api.types[name]?.schema.keywords)
    return keywords.applicator.properties.map { property, schema in
      short(
        property, schema, isRequired: keywords.validation.required.contains(property),
        since: schema.keywords.publishing.availability.since)
    }
  }

  @Test("the list of users takes pages, a search and, since 2016-01-14, a username")
  func list() throws {
    #expect(
      try parameters("list-users") == [
        "page optional integer = 1", "per_page optional integer = 20", "search optional string",
        "username optional string since 2016-01-14",
      ])
  }

  @Test("path parameters are named as in the document, and are integers")
  func path() throws {
    for operation in api.operations where operation.id != "list-users" {
      #expect(
        try parameters(operation.id) == operation.path.parameterNames.map { "\($0) required integer" },
        "\(operation.id)")
    }
  }

  @Test("user creation takes 17 parameters")
  func creation() throws {
    #expect(
      try body("create-user") == [
        "email required string email", "password required string password", "username required string",
        "name required string", "skype optional string", "linkedin optional string", "twitter optional string",
        "website_url optional string", "projects_limit optional integer", "extern_uid optional string",
        "provider optional string", "bio optional string", "location optional string since 2016-06-02",
        "admin optional boolean = false", "can_create_group optional boolean",
        "confirm optional boolean = true since 2015-04-26", "external optional boolean = false since 2016-06-02",
      ])
  }

  @Test("user modification takes 16 parameters, all optional")
  func modification() throws {
    #expect(
      try body("modify-user") == [
        "email optional string email", "username optional string", "name optional string",
        "password optional string password", "skype optional string", "linkedin optional string",
        "twitter optional string", "website_url optional string", "projects_limit optional integer",
        "extern_uid optional string", "provider optional string", "bio optional string",
        "location optional string since 2016-06-02", "admin optional boolean = false",
        "can_create_group optional boolean", "external optional boolean = false since 2016-06-02",
      ])
  }

  @Test("adding a key takes title and key", arguments: ["add-ssh-key", "add-ssh-key-for-user"])
  func key(id: String) throws {
    #expect(try body(id) == ["title required string", "key required string"])
  }

  @Test("adding an email takes the address", arguments: ["add-email", "add-email-for-user"])
  func email(id: String) throws {
    #expect(try body(id) == ["email required string email"])
  }

  @Test("every parameter and property is described")
  func described() {
    for operation in api.operations {
      for parameter in operation.parameters { #expect(parameter.description?.source.isEmpty == false) }
    }
    for type in api.types.values {
      for (name, property) in type.schema.keywords.applicator.properties {
        #expect(property.keywords.metadata.description?.source.isEmpty == false, "\(type.name).\(name)")
      }
    }
  }
}
