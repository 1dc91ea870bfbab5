import JSON
import OrderedCollections

/// A request body of a Swift type.
public struct Body<Value: SchemaValue>: Sendable {
  /// The body, as the model has it.
  public let requestBody: RequestBody
  /// The media types it may come in, the preferred one first.
  public let mediaTypes: [String]

  /// A body.
  ///
  /// - Parameters:
  ///   - mediaTypes: The media types it may come in, the preferred one first.
  ///   - description: What is sent, in CommonMark.
  public init(_ mediaTypes: String..., description: LocalizedText? = nil) {
    let types = mediaTypes.isEmpty ? ["application/json"] : mediaTypes
    self.mediaTypes = types
    requestBody = RequestBody(
      content: OrderedDictionary(uniqueKeysWithValues: types.map { ($0, MediaContent(schema: Value.schema)) }),
      isRequired: Value.isRequired, description: description)
  }

  /// This body with a value, for an example.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - mediaType: How it is sent; nil for the preferred media type.
  public func callAsFunction(_ value: Value, as mediaType: String? = nil) -> ExampleBody {
    ExampleBody(mediaType ?? mediaTypes[0], value.json ?? .null)
  }
}
