import JSON

/// What is demanded of an object's members.
///
/// One table for four keywords, so that a member is looked up once.
final class MembersPlan: Sendable {
  /// A member that a keyword names.
  struct Slot: Sendable {
    /// The member's name.
    var name: String
    /// The node of its schema; -1 when only `required` names it.
    var node: Int
    /// Whether it must be there.
    var isRequired: Bool
  }

  /// More names than this are found through an index.
  private static let searchedFromStart = 8

  /// The named members, those of `properties` first.
  let slots: [Slot]
  /// Patterns by their places in the program, with the nodes of their schemas.
  let patterns: [(pattern: Int, node: Int)]
  /// The node for all other members; -1 when there is none.
  let additional: Int
  /// Whether all other members are forbidden.
  let forbidsAdditional: Bool
  /// How many slots are required.
  let requiredCount: Int
  private let index: [String: Int]?

  /// A table from its parts.
  init(slots: [Slot], patterns: [(pattern: Int, node: Int)], additional: Int, forbidsAdditional: Bool) {
    self.slots = slots
    self.patterns = patterns
    self.additional = additional
    self.forbidsAdditional = forbidsAdditional
    requiredCount = slots.count { $0.isRequired }
    index =
      slots.count > Self.searchedFromStart
      ? Dictionary(slots.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }) : nil
  }

  /// Whether members have to be looked at one by one.
  var looksAtMembers: Bool { additional >= 0 || forbidsAdditional || !patterns.isEmpty }

  /// Whether it says what members there are, and not only which must be there.
  var describesMembers: Bool { looksAtMembers || (slots.first?.node ?? -1) >= 0 }

  /// The slot of a name, or -1; the hint is where it would be if members came in the schema's order.
  func slot(named name: String, hint: Int) -> Int {
    if hint < slots.count, slots[hint].name == name { return hint }
    if let index { return index[name] ?? -1 }
    for place in slots.indices where slots[place].name == name { return place }
    return -1
  }
}

/// `enum`: the allowed values, and an index of them when there are many.
struct EnumerationPlan: Sendable {
  /// The values in the order of the schema.
  var values: [JSONValue]
  /// The same values, when there are more than a few.
  var index: Set<ValueKey>?

  /// A plan of allowed values.
  init(_ values: [JSONValue]) {
    self.values = values
    index = values.count > 8 ? Set(values.map(ValueKey.init)) : nil
  }

  /// Whether a value is one of them.
  func contains(_ value: JSONValue) -> Bool {
    if let index { return index.contains(ValueKey(value)) }
    for allowed in values where ValueKey.areEqual(allowed, value) { return true }
    return false
  }
}

/// What is demanded of an array's elements, by place.
struct ItemsPlan: Sendable {
  /// The nodes of the first elements.
  var prefix: [Int]
  /// The node of all others; -1 when there is none.
  var rest: Int
  /// Whether there may be no others.
  var forbidsRest: Bool
}

/// How many elements must fit a schema.
struct ContainsPlan: Sendable {
  /// The node of the schema.
  var node: Int
  /// At least so many.
  var minimum: Int
  /// At most so many.
  var maximum: Int?
  /// Whether fitting elements count as evaluated.
  var marksItems: Bool
}

/// A reference whose target depends on the way by which it was reached.
struct DynamicReferencePlan: Sendable {
  /// The node when no resource on the way has the anchor.
  var node: Int
  /// The name of the anchor, by which the program finds its nodes in other resources.
  var name: String
}

/// Members that others ask for.
struct DependentRequiredPlan: Sendable {
  /// The member that asks.
  var name: String
  /// The members that must be there then.
  var required: [String]
}
