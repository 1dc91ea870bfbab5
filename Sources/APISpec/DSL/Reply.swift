public import HTTPTypes
import JSON
public import OrderedCollections

/// A reply with a body that an endpoint can give.
public struct EndpointReply<E: Endpoint, Body: SchemaValue>: Sendable {
  /// The response, as the model has it.
  public let response: Response
  /// The media types it may come in, the preferred one first.
  public let mediaTypes: [String]

  /// A reply.
  ///
  /// - Parameters:
  ///   - status: The status code.
  ///   - description: What it means, in CommonMark.
  ///   - mediaTypes: The media types it may come in, the preferred one first; JSON when none is given.
  ///   - headers: Documented header fields.
  ///   - audience: Who gets this variant; nil when all do.
  ///   - availability: When it came and changed; nothing when it is as old as the operation.
  public init(
    _ status: HTTPResponse.Status, _ description: LocalizedText, as mediaTypes: String...,
    headers: [any DocumentedHeader] = [], audience: Audience? = nil, _ availability: Availability = Availability()
  ) {
    self.mediaTypes = mediaTypes.isEmpty ? ["application/json"] : mediaTypes
    var response = Response(status, description, headers, audience, availability)
    for mediaType in self.mediaTypes { response.content[mediaType] = MediaContent(schema: Body.schema) }
    self.response = response
  }

  /// This reply with a body: `ok(.janeDoe)`.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - mediaType: How it is sent; nil for the preferred media type.
  ///   - headers: Values of header fields: `location("/users/1")`.
  public func callAsFunction(_ body: Body, as mediaType: String? = nil, with headers: AnswerHeader...) -> Answer<E> {
    Answer(
      response: response, headers: headers, body: ExampleBody(mediaType ?? mediaTypes[0], body.json ?? .null))
  }
}

/// A reply without a body that an endpoint can give.
public struct EmptyEndpointReply<E: Endpoint>: Sendable {
  /// The response, as the model has it.
  public let response: Response

  /// A reply.
  ///
  /// - Parameters:
  ///   - status: The status code.
  ///   - description: What it means, in CommonMark.
  ///   - headers: Documented header fields.
  ///   - audience: Who gets this variant; nil when all do.
  ///   - availability: When it came and changed; nothing when it is as old as the operation.
  public init(
    _ status: HTTPResponse.Status, _ description: LocalizedText, headers: [any DocumentedHeader] = [],
    audience: Audience? = nil, _ availability: Availability = Availability()
  ) {
    response = Response(status, description, headers, audience, availability)
  }

  /// This reply, with values of header fields: `seeOther(with: location("/users/1"))`.
  public func callAsFunction(with headers: AnswerHeader...) -> Answer<E> {
    Answer(response: response, headers: headers, body: nil)
  }
}

extension Response {
  /// A reply of the DSL, without its body.
  fileprivate init(
    _ status: HTTPResponse.Status, _ description: LocalizedText, _ headers: [any DocumentedHeader],
    _ audience: Audience?, _ availability: Availability
  ) {
    self.init(.code(status.code), description: description, audience: audience?.id)
    for header in headers { self.headers[header.name] = header.header }
    self.availability = availability
  }
}

/// What an endpoint answered.
///
/// Only its own replies can make one, and it can be thrown to end a behaviour early.
public struct Answer<E: Endpoint>: Error, Sendable {
  /// The response that this is an instance of.
  public let response: Response
  /// Header fields besides `Content-Type`, by name.
  public let headers: OrderedDictionary<String, String>
  /// The body; nil when the reply has none.
  public let body: ExampleBody?

  init(response: Response, headers: [AnswerHeader], body: ExampleBody?) {
    self.response = response
    self.headers = headers.reduce(into: [:]) { fields, header in fields[header.name] = header.text }
    self.body = body
  }

  /// The status code; replies of the DSL always describe a single one.
  public var status: Int {
    if case .code(let code) = response.status { code } else { 500 }
  }
}
