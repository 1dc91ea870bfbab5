import JSON
import OrderedCollections
import SourceText

/// Turns the demands on one value into facts, choosing among alternatives on the way.
struct Flattening {
  /// Demands on one value beyond this many are not looked at.
  private static let limit = 4000

  /// The schemas.
  let program: SchemaProgram
  /// The heights of the schemas.
  let heights: SchemaHeights
  /// Where the value stands.
  let spot: Spot
  /// Alternatives that have been chosen already: branches by the node that has them.
  let forced: [Int: Int]
  /// The instruction whose opposite is wanted, by its place in the program.
  var broken: Int?
  /// The answers.
  var choices: Choices
  /// What has come together.
  var facts = Facts()
  private var met: Set<Demand> = []
  private var first: Int?

  /// Begins to flatten the demands at a place.
  init(
    program: SchemaProgram, heights: SchemaHeights, spot: Spot, forced: [Int: Int] = [:], choices: Choices = Choices()
  ) {
    self.program = program
    self.heights = heights
    self.spot = spot
    self.forced = forced
    self.choices = choices
  }

  /// Adds a demand with all that it leads to at the same place.
  mutating func add(_ demand: Demand) {
    guard met.count < Self.limit, met.insert(demand).inserted else { return }
    if first == nil { first = demand.node }
    var demand = demand
    let node = program.nodes[demand.node]
    if program.isDynamic, demand.scope.last != node.resource { demand.scope.append(node.resource) }
    if demand.isNegated { return negate(demand) }
    if program.tables.annotations[demand.node] != nil { annotate(demand.node) }
    for place in node.start..<node.end {
      if place == broken {
        oppose(program.instructions[place], demand)
      } else {
        apply(program.instructions[place], demand)
      }
    }
  }

  private mutating func annotate(_ node: Int) {
    facts.annotated.append(node)
    guard let name = program.tables.annotations[node]?.discriminator, facts.discriminators[name] == nil else { return }
    // The value of a type that builds on the one with the discriminator is the name of the outermost.
    let nodes = [first].compactMap { $0 } + facts.referredTypes
    guard let outermost = nodes.first(where: program.isNamed) else { return }
    facts.discriminators[name] = discriminatorValue(of: outermost, by: node)
  }

