public import HTTPTypes
public import JSON
public import OrderedCollections

/// One operation: a method on a path.
///
/// [Operation Object](https://spec.openapis.org/oas/v3.1.1.html#operation-object).
public struct Operation: Sendable, Hashable {
  /// The identifier: a slug, unique in the API, stable.
  public var id: String
  /// The method.
  public var method: HTTPRequest.Method
  /// The path below the server's URL.
  public var path: PathTemplate
  /// A short title.
  public var title: LocalizedText
  /// What the operation does, in CommonMark.
  public var description: LocalizedText?
  /// The section it belongs to, by identifier; nil only in an API without sections.
  public var section: String?
  /// Further sections and labels that it has (further `tags`), by identifier.
  public var furtherTags: [String] = []
  /// Parameters in reading order.
  public var parameters: [Parameter] = []
  /// What is sent, where the operation takes a body.
  public var requestBody: RequestBody?
  /// What can come back, in reading order; one status may appear once for each audience.
  public var responses: [Response] = []
  /// Alternatives of what must be presented; any one will do.
  ///
  /// Empty: nothing; nil: what the API requires.
  public var security: [SecurityRequirement]?
  /// Documented exchanges.
  public var examples: [Example] = []
  /// Requests that the server sends in the course of this operation.
  public var callbacks: [Callback] = []
  /// Servers of this operation alone; empty means the API's.
  public var servers: [Server] = []
  /// The audience that the whole operation is reserved for, by identifier.
  public var audience: String?
  /// When it came, changed and went.
  public var availability = Availability()
  /// Where more is written.
  public var externalDocumentation: ExternalDocumentation?
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// An operation with nothing but its title.
  public init(id: String, method: HTTPRequest.Method, path: PathTemplate, title: LocalizedText) {
    self.id = id
    self.method = method
    self.path = path
    self.title = title
  }

  /// The parameters at a place, in reading order.
  public func parameters(in location: Parameter.Location) -> [Parameter] {
    parameters.filter { $0.location == location }
  }

  /// The parameter with a name at a place, or nil; names of header fields are the same in any case.
  public func parameter(_ name: String, in location: Parameter.Location) -> Parameter? {
    parameters.first {
      $0.location == location
        && ($0.name == name || location == .header && $0.name.lowercased() == name.lowercased())
    }
  }
}
