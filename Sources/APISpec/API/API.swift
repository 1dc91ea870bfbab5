public import JSON
public import OrderedCollections

/// A described HTTP API: the single source of truth from which everything else is generated.
///
/// The model holds what [OpenAPI 3.1](https://spec.openapis.org/oas/v3.1.1.html#openapi-object) can say and, beyond it,
/// audiences, availability and localized text. It is written with the DSL or imported; after that nothing knows which.
public struct API: Sendable, Hashable {
  /// The identifier in URLs and commands: a slug such as `docker-accounts`.
  public var id: String
  /// The name readers know the API by.
  public var title: LocalizedText
  /// The version of the described API, as its authors write it (`v1.1`).
  public var version: String
  /// One line that says what the API is.
  public var summary: LocalizedText?
  /// What the API is, in CommonMark.
  public var description: LocalizedText?
  /// Where the terms of service are.
  public var termsOfService: String?
  /// Whom to ask.
  public var contact: Contact?
  /// Under which terms the API may be used.
  public var license: License?
  /// The servers that answer the API; the first is the default.
  public var servers: [Server] = []
  /// Sections in reading order; an operation names the one it belongs to.
  public var sections: [Section] = []
  /// Tags that are not for navigation (OpenAPI 3.2: a `kind` other than `nav`), such as badges.
  public var labels: [Section] = []
  /// Operations in reading order.
  public var operations: [Operation] = []
  /// Requests that the API sends to its users.
  public var webhooks: [Webhook] = []
  /// Named schemas, by name.
  public var types: OrderedDictionary<String, NamedType> = [:]
  /// Ways to authenticate, by name.
  public var securitySchemes: OrderedDictionary<String, SecurityScheme> = [:]
  /// What an operation requires that says nothing itself: any one of these.
  public var security: [SecurityRequirement] = []
  /// Groups of readers that parts of the API are meant for.
  public var audiences: [Audience] = []
  /// Published states of the API, oldest first; availability refers to them.
  public var releases: [Release] = []
  /// Where more is written about the API.
  public var externalDocumentation: ExternalDocumentation?
  /// The dialect of schemas that name none (`jsonSchemaDialect`); nil for that of OpenAPI 3.1.
  public var schemaDialect: String?
  /// Extensions (`x-…`) of what is said about the API, such as a logo.
  public var infoExtensions: OrderedDictionary<String, JSONValue> = [:]
  /// Extensions (`x-…`) of the whole description.
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// An API with nothing in it yet.
  public init(id: String, title: LocalizedText, version: String) {
    self.id = id
    self.title = title
    self.version = version
  }

  /// The operation with an identifier, or nil.
  public func operation(id: String) -> Operation? {
    operations.first { $0.id == id }
  }

  /// The security alternatives that apply to an operation: its own, else the API's.
  public func security(of operation: Operation) -> [SecurityRequirement] {
    operation.security ?? security
  }

  /// The operations of a section, in reading order.
  public func operations(in section: Section) -> [Operation] {
    operations.filter { $0.section == section.id }
  }
}
