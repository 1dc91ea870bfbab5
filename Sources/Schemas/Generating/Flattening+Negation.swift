import JSON
import OrderedCollections

extension Flattening {
  /// Adds that a value must not fit a schema: it must break one of the schema's instructions.
  mutating func negate(_ demand: Demand) {
    let node = program.nodes[demand.node]
    var ways: [Way] = []
    for place in node.start..<node.end { ways += self.ways(to: program.instructions[place], demand) }
    guard !ways.isEmpty else { return facts.types = [] }
    follow(ways[choices.choose(ways.count)], demand)
  }

  /// Adds that a value must break one instruction of a schema.
  mutating func oppose(_ instruction: SchemaInstruction, _ demand: Demand) {
    let ways = self.ways(to: instruction, demand)
    guard !ways.isEmpty else { return facts.types = [] }
    follow(ways[choices.choose(ways.count)], demand)
  }

  /// One way to break an instruction.
  enum Way {
    /// Changes the facts.
    case facts((inout Facts) -> Void)
    /// Adds demands on the same value.
    case demands([Demand])
  }

  private mutating func follow(_ way: Way, _ demand: Demand) {
    switch way {
    case .facts(let change): change(&facts)
    case .demands(let demands): for demand in demands { add(demand) }
    }
  }

  /// The ways to break an instruction, the likeliest first.
  private func ways(to instruction: SchemaInstruction, _ demand: Demand) -> [Way] {
    switch instruction {
    case .never: return [.facts { _ in }]
    case .types(let types): return [.facts { $0.exclude(types) }]
    case .constant(let place):
      let value = program.tables.constants[place]
      return [.facts { $0.constants?.removeAll { ValueKey.areEqual($0, value) } }]
    case .enumeration(let place):
      let values = program.tables.enumerations[place]
      return [.facts { $0.constants?.removeAll { values.contains($0) } }]
    case .bound, .multipleOf: return waysOfNumbers(instruction)
    case .minLength, .maxLength, .pattern, .format: return waysOfTexts(instruction)
    case .minItems, .maxItems, .uniqueItems, .items, .contains, .unevaluatedItems:
      return waysOfArrays(instruction, demand)
    case .minProperties, .maxProperties, .members, .propertyNames, .dependentRequired, .dependentSchemas,
      .unevaluatedProperties:
      return waysOfObjects(instruction, demand)
    default: return waysOfLogic(instruction, demand)
    }
  }

  private func waysOfLogic(_ instruction: SchemaInstruction, _ demand: Demand) -> [Way] {
    func not(_ target: Int) -> Demand { demand.reaching(target, isNegated: true) }
    func fit(_ target: Int) -> Demand { demand.reaching(target) }
    switch instruction {
    case .reference(let target): return [.demands([not(target)])]
    case .dynamicReference(let place):
      return [.demands([not(program.target(of: program.tables.dynamicReferences[place], scope: demand.scope))])]
    case .allOf(let place): return program.tables.lists[place].map { .demands([not($0)]) }
    case .anyOf(let place): return [.demands(program.tables.lists[place].map(not))]
    case .oneOf(let place):
      let targets = program.tables.lists[place]
      let pairs = targets.indices.dropFirst().prefix(8).map { Way.demands([fit(targets[$0 - 1]), fit(targets[$0])]) }
      return [.demands(targets.map(not))] + pairs
    case .not(let target): return [.demands([fit(target)])]
    case .condition(let condition, let then, let otherwise):
      return (then >= 0 ? [.demands([fit(condition), not(then)])] : [])
        + (otherwise >= 0 ? [.demands([not(condition), not(otherwise)])] : [])
    default: return []
    }
  }

  private func waysOfNumbers(_ instruction: SchemaInstruction) -> [Way] {
    switch instruction {
    case .bound(let bound, let place):
      let limit = number(place)
      return [
        .facts { facts in
          facts.restrict([.number, .integer])
          switch bound {
          case .minimum: facts.maxima.append(Facts.Bound(number: limit, isExclusive: true))
          case .exclusiveMinimum: facts.maxima.append(Facts.Bound(number: limit, isExclusive: false))
          case .maximum: facts.minima.append(Facts.Bound(number: limit, isExclusive: true))
          case .exclusiveMaximum: facts.minima.append(Facts.Bound(number: limit, isExclusive: false))
          }
        }
      ]
    case .multipleOf(let place):
      let divisor = number(place)
      return [
        .facts { facts in
          facts.restrict([.number, .integer])
          facts.wrongDivisors.append(divisor)
        }
      ]
    default: return []
    }
  }

