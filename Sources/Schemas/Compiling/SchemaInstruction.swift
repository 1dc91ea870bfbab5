/// One check of a compiled schema; numbers without another meaning are places in the program's tables.
enum SchemaInstruction: Sendable {
  /// Nothing is allowed.
  case never
  /// `type`.
  case types(TypeSet)
  /// `const`.
  case constant(Int)
  /// `enum`.
  case enumeration(Int)
  /// `minimum`, `maximum` and their exclusive forms.
  case bound(Bound, Int)
  /// `multipleOf`.
  case multipleOf(Int)
  /// `minLength`, in code points.
  case minLength(Int)
  /// `maxLength`, in code points.
  case maxLength(Int)
  /// `pattern`.
  case pattern(Int)
  /// `format`, and whether it counts even when formats are only annotations.
  case format(SchemaFormat, isAlwaysAsserted: Bool)
  /// `minItems`.
  case minItems(Int)
  /// `maxItems`.
  case maxItems(Int)
  /// `uniqueItems`.
  case uniqueItems
  /// `minProperties`.
  case minProperties(Int)
  /// `maxProperties`.
  case maxProperties(Int)
  /// `prefixItems`, `items` and `additionalItems`.
  case items(Int)
  /// `contains` with its limits.
  case contains(Int)
  /// `required`, `properties`, `patternProperties` and `additionalProperties`.
  case members(Int)
  /// `propertyNames`, by node.
  case propertyNames(Int)
  /// `dependentRequired`.
  case dependentRequired(Int)
  /// `dependentSchemas`.
  case dependentSchemas(Int)
  /// `$ref`, by node.
  case reference(Int)
  /// `$dynamicRef` and `$recursiveRef`.
  case dynamicReference(Int)
  /// `allOf`.
  case allOf(Int)
  /// `anyOf`.
  case anyOf(Int)
  /// `oneOf`.
  case oneOf(Int)
  /// `not`, by node.
  case not(Int)
  /// `if`, `then` and `else`, by node; -1 where there is none.
  case condition(if: Int, then: Int, else: Int)
  /// `unevaluatedItems`, by node.
  case unevaluatedItems(Int)
  /// `unevaluatedProperties`, by node.
  case unevaluatedProperties(Int)

  /// A limit to a number's value.
  enum Bound: String, Sendable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum
  }
}
