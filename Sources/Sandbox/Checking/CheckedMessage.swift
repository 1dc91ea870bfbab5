/// A part of a request or a response that is to be compared with its description.
public struct CheckedMessage: Sendable, Hashable {
  /// What it is.
  public enum Part: Sendable, Hashable {
    /// The values of a request's parameters: a JSON object whose names are place and name (`query limit`).
    case parameters
    /// The body of a request.
    case request
    /// A response, with its status code and the names of its header fields.
    case response(status: Int, headers: [String])
  }

  /// The operation, by identifier.
  public var operation: String
  /// What it is.
  public var part: Part
  /// The media type of the body, with parameters; nil when there is none.
  public var mediaType: String?
  /// The body; empty where only its media type is to be compared.
  public var body: [UInt8]

  /// A part of a message.
  public init(operation: String, part: Part, mediaType: String? = nil, body: [UInt8] = []) {
    self.operation = operation
    self.part = part
    self.mediaType = mediaType
    self.body = body
  }
}
