import JSON
import OrderedCollections

/// An instruction that applies somewhere in a valid value.
struct Constraint: Sendable {
  /// The schema that has it.
  var demand: Demand
  /// Its place among the program's instructions.
  var place: Int
  /// The way to the value that it applies to.
  var path: [PathToken]
  /// That value.
  var value: JSONValue
}

/// Finds the constraints that apply to a valid value, each once, in the order of the schema.
struct ConstraintFinder {
  /// Not more than this many are found.
  private static let limit = 2000

  /// What has been found.
  private(set) var constraints: [Constraint] = []
  /// The demands on each value, by the way to it as a pointer's tokens.
  private(set) var demands: [[String]: OrderedSet<Demand>] = [:]
  private var search: ExampleSearch
  private var met: Set<Int> = []
  private var path: [PathToken] = []

  /// A finder that has not found anything.
  init(_ search: ExampleSearch) {
    self.search = search
  }

  private var program: SchemaProgram { search.program }

  /// Looks at a value and the schema that it fits.
  mutating func visit(_ value: JSONValue) {
    path = []
    demands = [:]
    enter(Demand(node: search.maker.schema.root), value)
  }

  private mutating func enter(_ demand: Demand, _ value: JSONValue) {
    demands[path.map(\.text), default: []].append(demand)
    apply(demand, value, depth: 0)
  }

  private mutating func descend(_ demand: Demand, _ token: PathToken, _ value: JSONValue) {
    path.append(token)
    enter(demand, value)
    path.removeLast()
  }

  private mutating func apply(_ demand: Demand, _ value: JSONValue, depth: Int) {
    guard depth < 60, path.count < 60, constraints.count < Self.limit else { return }
    var demand = demand
    let node = program.nodes[demand.node]
    if program.isDynamic, demand.scope.last != node.resource { demand.scope.append(node.resource) }
    for place in node.start..<node.end {
      if met.insert(place).inserted {
        constraints.append(Constraint(demand: demand, place: place, path: path, value: value))
      }
      follow(program.instructions[place], demand, value, depth: depth + 1)
    }
  }

  private mutating func follow(_ instruction: SchemaInstruction, _ demand: Demand, _ value: JSONValue, depth: Int) {
    func fits(_ target: Int) -> Bool { search.meets(value, [demand.reaching(target)]) }
    switch instruction {
    case .reference(let target): apply(demand.reaching(target), value, depth: depth)
    case .dynamicReference(let place):
      let target = program.target(of: program.tables.dynamicReferences[place], scope: demand.scope)
      apply(demand.reaching(target), value, depth: depth)
    case .allOf(let place):
      for target in program.tables.lists[place] { apply(demand.reaching(target), value, depth: depth) }
    case .anyOf(let place), .oneOf(let place):
      for target in program.tables.lists[place] where fits(target) {
        apply(demand.reaching(target), value, depth: depth)
      }
    case .condition(let condition, let then, let otherwise):
      let branch = fits(condition) ? then : otherwise
      if branch >= 0 { apply(demand.reaching(branch), value, depth: depth) }
    case .dependentSchemas(let place):
      for (name, target) in program.tables.dependentSchemas[place] where value[name] != nil {
        apply(demand.reaching(target), value, depth: depth)
      }
    case .members(let place):
      guard case .object(let members) = value else { return }
      var facts = Facts()
      facts.members = [Facts.Scoped(plan: program.tables.members[place], origin: demand)]
      for (name, member) in members {
        for own in search.demands(onMember: name, facts) { descend(own, .key(name), member) }
      }
    case .items(let place):
      guard case .array(let elements) = value else { return }
      var facts = Facts()
      facts.items = [Facts.Scoped(plan: program.tables.items[place], origin: demand)]
      for (index, element) in elements.enumerated() {
        for own in search.demands(onElement: index, facts) { descend(own, .index(index), element) }
      }
    default: break
    }
  }
}
