/// That a value must fit a schema, or must not.
struct Demand: Sendable, Hashable {
  /// The schema's node.
  var node: Int
  /// Whether the value must not fit.
  var isNegated = false
  /// The resources on the way to the schema, by number; always empty when no reference depends on them.
  var scope: [Int] = []

  /// The demand of another schema, reached from this one.
  func reaching(_ node: Int, isNegated: Bool = false) -> Demand {
    Demand(node: node, isNegated: isNegated, scope: scope)
  }
}
