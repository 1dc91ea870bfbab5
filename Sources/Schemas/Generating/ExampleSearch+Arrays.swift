import JSON

extension ExampleSearch {
  /// Longer arrays are not made.
  private static let lengthLimit = 1000
  /// So many values are tried for an element that must differ from those before it.
  private static let turnLimit = 40

  /// An array from facts, or nil when they contradict each other or an element has no value.
  mutating func array(_ flattening: inout Flattening, at spot: Spot) -> JSONValue? {
    var facts = flattening.facts
    let offset = flattening.choices.choose(3)
    let isShared = facts.contains.count > 1 && flattening.choices.choose(2) == 1
    let needed = placeContained(&facts, from: offset, isShared: isShared)
    let least = max(facts.itemCount.minimum, needed, facts.hasRepeatedItem ? 2 : 0)
    let most = facts.itemCount.maximum
    guard least <= most, least <= Self.lengthLimit else { return nil }
    let prefix = facts.items.map { $0.plan.prefix.count }.max() ?? 0
    let usual = spot.isFull ? max(least, min(most, max(prefix, 1))) : least
    let count =
      switch flattening.choices.choose(4) {
      case 0: usual
      case 1: least
      case 2: min(most, usual + 1)
      default: min(most, usual + 2)
      }
    var elements: [JSONValue] = []
    for index in 0..<count {
      if facts.hasRepeatedItem, index == 1 {
        elements.append(elements[0])
        continue
      }
      guard let element = element(index, facts, beside: elements, at: spot) else {
        if index >= least, !isExhausted { break }
        return nil
      }
      elements.append(element)
    }
    return .array(elements)
  }

  private mutating func element(
    _ index: Int, _ facts: Facts, beside others: [JSONValue], at spot: Spot
  ) -> JSONValue? {
    let demands = demands(onElement: index, facts)
    var place = spot.element(index)
    guard facts.hasUniqueItems else { return value(demands, at: place) }
    for turn in 0..<Self.turnLimit {
      place.turn = turn
      guard let element = value(demands, at: place) else {
        if turn == 0 { return nil }
        continue
      }
      if !others.contains(where: { ValueKey.areEqual($0, element) }) { return element }
    }
    return nil
  }

  /// Turns what some elements must fit into demands on certain elements; how many elements that takes.
  private func placeContained(_ facts: inout Facts, from offset: Int, isShared: Bool) -> Int {
    let prefix = facts.items.map { $0.plan.prefix.count }.max() ?? 0
    let first = offset == 0 ? 0 : offset == 1 ? prefix : prefix + 1
    var next = first
    var needed = (facts.itemDemands.keys.max() ?? -1) + 1
    for scoped in facts.contains {
      let plan = scoped.plan
      if isShared { next = first }
      let end = min(next + min(plan.minimum, Self.lengthLimit), Self.lengthLimit)
      for index in next..<max(next, end) {
        facts.itemDemands[index, default: []].append(scoped.origin.reaching(plan.node))
      }
      if let maximum = plan.maximum, maximum < Self.lengthLimit {
        // Elements that are not meant to fit must not fit by chance.
        for index in 0..<(Swift.max(end, facts.itemCount.minimum, prefix, 1) + 2)
        where !(next..<max(next, end) ~= index) {
          facts.itemDemands[index, default: []].append(scoped.origin.reaching(plan.node, isNegated: true))
        }
      }
      if plan.minimum > 0 { needed = max(needed, end) }
      next = end
    }
    return needed
  }

  /// All demands on the element at an index.
  func demands(onElement index: Int, _ facts: Facts) -> [Demand] {
    var demands: [Demand] = []
    var isEvaluated = false
    for scoped in facts.items {
      if index < scoped.plan.prefix.count {
        isEvaluated = true
        demands.append(scoped.origin.reaching(scoped.plan.prefix[index]))
      } else if scoped.plan.rest >= 0 {
        isEvaluated = true
        demands.append(scoped.origin.reaching(scoped.plan.rest))
      }
    }
    let isContained = facts.itemDemands[index]?.contains { demand in
      facts.contains.contains { $0.plan.marksItems && $0.plan.node == demand.node && !demand.isNegated }
    }
    if !isEvaluated, isContained != true { demands += facts.unevaluatedItems }
    demands += facts.eachItem + (facts.itemDemands[index] ?? [])
    return demands
  }
}
