extension Schema {
  /// The unevaluated vocabulary: what no other keyword looked at.
  ///
  /// [JSON Schema 2020-12, section 11](https://json-schema.org/draft/2020-12/json-schema-core#section-11).
  public struct Unevaluated: Sendable, Hashable {
    /// `unevaluatedItems`: the schema of elements not evaluated elsewhere.
    public var items: Schema?
    /// `unevaluatedProperties`: the schema of members not evaluated elsewhere.
    public var properties: Schema?

    /// No keyword.
    public init() {}
  }
}
