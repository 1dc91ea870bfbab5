import JSON

/// For each schema of a program, how deep its shallowest value nests, about.
///
/// Zero is a value without members and elements. The answers guide choices: where a recursion can end they show the way
/// out; what several schemas demand together is not looked at.
struct SchemaHeights: Sendable {
  /// The height of a schema that only endless values would fit.
  static let endless = Int(Int32.max)

  private var heights: [Int]

  /// The heights of a program's schemas: the smallest numbers that agree with each other.
  ///
  /// Those of the first schemas may be known: they do not depend on what was added later.
  init(_ program: SchemaProgram, knowing known: SchemaHeights? = nil) {
    heights = known?.heights ?? []
    let start = heights.count
    guard start < program.nodes.count else { return }
    heights += [Int](repeating: Self.endless, count: program.nodes.count - start)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      // Schemas come before those that they lead to, mostly.
      for node in heights.indices[start...].reversed() {
        let height = self.height(of: node, in: program)
        guard height < heights[node] else { continue }
        heights[node] = height
        hasChanged = true
      }
    }
  }

  /// The height of a node.
  subscript(node: Int) -> Int { node < 0 ? 0 : heights[node] }

  /// The alternatives among several schemas, the preferred first, by index.
  ///
  /// What never ends comes last, then what leads back to a type that is being followed, then `null`.
  func order(of targets: [Int], at spot: Spot, in program: SchemaProgram) -> [Int] {
    guard targets.count > 1 else { return Array(targets.indices) }
    let ranks = targets.map { target -> (Int, Int, Int) in
      let height = self[target]
      let isOpen = leads(target, toAnyOf: spot.openTypes, in: program)
      let rank = height >= Self.endless ? 2 : isOpen ? 1 : 0
      return (rank, spot.isFull ? 0 : max(2, height), program.allowsOnlyNull(target) ? 1 : 0)
    }
    return targets.indices.sorted { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1] }
  }

  private func leads(_ node: Int, toAnyOf open: [Int], in program: SchemaProgram) -> Bool {
    guard !open.isEmpty else { return false }
    var node = node
    for _ in 0..<16 {
      if open.contains(node) { return true }
      guard let next = program.reference(of: node) else { return false }
      node = next
    }
    return false
  }

  private func height(of node: Int, in program: SchemaProgram) -> Int {
    var types = TypeSet(rawValue: 0xFF)
    var (inPlace, object, array) = (0, 0, 0)
    var (minimum, items) = (0, -1)
    for place in program.nodes[node].start..<program.nodes[node].end {
      switch program.instructions[place] {
      case .never: return Self.endless
      case .types(let own): types = own
      case .constant, .enumeration: return 0
      case .reference(let target): inPlace = max(inPlace, heights[target])
      case .dynamicReference(let reference):
        inPlace = max(inPlace, heights[program.tables.dynamicReferences[reference].node])
      case .allOf(let list): for target in program.tables.lists[list] { inPlace = max(inPlace, heights[target]) }
      case .anyOf(let list), .oneOf(let list):
        inPlace = max(inPlace, program.tables.lists[list].map { heights[$0] }.min() ?? 0)
      case .members(let plan):
        for slot in program.tables.members[plan].slots where slot.isRequired {
          object = max(object, 1 + self[slot.node])
        }
      case .minItems(let count): minimum = count
      case .items(let plan): items = program.tables.items[plan].prefix.first ?? program.tables.items[plan].rest
      case .contains(let plan) where program.tables.contains[plan].minimum > 0:
        array = max(array, 1 + heights[program.tables.contains[plan].node])
      default: break
      }
    }
    if minimum > 0 { array = max(array, 1 + self[items]) }
    let scalars: TypeSet = [.null, .boolean, .number, .string, .integer, .writtenInteger]
    var own = Self.endless
    if !types.isDisjoint(with: scalars) { own = 0 }
    if types.contains(.object) { own = min(own, object) }
    if types.contains(.array) { own = min(own, array) }
    return min(Self.endless, max(own, inPlace))
  }
}

extension SchemaProgram {
  /// Whether a schema says that a value must be `null`.
  func allowsOnlyNull(_ node: Int) -> Bool {
    for place in nodes[node].start..<nodes[node].end {
      switch instructions[place] {
      case .types(.null): return true
      case .constant(let constant) where tables.constants[constant] == .null: return true
      case .enumeration(let plan) where tables.enumerations[plan].values == [.null]: return true
      default: break
      }
    }
    return false
  }
}
