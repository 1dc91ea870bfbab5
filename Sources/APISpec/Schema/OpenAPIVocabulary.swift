public import JSON
public import OrderedCollections

extension Schema {
  /// What OpenAPI adds to JSON Schema.
  ///
  /// [Schema Object](https://spec.openapis.org/oas/v3.1.1.html#schema-object), base vocabulary.
  public struct OpenAPIVocabulary: Sendable, Hashable {
    /// `discriminator`: the property that tells which of several schemas applies.
    public var discriminator: Discriminator?
    /// `xml`: how the value is written as XML.
    public var xml: XML?
    /// `externalDocs`.
    public var externalDocumentation: ExternalDocumentation?
    /// Extensions (`x-…`).
    public var extensions: OrderedDictionary<String, JSONValue> = [:]

    /// No keyword.
    public init() {}
  }

  /// The property that tells which of several schemas applies.
  ///
  /// [Discriminator Object](https://spec.openapis.org/oas/v3.1.1.html#discriminator-object).
  public struct Discriminator: Sendable, Hashable {
    /// The property's name.
    public var propertyName: String
    /// Names of types or URI references, by the property's value.
    public var mapping: OrderedDictionary<String, Reference>
    /// What applies when no value matches (OpenAPI 3.2).
    public var defaultMapping: Reference?

    /// A discriminator from its parts.
    public init(propertyName: String, mapping: OrderedDictionary<String, Reference> = [:]) {
      self.propertyName = propertyName
      self.mapping = mapping
    }
  }

  /// How a value is written as XML.
  ///
  /// [XML Object](https://spec.openapis.org/oas/v3.1.1.html#xml-object).
  public struct XML: Sendable, Hashable {
    /// The name of the element or attribute.
    public var name: String?
    /// The URI of its namespace.
    public var namespace: String?
    /// The prefix of its name.
    public var prefix: String?
    /// Whether it is an attribute.
    public var isAttribute = false
    /// Whether the elements of an array stand inside an element of their own.
    public var isWrapped = false
    /// The kind of node (OpenAPI 3.2): `element`, `attribute`, `text`, `cdata` or `none`.
    public var nodeType: String?

    /// No hint.
    public init() {}
  }
}
