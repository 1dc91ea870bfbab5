import JSON
import OrderedCollections

/// One search for an example: what has been tried, and how much more may be.
struct ExampleSearch {
  /// Values that are made in all, those given up again included; fewer where a smaller example may do.
  private static let workLimit = 40_000
  private static let easyWorkLimit = 3 * ExampleMaker.sizeLimit
  /// Containers nest at most so deep.
  private static let depthLimit = 40
  /// Runs through the alternatives at one place; those that contradict themselves count less.
  private static let runLimit = 160

  /// The schemas, the seed, the direction.
  let maker: ExampleMaker
  /// Optional members are shown down to this depth.
  let optionalDepth: Int
  /// Branches that have been chosen, by the node that has them.
  let forced: [Int: Int]
  /// Memory for matching patterns.
  var matcher = PatternMatcher()
  /// Whether the search was given up because it took too much work.
  private(set) var isExhausted = false
  /// The nodes of the first demands that nothing met.
  private(set) var trouble: [Int]?
  private var work = 0
  private var open: [[Demand]] = []
  private var failed: Set<[Demand]> = []
  private var isCut = false

  /// The schemas.
  var program: SchemaProgram { maker.schema.program }

  /// A search that has not begun.
  init(_ maker: ExampleMaker, optionalDepth: Int, forced: [Int: Int]) {
    self.maker = maker
    self.optionalDepth = optionalDepth
    self.forced = forced
  }

  /// A value that meets all demands, or nil.
  mutating func value(_ demands: [Demand], at spot: Spot) -> JSONValue? {
    guard spend(1), spot.depth < Self.depthLimit, !failed.contains(demands) else { return nil }
    // A value need not contain one with the same demands more than once: it could stand in for it.
    guard open.count(where: { $0 == demands }) < 2 else {
      isCut = true
      return nil
    }
    open.append(demands)
    defer { open.removeLast() }
    let wasCut = isCut
    isCut = false
    defer { isCut = isCut || wasCut }
    if let written = writtenValue(demands, at: spot) { return written }
    if let made = madeValue(demands, at: spot) { return made }
    if !isExhausted, !isCut, spot.turn == 0 {
      failed.insert(demands)
      if trouble == nil { trouble = demands.map(\.node) }
    }
    return nil
  }

  /// Counts work; false when it is too much.
  mutating func spend(_ amount: Int) -> Bool {
    work += amount
    if work > (optionalDepth > 1 ? Self.easyWorkLimit : Self.workLimit) { isExhausted = true }
    return !isExhausted
  }

  private mutating func madeValue(_ demands: [Demand], at spot: Spot) -> JSONValue? {
    var waiting: [[Int]] = [[]]
    var next = 0
    var effort = 0
    while next < waiting.count, effort < Self.runLimit * 8, !isExhausted {
      var flattening = flattening(spot, Choices(waiting[next]))
      next += 1
      effort += 1
      for demand in demands { flattening.add(demand) }
      if let candidate = candidate(&flattening) {
        effort += 7
        if meets(candidate, demands) { return candidate }
      }
      if waiting.count < Self.runLimit * 8 { waiting += flattening.choices.alternatives }
    }
    return nil
  }

  /// A flattening at a place.
  func flattening(_ spot: Spot, _ choices: Choices = Choices()) -> Flattening {
    Flattening(
      program: program, heights: maker.heights, spot: spot, forced: spot.depth == 0 ? forced : [:], choices: choices)
  }

  /// Whether a value meets all demands.
  func meets(_ value: JSONValue, _ demands: [Demand]) -> Bool {
    demands.allSatisfy { demand in
      var evaluation = Evaluation(
        program, formats: .assert, direction: maker.direction, scope: demand.scope)
      let fits = evaluation.fits(value, node: demand.node)
      return fits != demand.isNegated && evaluation.exhaustion == nil
    }
  }

  /// A value from facts, by one of the types that they allow.
  mutating func candidate(_ flattening: inout Flattening) -> JSONValue? {
    let facts = flattening.facts
    let spot = settled(flattening.spot, facts)
    if let constants = facts.constants {
      guard !constants.isEmpty else { return nil }
      // `null` is allowed in many places and says little.
      let order = constants.filter { $0 != .null } + constants.filter { $0 == .null }
      let first = spot.dice.number(below: max(1, order.count - (constants.contains(.null) ? 1 : 0))) + spot.turn
      return order[(first + flattening.choices.choose(order.count)) % order.count]
    }
    let types = facts.likelyTypes(at: spot)
    guard !types.isEmpty else { return nil }
    switch types[flattening.choices.choose(types.count)] {
    case .object: return object(&flattening, at: spot)
    case .array: return array(&flattening, at: spot)
    case .string: return text(facts, at: spot, turn: flattening.choices.choose(12) + spot.turn).map(JSONValue.string)
    case .number:
      return number(facts, at: spot, isInteger: false, turn: flattening.choices.choose(4) + spot.turn)
        .map(JSONValue.number)
    case .integer:
      return number(facts, at: spot, isInteger: true, turn: flattening.choices.choose(4) + spot.turn)
        .map(JSONValue.number)
    case .boolean: return .bool((spot.dice.number(below: 2) + spot.turn + flattening.choices.choose(2)) % 2 == 0)
    default: return .null
    }
  }
}
