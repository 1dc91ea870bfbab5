public import OrderedCollections

extension Schema {
  /// The applicator vocabulary: subschemas, and to what they apply.
  ///
  /// [JSON Schema 2020-12, section 10](https://json-schema.org/draft/2020-12/json-schema-core#section-10).
  public struct Applicator: Sendable, Hashable {
    /// `allOf`: all must hold.
    public var allOf: [Schema] = []
    /// `anyOf`: at least one must hold.
    public var anyOf: [Schema] = []
    /// `oneOf`: exactly one must hold.
    public var oneOf: [Schema] = []
    /// `not`: must not hold.
    public var not: Schema?
    /// `if`: decides between `then` and `else`.
    public var condition: Schema?
    /// `then`: must hold if the condition does.
    public var then: Schema?
    /// `else`: must hold if the condition does not.
    public var otherwise: Schema?
    /// `dependentSchemas`: must hold if a property is there.
    public var dependentSchemas: OrderedDictionary<String, Schema> = [:]
    /// `properties`: schemas of members, by name.
    public var properties: OrderedDictionary<String, Schema> = [:]
    /// `patternProperties`: schemas of members, by an ECMA-262 regular expression of their names.
    public var patternProperties: OrderedDictionary<String, Schema> = [:]
    /// `additionalProperties`: the schema of all other members.
    public var additionalProperties: Schema?
    /// `propertyNames`: the schema of the names themselves.
    public var propertyNames: Schema?
    /// `prefixItems`: schemas of the first elements, by place.
    public var prefixItems: [Schema] = []
    /// `items`: the schema of all other elements.
    public var items: Schema?
    /// `contains`: the schema that some elements must fit.
    public var contains: Schema?

    /// No keyword.
    public init() {}
  }
}
