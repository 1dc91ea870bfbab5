public import JSON
public import OrderedCollections

/// A documented exchange: a request, and the response it gets.
///
/// OpenAPI's [Example Object](https://spec.openapis.org/oas/v3.1.1.html#example-object) knows only values; here a
/// request and its response belong together, so that samples, fixtures, the console and the sandbox tell one story.
public struct Example: Sendable, Hashable {
  /// The identifier: a slug, unique in the operation.
  public var id: String
  /// A short title.
  public var title: LocalizedText
  /// What the example shows, in CommonMark.
  public var description: LocalizedText?
  /// Whose view it shows, by audience identifier.
  public var audience: String?
  /// Exchanges that must have happened before, oldest first.
  public var after: [ExampleReference] = []
  /// What is sent.
  public var request: ExampleRequest
  /// What comes back.
  public var response: ExampleResponse
  /// Whether nobody wrote it: it was made from the schemas.
  public var isGenerated = false
  /// Where its values do not follow their schemas, as far as somebody looked.
  public var faults: [ExampleFault] = []

  /// An example from its parts.
  public init(id: String, title: LocalizedText, request: ExampleRequest, response: ExampleResponse) {
    self.id = id
    self.title = title
    self.request = request
    self.response = response
  }
}

/// A place where an example does not follow its schema.
public struct ExampleFault: Sendable, Hashable {
  /// The part of the exchange.
  public enum Part: Sendable, Hashable {
    /// The value of a parameter, by name.
    case argument(String)
    /// The body of the request.
    case requestBody
    /// The body of the response.
    case responseBody
  }

  /// The part of the exchange.
  public var part: Part
  /// Where in the value, as a JSON pointer; empty for the whole value.
  public var pointer: String
  /// The keyword of the schema that is broken.
  public var keyword: String

  /// A fault from its parts.
  public init(_ part: Part, at pointer: String, keyword: String) {
    self.part = part
    self.pointer = pointer
    self.keyword = keyword
  }
}

/// The place of an example: its operation and its own identifier.
public struct ExampleReference: Sendable, Hashable {
  /// The operation, by identifier.
  public var operation: String
  /// The example, by identifier.
  public var example: String

  /// A reference from its parts.
  public init(operation: String, example: String) {
    self.operation = operation
    self.example = example
  }
}

/// The request of an example.
public struct ExampleRequest: Sendable, Hashable {
  /// A value for a parameter.
  public struct Argument: Sendable, Hashable {
    /// The parameter's name.
    public var name: String
    /// The parameter's place.
    public var location: Parameter.Location
    /// The value, before it is written in the parameter's style.
    public var value: JSONValue

    /// An argument from its parts.
    public init(_ name: String, in location: Parameter.Location, _ value: JSONValue) {
      self.name = name
      self.location = location
      self.value = value
    }
  }

  /// Values of parameters, in the order in which they are sent.
  public var arguments: [Argument] = []
  /// What is presented to authenticate.
  public var credentials: [Credential] = []
  /// The body; nil when none is sent.
  public var body: ExampleBody?

  /// A request without anything.
  public init() {}
}

/// The response of an example.
public struct ExampleResponse: Sendable, Hashable {
  /// The status code.
  public var status: Int
  /// Header fields besides `Content-Type`, by name.
  public var headers: OrderedDictionary<String, String> = [:]
  /// The body; nil when none comes back.
  public var body: ExampleBody?

  /// A response from its parts.
  public init(status: Int, body: ExampleBody? = nil) {
    self.status = status
    self.body = body
  }
}

/// A body of an example.
public struct ExampleBody: Sendable, Hashable {
  /// The media type (`application/json`).
  public var mediaType: String
  /// The body as a value, before it is written in the syntax of its media type.
  public var value: JSONValue
  /// Whether nobody wrote it: it was made from the schema.
  public var isGenerated = false

  /// A body from its parts.
  public init(_ mediaType: String, _ value: JSONValue) {
    self.mediaType = mediaType
    self.value = value
  }
}
