import JSON
import OrderedCollections

extension ExampleSearch {
  /// The first of the values that the schemas' authors wrote, or nil when none of them meets all demands.
  mutating func writtenValue(_ demands: [Demand], at spot: Spot) -> JSONValue? {
    var flattening = flattening(spot)
    for demand in demands { flattening.add(demand) }
    guard forced.isEmpty || spot.depth > 0 else { return nil }
    let facts = flattening.facts
    let annotations = facts.annotated.compactMap { program.tables.annotations[$0] }
    let isFull = settled(spot, facts).isFull
    var values = annotations.flatMap(\.examples)
    // A default that is empty or null is right, but shows nothing.
    values += annotations.compactMap(\.defaultValue).filter { !isFull || !$0.isBlank }
    if !isFull { values.removeAll { $0.object != nil || $0.array != nil } }
    for value in values.dropFirst(spot.turn).prefix(8) {
      let value = maker.direction == .any ? value : withoutWithheld(value, demands, at: spot)
      if meets(value, demands) { return value }
    }
    return nil
  }

  /// A place with what the facts say about its form.
  func settled(_ spot: Spot, _ facts: Facts) -> Spot {
    var spot = spot
    if facts.referredTypes.contains(where: spot.openTypes.contains) || spot.depth >= optionalDepth {
      spot.isFull = false
    }
    spot.openTypes += facts.referredTypes
    return spot
  }

  /// A written value without the members that are not sent in the direction.
  private mutating func withoutWithheld(_ value: JSONValue, _ demands: [Demand], at spot: Spot) -> JSONValue {
    guard spot.depth < 20 else { return value }
    var flattening = flattening(spot)
    for demand in demands { flattening.add(demand) }
    switch value {
    case .object(let members):
      var kept: OrderedDictionary<String, JSONValue> = [:]
      for (name, member) in members {
        let demands = self.demands(onMember: name, flattening.facts)
        if isWithheld(demands) { continue }
        kept[name] = withoutWithheld(member, demands, at: spot.member(name))
      }
      return .object(kept)
    case .array(let elements):
      return .array(
        elements.enumerated().map { index, element in
          withoutWithheld(element, self.demands(onElement: index, flattening.facts), at: spot.element(index))
        })
    default: return value
    }
  }

  /// Whether one of the schemas of a member says that it is not sent in the direction.
  func isWithheld(_ demands: [Demand]) -> Bool {
    demands.contains { !$0.isNegated && program.isWithheld($0.node, maker.direction) }
  }
}

extension JSONValue {
  /// Whether the value is null, or empty.
  fileprivate var isBlank: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }

  /// Number of values in this one, itself included.
  var size: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.values.reduce(1) { $0 + $1.size }
    default: 1
    }
  }
}
