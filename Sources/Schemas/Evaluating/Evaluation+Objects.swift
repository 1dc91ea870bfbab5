import JSON
import OrderedCollections

extension Evaluation {
  /// The keywords about objects.
  @inline(never)
  mutating func checkObject(
    _ instruction: SchemaInstruction, _ node: Int, _ value: JSONValue,
    _ members: OrderedDictionary<String, JSONValue>, _ seen: Evaluated?
  ) -> Bool {
    switch instruction {
    case .minProperties(let limit):
      if members.count >= limit { return true }
      report(node, "minProperties", .limit("\(limit)")) {
        "\($0) must have at least \(Self.count(limit, "member")); got \(members.count)"
      }
      return false
    case .maxProperties(let limit):
      if members.count <= limit { return true }
      report(node, "maxProperties", .limit("\(limit)")) {
        "\($0) must have at most \(Self.count(limit, "member")); got \(members.count)"
      }
      return false
    case .propertyNames(let target):
      var fits = true
      for name in members.keys where !checkQuietly(target, .string(name), nil) {
        guard isCollecting else { return false }
        fits = false
        report(node, "propertyNames", .noMember(name)) {
          "\($0) must not have a member named `\(ValuePath.excerpt(name, limit: 60))`; its name does not fit"
            + " `propertyNames`"
        }
      }
      return fits
    case .dependentRequired(let place): return checkDependentRequired(place, node, members)
    case .dependentSchemas(let place):
      var fits = true
      for (name, target) in program.tables.dependentSchemas[place] where members[name] != nil {
        if !check(target, value, seen) { fits = false }
        if !fits, !isCollecting { return false }
      }
      return fits
    default: return true
    }
  }

  @inline(never)
  private mutating func checkDependentRequired(
    _ place: Int, _ node: Int, _ members: OrderedDictionary<String, JSONValue>
  ) -> Bool {
    var fits = true
    for plan in program.tables.dependentRequired[place] where members[plan.name] != nil {
      for name in plan.required where members[name] == nil {
        guard isCollecting else { return false }
        fits = false
        report(node, "dependentRequired", .memberBeside(name, other: plan.name)) {
          "\($0) must have the member `\(ValuePath.excerpt(name, limit: 60))` because it has"
            + " `\(ValuePath.excerpt(plan.name, limit: 60))`"
        }
      }
    }
    return fits
  }

  /// `required`, `properties`, `patternProperties` and `additionalProperties`, in one pass over the members.
  @inline(never)
  mutating func checkMembers(
    _ plan: MembersPlan, _ node: Int, _ members: OrderedDictionary<String, JSONValue>, _ seen: Evaluated?
  ) -> Bool {
    var fits = true
    if plan.describesMembers { seen?.describesMembers = true }
    var requiredCount = 0
    var hint = 0
    for place in 0..<members.count {
      let (name, value) = members.elements[place]
      var isKnown = false
      let slot = plan.slot(named: name, hint: hint)
      if slot >= 0 {
        hint = slot + 1
        if plan.slots[slot].isRequired { requiredCount += 1 }
        if plan.slots[slot].node >= 0 {
          isKnown = true
          if !descend(plan.slots[slot].node, .key(name), value) { fits = false }
        }
      }
      if !plan.patterns.isEmpty {
        let (isMatched, isFitting) = checkPatterns(plan, node, name, value)
        if isMatched { isKnown = true }
        if !isFitting { fits = false }
      }
      if !isKnown {
        if plan.forbidsAdditional {
          fits = false
          reportUnknown(name, plan, node)
        } else if plan.additional >= 0 {
          isKnown = true
          if !descend(plan.additional, .key(name), value) { fits = false }
        }
      }
      if isKnown { seen?.members[place] = true }
      if !fits, !isCollecting { return false }
    }
    guard requiredCount < plan.requiredCount, lacksMember(members, plan) else { return fits }
    reportMissing(members, plan, node)
    return false
  }

  /// `patternProperties` of one member: whether a pattern matches its name, and whether all its schemas fit.
  @inline(never)
  private mutating func checkPatterns(
    _ plan: MembersPlan, _ node: Int, _ name: String, _ value: JSONValue
  ) -> (isMatched: Bool, isFitting: Bool) {
    var (isMatched, isFitting) = (false, true)
    for (pattern, target) in plan.patterns {
      switch matcher.match(program.tables.patterns[pattern], name) {
      case .matches:
        isMatched = true
        if !descend(target, .key(name), value) { isFitting = false }
      case .differs: break
      case .exhausted:
        isFitting = false
        let text = ValuePath.excerpt(program.tables.patterns[pattern].text, limit: 120)
        report(node, "patternProperties", .simplicity) {
          "\($0) has a member whose name cannot be matched with `\(text)` within reasonable time"
        }
      }
    }
    return (isMatched, isFitting)
  }

  /// Whether a required member is missing that is sent in the value's direction.
  @inline(never)
  private func lacksMember(_ members: OrderedDictionary<String, JSONValue>, _ plan: MembersPlan) -> Bool {
    plan.slots.contains { isMissing($0, in: members) }
  }

  private func isMissing(_ slot: MembersPlan.Slot, in members: OrderedDictionary<String, JSONValue>) -> Bool {
    slot.isRequired && members[slot.name] == nil && !program.isWithheld(slot.node, direction)
  }

  @inline(never)
  private mutating func reportMissing(
    _ members: OrderedDictionary<String, JSONValue>, _ plan: MembersPlan, _ node: Int
  ) {
    guard isCollecting else { return }
    for slot in plan.slots where isMissing(slot, in: members) {
      report(node, "required", .member(slot.name)) {
        "\($0) must have the member `\(ValuePath.excerpt(slot.name, limit: 60))`"
      }
    }
  }

  @inline(never)
  private mutating func reportUnknown(_ name: String, _ plan: MembersPlan, _ node: Int) {
    guard isCollecting else { return }
    let known = plan.slots.filter { $0.node >= 0 }.map { JSONValue.string($0.name) }
    report(node, "additionalProperties", .noMember(name)) {
      "\($0) must not have the member `\(ValuePath.excerpt(name, limit: 60))`"
        + (known.isEmpty ? "" : "; known are \(ValuePath.list(known, conjunction: "and"))")
    }
  }

  /// `unevaluatedProperties`.
  @inline(never)
  mutating func checkUnevaluatedMembers(
    _ target: Int, _ node: Int, _ members: OrderedDictionary<String, JSONValue>, _ seen: Evaluated
  ) -> Bool {
    var fits = true
    for place in 0..<members.count where !seen.members[place] {
      let (name, value) = members.elements[place]
      if !checkQuietly(target, value, nil) {
        guard isCollecting else { return false }
        fits = false
        if isForbidding(target) {
          report(node, "unevaluatedProperties", .noMember(name)) {
            "\($0) must not have the member `\(ValuePath.excerpt(name, limit: 60))`"
          }
        } else {
          _ = descend(target, .key(name), value)
        }
      }
      seen.members[place] = true
    }
    return fits
  }
}