  /// What the discriminator of one node calls another.
  func discriminatorValue(of node: Int, by owner: Int) -> String? {
    guard let name = program.place(of: node).pointer.tokens.last else { return nil }
    for (reference, value) in program.tables.annotations[owner]?.discriminatorValues ?? [:] {
      let end = reference.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init)
      if end == name { return value }
    }
    return name
  }

  private mutating func apply(_ instruction: SchemaInstruction, _ demand: Demand) {
    switch instruction {
    case .never: facts.types = []
    case .types(let types): facts.restrict(types)
    case .constant(let place): facts.restrict(to: [program.tables.constants[place]])
    case .enumeration(let place): facts.restrict(to: program.tables.enumerations[place].values)
    case .bound(let bound, let place): apply(bound, place)
    case .multipleOf(let place): facts.divisors.append(number(place))
    case .minLength(let limit): facts.length.narrow(limit, .max)
    case .maxLength(let limit): facts.length.narrow(0, limit)
    case .pattern(let place): facts.patterns.append(place)
    case .format(let format, _): facts.formats.append(format)
    case .minItems(let limit): facts.itemCount.narrow(limit, .max)
    case .maxItems(let limit): facts.itemCount.narrow(0, limit)
    case .uniqueItems: facts.hasUniqueItems = true
    case .minProperties(let limit): facts.memberCount.narrow(limit, .max)
    case .maxProperties(let limit): facts.memberCount.narrow(0, limit)
    case .items(let place): facts.items.append(Facts.Scoped(plan: program.tables.items[place], origin: demand))
    case .contains(let place): facts.contains.append(Facts.Scoped(plan: program.tables.contains[place], origin: demand))
    case .members(let place): facts.members.append(Facts.Scoped(plan: program.tables.members[place], origin: demand))
    case .propertyNames(let target): facts.names.append(demand.reaching(target))
    case .dependentRequired(let place): facts.dependentRequired += program.tables.dependentRequired[place]
    case .dependentSchemas(let place):
      facts.dependentSchemas += program.tables.dependentSchemas[place].map { ($0.name, demand.reaching($0.node)) }
    case .unevaluatedItems(let target): facts.unevaluatedItems.append(demand.reaching(target))
    case .unevaluatedProperties(let target): facts.unevaluatedMembers.append(demand.reaching(target))
    case .reference, .dynamicReference, .allOf, .anyOf, .oneOf, .not, .condition: applyLogic(instruction, demand)
    }
  }

  private mutating func applyLogic(_ instruction: SchemaInstruction, _ demand: Demand) {
    switch instruction {
    case .reference(let target):
      facts.referredTypes.append(target)
      add(demand.reaching(target))
    case .dynamicReference(let place):
      let target = program.target(of: program.tables.dynamicReferences[place], scope: demand.scope)
      facts.referredTypes.append(target)
      add(demand.reaching(target))
    case .allOf(let place): for target in program.tables.lists[place] { add(demand.reaching(target)) }
    case .anyOf(let place): _ = addBranch(program.tables.lists[place], demand)
    case .oneOf(let place):
      let targets = program.tables.lists[place]
      let chosen = addBranch(targets, demand)
      // Mostly the others do not fit anyway; when they do, each must be made to fail.
      guard targets.count > 1, choices.choose(2) == 1 else { return }
      for (index, target) in targets.enumerated() where index != chosen {
        add(demand.reaching(target, isNegated: true))
      }
    case .not(let target): add(demand.reaching(target, isNegated: true))
    case .condition(let condition, let then, let otherwise):
      let holds = choices.choose(2) == 0
      add(demand.reaching(condition, isNegated: !holds))
      let branch = holds ? then : otherwise
      if branch >= 0 { add(demand.reaching(branch)) }
    default: break
    }
  }

  /// Chooses one of several alternatives; its index.
  private mutating func addBranch(_ targets: [Int], _ demand: Demand) -> Int {
    let order = heights.order(of: targets, at: spot, in: program)
    let chosen = forced[demand.node] ?? order[choices.choose(order.count)]
    guard targets.indices.contains(chosen) else { return 0 }
    if let name = program.tables.annotations[demand.node]?.discriminator {
      facts.discriminators[name] = discriminatorValue(
        of: program.reference(of: targets[chosen]) ?? targets[chosen], by: demand.node)
    }
    add(demand.reaching(targets[chosen]))
    return chosen
  }

  private mutating func apply(_ bound: SchemaInstruction.Bound, _ place: Int) {
    switch bound {
    case .minimum: facts.minima.append(Facts.Bound(number: number(place), isExclusive: false))
    case .exclusiveMinimum: facts.minima.append(Facts.Bound(number: number(place), isExclusive: true))
    case .maximum: facts.maxima.append(Facts.Bound(number: number(place), isExclusive: false))
    case .exclusiveMaximum: facts.maxima.append(Facts.Bound(number: number(place), isExclusive: true))
    }
  }

  /// A number of the program's table.
  func number(_ place: Int) -> JSONNumber { JSONNumber(uncheckedText: program.tables.numbers[place].text) }
}

extension SchemaProgram {
  /// Whether a schema is one of a document's named types.
  func isNamed(_ node: Int) -> Bool {
    let tokens = place(of: node).pointer.tokens
    return tokens.count > 1 && ["$defs", "definitions", "schemas"].contains(tokens[tokens.count - 2])
  }

  /// The node that a dynamic reference leads to: that of the outermost resource on the way that has the anchor.
  func target(of reference: DynamicReferencePlan, scope: [Int]) -> Int {
    guard let nodes = tables.dynamicAnchors[reference.name] else { return reference.node }
    for resource in scope {
      if let node = nodes[resource] { return node }
    }
    return reference.node
  }
}