  private func waysOfTexts(_ instruction: SchemaInstruction) -> [Way] {
    [
      .facts { facts in
        facts.restrict(.string)
        switch instruction {
        case .minLength(let limit): facts.length.narrow(0, limit - 1)
        case .maxLength(let limit): facts.length.narrow(limit == .max ? limit : limit + 1, .max)
        default: break
        }
      }
    ]
  }

  private func waysOfArrays(_ instruction: SchemaInstruction, _ demand: Demand) -> [Way] {
    func array(_ change: @escaping (inout Facts) -> Void) -> Way {
      .facts { facts in
        facts.restrict(.array)
        change(&facts)
      }
    }
    func breaking(_ target: Int, at index: Int) -> Way {
      array { facts in
        facts.itemCount.narrow(index + 1, .max)
        facts.itemDemands[index, default: []].append(demand.reaching(target, isNegated: true))
      }
    }
    switch instruction {
    case .minItems(let limit): return [array { $0.itemCount.narrow(0, limit - 1) }]
    case .maxItems(let limit): return [array { $0.itemCount.narrow(limit == .max ? limit : limit + 1, .max) }]
    case .uniqueItems: return [array { $0.hasRepeatedItem = true }]
    case .items(let place):
      let plan = program.tables.items[place]
      let ways = plan.prefix.enumerated().map { breaking($1, at: $0) }
      return plan.rest >= 0 ? ways + [breaking(plan.rest, at: plan.prefix.count)] : ways
    case .contains(let place):
      let plan = program.tables.contains[place]
      var ways: [Way] = []
      if plan.minimum > 0 {
        ways.append(array { $0.eachItem.append(demand.reaching(plan.node, isNegated: true)) })
      }
      if let maximum = plan.maximum, maximum < .max {
        ways.append(
          array { facts in
            let more = ContainsPlan(node: plan.node, minimum: maximum + 1, maximum: nil, marksItems: false)
            facts.contains.append(Facts.Scoped(plan: more, origin: demand))
          })
      }
      return ways
    case .unevaluatedItems(let target): return (0..<4).map { breaking(target, at: $0) }
    default: return []
    }
  }

  private func waysOfObjects(_ instruction: SchemaInstruction, _ demand: Demand) -> [Way] {
    func object(_ change: @escaping (inout Facts) -> Void) -> Way {
      .facts { facts in
        facts.restrict(.object)
        change(&facts)
      }
    }
    func extra(_ target: Int) -> Way {
      object { $0.extraMembers.append((name: [], value: [demand.reaching(target, isNegated: true)])) }
    }
    switch instruction {
    case .minProperties(let limit): return [object { $0.memberCount.narrow(0, limit - 1) }]
    case .maxProperties(let limit): return [object { $0.memberCount.narrow(limit == .max ? limit : limit + 1, .max) }]
    case .propertyNames(let target):
      return [object { $0.extraMembers.append((name: [demand.reaching(target, isNegated: true)], value: [])) }]
    case .dependentRequired(let place):
      return program.tables.dependentRequired[place].flatMap { plan in
        plan.required.map { missing in
          object { facts in
            facts.required.append(plan.name)
            facts.forbidden.insert(missing)
          }
        }
      }
    case .dependentSchemas(let place):
      return program.tables.dependentSchemas[place].map { name, target in
        object { facts in
          facts.required.append(name)
          facts.dependentSchemas.append((name, demand.reaching(target, isNegated: true)))
        }
      }
    case .unevaluatedProperties(let target): return [extra(target)]
    case .members(let place):
      let plan = program.tables.members[place]
      var ways: [Way] = plan.slots.filter(\.isRequired).map { slot in object { $0.forbidden.insert(slot.name) } }
      for slot in plan.slots where slot.node >= 0 {
        ways.append(
          object { facts in
            facts.required.append(slot.name)
            facts.memberDemands[slot.name, default: []].append(demand.reaching(slot.node, isNegated: true))
          })
      }
      for (pattern, target) in plan.patterns {
        guard let name = PatternExample.text(of: program.tables.patterns[pattern], dice: spot.dice) else { continue }
        ways.append(
          object { facts in
            facts.required.append(name)
            facts.memberDemands[name, default: []].append(demand.reaching(target, isNegated: true))
          })
      }
      return plan.additional >= 0 ? ways + [extra(plan.additional)] : ways
    default: return []
    }
  }
}

extension Facts {
  /// Allows none of the given types.
  fileprivate mutating func exclude(_ excluded: TypeSet) {
    types.subtract(excluded)
    if excluded.contains(.number) { types.remove(.integer) }
    if !excluded.contains(.number), excluded.contains(.integer) || excluded.contains(.writtenInteger) {
      isFractional = true
      types.remove(.integer)
    }
  }
}
