public import JSON

extension Schema {
  /// The meta-data vocabulary: what is said about the value.
  ///
  /// [JSON Schema Validation 2020-12, section
  /// 9](https://json-schema.org/draft/2020-12/json-schema-validation#section-9).
  public struct Metadata: Sendable, Hashable {
    /// `title`.
    public var title: LocalizedText?
    /// `description`, in CommonMark.
    public var description: LocalizedText?
    /// `default`: the value that stands when none is given.
    public var defaultValue: JSONValue?
    /// `deprecated`.
    public var isDeprecated = false
    /// `readOnly`: sent by the server only.
    public var isReadOnly = false
    /// `writeOnly`: sent by the client only.
    public var isWriteOnly = false
    /// `examples`: values that fit.
    public var examples: [JSONValue] = []

    /// No keyword.
    public init() {}
  }
}
