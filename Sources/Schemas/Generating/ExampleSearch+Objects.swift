import JSON
import OrderedCollections

extension ExampleSearch {
  /// Names are made up for at most so many members.
  private static let madeUpLimit = 500

  /// The members that an object is to have.
  private struct Selection {
    /// The names, in order.
    var names: OrderedSet<String> = []
    /// Those that must be there.
    var required: Set<String> = []
    /// The demands on members whose names were made up for them.
    var extra: [String: [Demand]] = [:]
  }

  /// An object from facts, or nil when they contradict each other or a required member has no value.
  mutating func object(_ flattening: inout Flattening, at spot: Spot) -> JSONValue? {
    guard let selection = select(&flattening, at: spot) else { return nil }
    let facts = flattening.facts
    var members: OrderedDictionary<String, JSONValue> = [:]
    for name in selection.names {
      let demands = demands(onMember: name, facts) + (selection.extra[name] ?? [])
      if let text = facts.discriminators[name], meets(.string(text), demands) {
        members[name] = .string(text)
      } else if let value = value(demands, at: spot.member(name)) {
        members[name] = value
      } else if selection.required.contains(name) || isExhausted {
        return nil
      }
    }
    return .object(members)
  }

  /// Selects members; schemas that depend on members are added to the facts.
  private mutating func select(_ flattening: inout Flattening, at spot: Spot) -> Selection? {
    let wantsOptional =
      switch flattening.choices.choose(3) {
      case 0: spot.isFull
      case 1: !spot.isFull
      default: false
      }
    let optionalCount = flattening.facts.members.reduce(0) { $0 + $1.plan.slots.count { !$0.isRequired } }
    let dropped = wantsOptional ? flattening.choices.choose(optionalCount + 1) - 1 : -1
    var handled = 0
    while true {
      guard flattening.facts.types.contains(.object), !flattening.facts.memberCount.isEmpty,
        var selection = chosen(flattening.facts, wantsOptional: wantsOptional, dropped: dropped)
      else { return nil }
      let waiting = flattening.facts.dependentSchemas
      guard let next = waiting.indices.dropFirst(handled).first(where: { selection.names.contains(waiting[$0].name) })
      else {
        return complete(&selection, flattening.facts, wantsOptional: wantsOptional, at: spot) ? selection : nil
      }
      handled = next + 1
      flattening.add(waiting[next].demand)
    }
  }

  private mutating func chosen(_ facts: Facts, wantsOptional: Bool, dropped: Int) -> Selection? {
    var selection = Selection()
    selection.required = Set(facts.required)
    for plan in facts.members.map(\.plan) {
      for slot in plan.slots where slot.isRequired && !program.isWithheld(slot.node, maker.direction) {
        selection.required.insert(slot.name)
      }
    }
    var optionalIndex = -1
    for slot in facts.members.flatMap(\.plan.slots) where !selection.names.contains(slot.name) {
      if !slot.isRequired { optionalIndex += 1 }
      if selection.required.contains(slot.name) {
        selection.names.append(slot.name)
      } else if wantsOptional, !slot.isRequired, optionalIndex != dropped, !facts.forbidden.contains(slot.name),
        !isWithheld(demands(onMember: slot.name, facts))
      {
        selection.names.append(slot.name)
      }
    }
    for name in facts.required { selection.names.append(name) }
    for _ in 0..<50 {
      let count = selection.names.count
      for plan in facts.dependentRequired where selection.names.contains(plan.name) {
        let isRequired = selection.required.contains(plan.name)
        if plan.required.contains(where: facts.forbidden.contains) {
          if isRequired { return nil }
          selection.names.remove(plan.name)
          continue
        }
        selection.names.append(contentsOf: plan.required)
        if isRequired { selection.required.formUnion(plan.required) }
      }
      if selection.names.count == count { break }
    }
    return selection.required.isDisjoint(with: facts.forbidden) ? selection : nil
  }

