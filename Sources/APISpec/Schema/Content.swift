extension Schema {
  /// The content vocabulary: strings that hold something encoded.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 8](https://json-schema.org/draft/2020-12/json-schema-validation#section-8).
  public struct Content: Sendable, Hashable {
    /// `contentEncoding`, such as `base64`.
    public var encoding: String?
    /// `contentMediaType`, such as `image/png`.
    public var mediaType: String?
    /// `contentSchema`: the schema of the decoded content.
    public var schema: Schema?

    /// No keyword.
    public init() {}
  }
}
