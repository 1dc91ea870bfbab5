import JSON
import OrderedCollections

/// What one value must be: everything that the schemas at its place say, taken together.
///
/// A conjunction without alternatives: those were chosen on the way here. What it cannot say exactly, such as that a
/// text must not match a pattern, is left to validation.
struct Facts {
  /// The types that are allowed.
  var types = TypeSet(rawValue: 0x7F)
  /// Whether a number must have a fraction.
  var isFractional = false
  /// Whether integers must be written without point.
  var isWrittenInteger = false
  /// The values that are allowed; nil when they are not listed.
  var constants: [JSONValue]?
  /// Lower bounds.
  var minima: [Bound] = []
  /// Upper bounds.
  var maxima: [Bound] = []
  /// What a number must be a multiple of.
  var divisors: [JSONNumber] = []
  /// What a number must not be a multiple of.
  var wrongDivisors: [JSONNumber] = []
  /// The lengths of a text, in code points.
  var length = CountRange()
  /// Patterns, by their places in the program.
  var patterns: [Int] = []
  /// Formats that are checked.
  var formats: [SchemaFormat] = []
  /// How many elements.
  var itemCount = CountRange()
  /// Whether elements must differ.
  var hasUniqueItems = false
  /// Whether two elements must be equal.
  var hasRepeatedItem = false
  /// Schemas by place.
  var items: [Scoped<ItemsPlan>] = []
  /// Demands on elements by place, beside those of the plans.
  var itemDemands: [Int: [Demand]] = [:]
  /// Demands on all elements.
  var eachItem: [Demand] = []
  /// What some elements must fit.
  var contains: [Scoped<ContainsPlan>] = []
  /// Demands on elements that no other keyword looks at.
  var unevaluatedItems: [Demand] = []
  /// How many members.
  var memberCount = CountRange()
  /// Schemas by name.
  var members: [Scoped<MembersPlan>] = []
  /// Names that must be there, beside those of the plans.
  var required: OrderedSet<String> = []
  /// Names that must not be there.
  var forbidden: Set<String> = []
  /// Demands on members by name, beside those of the plans.
  var memberDemands: [String: [Demand]] = [:]
  /// Demands on members whose names are made up: one such member each.
  var extraMembers: [(name: [Demand], value: [Demand])] = []
  /// Demands on names.
  var names: [Demand] = []
  /// Members that ask for others.
  var dependentRequired: [DependentRequiredPlan] = []
  /// Members that ask for schemas.
  var dependentSchemas: [(name: String, demand: Demand)] = []
  /// Demands on members that no other keyword looks at.
  var unevaluatedMembers: [Demand] = []
  /// Values of discriminators, by name.
  var discriminators: [String: String] = [:]
  /// The nodes with annotations, outermost first.
  var annotated: [Int] = []
  /// The nodes that references lead to.
  var referredTypes: OrderedSet<Int> = []

  /// A limit to a number.
  struct Bound: Sendable {
    /// The limit.
    var number: JSONNumber
    /// Whether it is excluded.
    var isExclusive: Bool
  }

  /// A plan with the resources on the way to it.
  struct Scoped<Plan: Sendable>: Sendable {
    /// The plan.
    var plan: Plan
    /// The demand that it belongs to.
    var origin: Demand
  }

  /// From how many to how many.
  struct CountRange: Sendable {
    /// At least so many.
    var minimum = 0
    /// At most so many.
    var maximum = Int.max

    /// Narrows the range.
    mutating func narrow(_ minimum: Int, _ maximum: Int) {
      self.minimum = max(self.minimum, minimum)
      self.maximum = min(self.maximum, maximum)
    }

    /// Whether no count fits.
    var isEmpty: Bool { minimum > maximum }
  }

  /// Allows only the given types.
  mutating func restrict(_ allowed: TypeSet) {
    var own = types
    if allowed.contains(.writtenInteger) { isWrittenInteger = true }
    let allowsIntegers = allowed.contains(.number) || allowed.contains(.integer) || allowed.contains(.writtenInteger)
    if !allowed.contains(.number) {
      if own.contains(.number), allowsIntegers { own.insert(.integer) }
      own.remove(.number)
    }
    if !allowsIntegers { own.remove(.integer) }
    own.formIntersection(allowed.union([.number, .integer]))
    types = own
  }

  /// Allows only values of a list.
  mutating func restrict(to values: [JSONValue]) {
    guard let constants else { return self.constants = values }
    self.constants = constants.filter { own in values.contains { ValueKey.areEqual(own, $0) } }
  }
}
