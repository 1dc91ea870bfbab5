import OrderedCollections

extension SchemaProgram {
  /// The problems of nodes that cannot be compiled, and of all that lead to them; of several the first.
  func problems(from own: OrderedDictionary<Int, SchemaProblem>) -> [Int: SchemaProblem] {
    guard !own.isEmpty else { return [:] }
    var sources: [Int: [Int]] = [:]
    for node in nodes.indices {
      for target in targets(of: node) { sources[target, default: []].append(node) }
    }
    var problems: [Int: SchemaProblem] = [:]
    for (node, problem) in own {
      var waiting = [node]
      while let next = waiting.popLast() {
        guard problems[next] == nil else { continue }
        problems[next] = problem
        waiting += sources[next] ?? []
      }
    }
    return problems
  }

  /// The nodes that a node leads to.
  private func targets(of node: Int) -> [Int] {
    nodes[node].start == nodes[node].end
      ? [] : instructions[nodes[node].start..<nodes[node].end].flatMap(targets).filter { $0 >= 0 }
  }

  private func targets(of instruction: SchemaInstruction) -> [Int] {
    switch instruction {
    case .items(let place): tables.items[place].prefix + [tables.items[place].rest]
    case .contains(let place): [tables.contains[place].node]
    case .members(let place):
      tables.members[place].slots.map(\.node) + tables.members[place].patterns.map(\.node)
        + [tables.members[place].additional]
    case .dependentSchemas(let place): tables.dependentSchemas[place].map(\.node)
    case .dynamicReference(let place):
      [tables.dynamicReferences[place].node]
        + (tables.dynamicAnchors[tables.dynamicReferences[place].name]?.values.sorted() ?? [])
    case .allOf(let place), .anyOf(let place), .oneOf(let place): tables.lists[place]
    case .condition(let condition, let then, let otherwise): [condition, then, otherwise]
    case .reference(let target), .not(let target), .propertyNames(let target), .unevaluatedItems(let target),
      .unevaluatedProperties(let target):
      [target]
    default: []
    }
  }
}
