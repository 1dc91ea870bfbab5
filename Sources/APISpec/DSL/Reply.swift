public import HTTPTypes
import JSON
import OrderedCollections

/// A reply with a JSON body that an endpoint can give.
public struct EndpointReply<E: Endpoint, Body: SchemaValue>: Sendable {
  /// The response, as the model has it.
  public let response: Response

  /// A reply.
  ///
  /// - Parameters:
  ///   - status: The status code.
  ///   - description: What it means, in CommonMark.
  ///   - audience: Who gets this variant; nil when all do.
  ///   - availability: When it came and changed; nothing when it is as old as the operation.
  public init(
    _ status: HTTPResponse.Status, _ description: LocalizedText, audience: Audience? = nil,
    _ availability: Availability = Availability()
  ) {
    var response = Response(.code(status.code), description: description, audience: audience?.id)
    response.availability = availability
    response.content = ["application/json": MediaContent(schema: Body.schema)]
    self.response = response
  }

  /// This reply with a body: `ok(.janeDoe)`.
  public func callAsFunction(_ body: Body) -> Answer<E> {
    Answer(response: response, body: ExampleBody("application/json", body.json ?? .null))
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
  ///   - availability: When it came and changed; nothing when it is as old as the operation.
  public init(
    _ status: HTTPResponse.Status, _ description: LocalizedText, _ availability: Availability = Availability()
  ) {
    var response = Response(.code(status.code), description: description)
    response.availability = availability
    self.response = response
  }

  /// This reply.
  public func callAsFunction() -> Answer<E> {
    Answer(response: response, body: nil)
  }
}

/// What an endpoint answered.
///
/// Only its own replies can make one, and it can be thrown to end a behaviour early.
public struct Answer<E: Endpoint>: Error, Sendable {
  /// The response that this is an instance of.
  public let response: Response
  /// The body; nil when the reply has none.
  public let body: ExampleBody?

  init(response: Response, body: ExampleBody?) {
    self.response = response
    self.body = body
  }

  /// The status code; replies of the DSL always describe a single one.
  public var status: Int {
    if case .code(let code) = response.status { code } else { 500 }
  }
}
