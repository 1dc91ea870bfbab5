public import OrderedCollections

extension Schema {
  /// The core vocabulary: identity and references.
  ///
  /// [JSON Schema 2020-12, section 8](https://json-schema.org/draft/2020-12/json-schema-core#section-8).
  public struct Core: Sendable, Hashable {
    /// `$ref`: another schema that applies as well.
    public var reference: Reference?
    /// `$dynamicRef`: a schema that depends on the way by which this one was reached.
    public var dynamicReference: String?
    /// `$id`: the URI of this schema.
    public var id: String?
    /// `$schema`: the dialect.
    public var dialect: String?
    /// `$vocabulary`: vocabularies of a meta-schema, with whether they are required.
    public var vocabulary: OrderedDictionary<String, Bool> = [:]
    /// `$anchor`: a name for references.
    public var anchor: String?
    /// `$dynamicAnchor`: a name for dynamic references.
    public var dynamicAnchor: String?
    /// `$comment`: a remark for maintainers.
    public var comment: String?
    /// `$defs`: schemas that are only referred to.
    public var definitions: OrderedDictionary<String, Schema> = [:]

    /// No keyword.
    public init() {}
  }

  /// Where a reference leads.
  public enum Reference: Sendable, Hashable {
    /// To a named type of the API.
    case type(String)
    /// To a schema elsewhere, by URI reference.
    case uri(String)
  }
}