  /// Adds and removes members until their number is right.
  private mutating func complete(
    _ selection: inout Selection, _ facts: Facts, wantsOptional: Bool, at spot: Spot
  ) -> Bool {
    if !facts.names.isEmpty {
      for name in selection.names where !meets(.string(name), facts.names) {
        if selection.required.contains(name) { return false }
        selection.names.remove(name)
      }
    }
    for (index, extra) in facts.extraMembers.enumerated() {
      guard let name = madeUpName(100 + index, extra.name, facts, beside: selection.names, at: spot) else {
        return false
      }
      selection.names.append(name)
      selection.required.insert(name)
      selection.extra[name] = extra.value
    }
    let limits = facts.memberCount
    for name in selection.names.reversed() where selection.names.count > limits.maximum {
      if !selection.required.contains(name) { selection.names.remove(name) }
    }
    guard selection.names.count <= limits.maximum, limits.minimum <= Self.madeUpLimit else { return false }
    for slot in facts.members.flatMap(\.plan.slots) where selection.names.count < limits.minimum {
      if facts.forbidden.contains(slot.name) || isWithheld(demands(onMember: slot.name, facts)) { continue }
      if !facts.names.isEmpty, !meets(.string(slot.name), facts.names) { continue }
      selection.names.append(slot.name)
    }
    var wanted = limits.minimum
    if wantsOptional, selection.names.isEmpty, facts.members.contains(where: { $0.plan.describesOthers }) {
      wanted = max(wanted, min(1, limits.maximum))
    }
    var index = 0
    while selection.names.count < wanted, index < wanted + 20 {
      if let name = madeUpName(index, [], facts, beside: selection.names, at: spot) { selection.names.append(name) }
      index += 1
    }
    return selection.names.count >= limits.minimum
  }

  /// A name for a member that no schema names.
  private mutating func madeUpName(
    _ index: Int, _ demands: [Demand], _ facts: Facts, beside names: OrderedSet<String>, at spot: Spot
  ) -> String? {
    var candidates: [String] = []
    let known = Set(facts.members.flatMap { $0.plan.slots.map(\.name) })
    let patterns = facts.members.flatMap(\.plan.patterns)
    if demands.isEmpty, facts.names.isEmpty {
      for (pattern, target) in patterns where !program.allowsNothing(target) {
        let dice = spot.dice.turned(index)
        if let name = PatternExample.text(of: program.tables.patterns[pattern], dice: dice) { candidates.append(name) }
      }
      let words = ["key", "name", "value", "item", "other", "more"]
      candidates += index < words.count ? [words[index]] : []
      candidates.append("key_\(index + 1)")
    } else {
      for turn in 0..<6 {
        var place = spot.member("\u{0}name")
        place.name = "key"
        place.turn = index + turn
        if case .string(let name)? = value(demands + facts.names, at: place) { candidates.append(name) }
      }
    }
    return candidates.first { name in
      !names.contains(name) && !facts.forbidden.contains(name) && !known.contains(name)
        && !self.demands(onMember: name, facts).contains { !$0.isNegated && program.allowsNothing($0.node) }
    }
  }

  /// All demands on the member with a name.
  mutating func demands(onMember name: String, _ facts: Facts) -> [Demand] {
    var demands: OrderedSet<Demand> = []
    var isEvaluated = false
    for scoped in facts.members {
      let plan = scoped.plan
      var isKnown = false
      let slot = plan.slot(named: name, hint: 0)
      if slot >= 0, plan.slots[slot].node >= 0 {
        isKnown = true
        demands.append(scoped.origin.reaching(plan.slots[slot].node))
      }
      for (pattern, target) in plan.patterns {
        guard case .matches = matcher.match(program.tables.patterns[pattern], name) else { continue }
        isKnown = true
        demands.append(scoped.origin.reaching(target))
      }
      if !isKnown, plan.additional >= 0 {
        isKnown = true
        demands.append(scoped.origin.reaching(plan.additional))
      }
      if isKnown { isEvaluated = true }
    }
    if !isEvaluated { demands.append(contentsOf: facts.unevaluatedMembers) }
    demands.append(contentsOf: facts.memberDemands[name] ?? [])
    return Array(demands)
  }
}

extension MembersPlan {
  /// Whether members without a slot have a schema that is worth an example.
  fileprivate var describesOthers: Bool { !patterns.isEmpty || (additional >= 0 && !forbidsAdditional) }
}

extension SchemaProgram {
  /// Whether a schema is `false`.
  func allowsNothing(_ node: Int) -> Bool {
    guard nodes[node].start < nodes[node].end, case .never = instructions[nodes[node].start] else { return false }
    return true
  }
}
