/// Where keywords keep schemas.
enum SubschemaKeyword {
  /// How the schemas lie in a keyword's value.
  enum Shape: Sendable {
    /// The value is a schema.
    case one
    /// The value is an array of schemas.
    case list
    /// The value is an object of schemas.
    case map
    /// The value is a schema or an array of schemas.
    case oneOrList
  }

  /// The shapes by keyword, for all drafts together: they never disagree about a keyword that several of them have.
  static let shape: [String: Shape] = [
    "additionalItems": .one, "additionalProperties": .one, "unevaluatedItems": .one, "unevaluatedProperties": .one,
    "contains": .one, "contentSchema": .one, "not": .one, "if": .one, "then": .one, "else": .one,
    "propertyNames": .one, "items": .oneOrList, "allOf": .list, "anyOf": .list, "oneOf": .list, "prefixItems": .list,
    "properties": .map, "patternProperties": .map, "dependentSchemas": .map, "dependencies": .map, "$defs": .map,
    "definitions": .map,
  ]
}
