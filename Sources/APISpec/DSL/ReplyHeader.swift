import JSON

/// A documented header field of replies; `ReplyHeader` is the one that makes them.
public protocol DocumentedHeader: Sendable {
  /// The name (`Location`).
  var name: String { get }
  /// The header field, as the model has it.
  var header: Header { get }
}

/// A header field of replies; a `Value` that is not `Optional` says that it is always there.
///
/// ```swift
/// static let location = ReplyHeader<URI>("Location", "where the new key is")
/// static let created = Reply<Key>(.created, "the new key.", headers: [location])
/// …
/// created(key, with: location("https://example.com/keys/1"))
/// ```
public struct ReplyHeader<Value: SchemaValue>: DocumentedHeader {
  /// The name (`Location`).
  public let name: String
  /// The header field, as the model has it.
  public let header: Header

  /// A header field.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - description: What it says, in CommonMark.
  ///   - availability: When it came and changed; nothing when it is as old as the reply.
  ///   - traits: Constraints and marks.
  public init(
    _ name: String, _ description: LocalizedText, _ availability: Availability = Availability(),
    _ traits: SchemaTrait...
  ) {
    self.name = name
    var header = Header(
      schema: Value.schema.described(nil, default: nil, traits), description: description,
      isRequired: Value.isRequired)
    header.availability = availability
    self.header = header
  }

  /// This header field with a value, for an answer.
  public func callAsFunction(_ value: Value) -> AnswerHeader {
    AnswerHeader(name: name, json: value.json ?? .null)
  }
}

/// A header field of an answer.
public struct AnswerHeader: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value as it is sent; nil when the field is left out.
  public let text: String?

  /// A header field whose value is written in the style `simple`, the only one of header fields.
  init(name: String, json: JSONValue) {
    self.name = name
    text = ParameterWriter.header(json, for: Parameter(name, in: .header, schema: .anything))
  }
}
