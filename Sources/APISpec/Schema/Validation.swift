public import JSON
public import OrderedCollections

extension Schema {
  /// The validation and format vocabularies: assertions about the value itself.
  ///
  /// [JSON Schema Validation 2020-12, sections 6 and 7](https://json-schema.org/draft/2020-12/json-schema-validation).
  public struct Validation: Sendable, Hashable {
    /// `type`: the types allowed; empty when any is.
    public var types: OrderedSet<JSONType> = []
    /// `enum`: the values allowed; nil when any is.
    public var allowedValues: [JSONValue]?
    /// `const`: the only value allowed.
    public var constant: JSONValue?
    /// `format`: the name of a format, such as `date-time`.
    public var format: String?

    /// `multipleOf`, for numbers.
    public var multipleOf: JSONNumber?
    /// `maximum`, for numbers.
    public var maximum: JSONNumber?
    /// `exclusiveMaximum`, for numbers.
    public var exclusiveMaximum: JSONNumber?
    /// `minimum`, for numbers.
    public var minimum: JSONNumber?
    /// `exclusiveMinimum`, for numbers.
    public var exclusiveMinimum: JSONNumber?

    /// `maxLength`, in Unicode code points.
    public var maxLength: Int?
    /// `minLength`, in Unicode code points.
    public var minLength: Int?
    /// `pattern`: an ECMA-262 regular expression that matches somewhere in the string.
    public var pattern: String?

    /// `maxItems`, for arrays.
    public var maxItems: Int?
    /// `minItems`, for arrays.
    public var minItems: Int?
    /// `uniqueItems`, for arrays.
    public var uniqueItems = false
    /// `maxContains`: how many elements may fit `contains`.
    public var maxContains: Int?
    /// `minContains`: how many elements must fit `contains`.
    public var minContains: Int?

    /// `maxProperties`, for objects.
    public var maxProperties: Int?
    /// `minProperties`, for objects.
    public var minProperties: Int?
    /// `required`: members that must be there.
    public var required: OrderedSet<String> = []
    /// `dependentRequired`: members that must be there if another is.
    public var dependentRequired: OrderedDictionary<String, [String]> = [:]

    /// No keyword.
    public init() {}
  }
}
