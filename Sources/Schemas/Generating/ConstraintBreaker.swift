import JSON
import OrderedCollections

/// Makes values that break one constraint, most of them nothing else; which of them do is left to validation.
struct ConstraintBreaker {
  /// One way to break a constraint.
  struct Attempt {
    /// The keyword that is broken; nil when any of the constraint's schema will do.
    var keyword: String?
    /// Values to try, the best first.
    var values: [JSONValue]
    /// Whether to go on with values made from facts.
    var usesFacts = true
  }

  /// So many values are made from facts.
  private static let runLimit = 24
  /// Arrays and objects are not filled up beyond this.
  private static let fillLimit = 300

  private let maker: ExampleMaker
  private let constraint: Constraint
  private let demands: [Demand]
  private let name: String
  private var search: ExampleSearch

  private var program: SchemaProgram { maker.schema.program }

  /// A breaker of a constraint, whose value must also meet the demands.
  init(_ maker: ExampleMaker, _ constraint: Constraint, demands: [Demand], name: String) {
    self.maker = maker
    self.constraint = constraint
    self.demands = demands
    self.name = name
    search = ExampleSearch(maker, optionalDepth: 1, forced: [:])
  }

  /// The ways to break the constraint.
  mutating func attempts() -> [Attempt] {
    switch program.instructions[constraint.place] {
    case .never, .reference, .dynamicReference, .allOf, .condition, .dependentSchemas: return []
    case .types: return [Attempt(keyword: "type", values: Self.values, usesFacts: false)]
    case .constant: return [Attempt(keyword: "const", values: others, usesFacts: false)]
    case .enumeration: return [Attempt(keyword: "enum", values: others, usesFacts: false)]
    case .format: return [Attempt(keyword: "format", values: Self.malformed, usesFacts: false)]
    case .pattern: return [Attempt(keyword: "pattern", values: mutilated)]
    case .bound(let bound, _): return [Attempt(keyword: bound.rawValue, values: [])]
    case .multipleOf: return [Attempt(keyword: "multipleOf", values: [])]
    case .minLength: return [Attempt(keyword: "minLength", values: [])]
    case .maxLength: return [Attempt(keyword: "maxLength", values: [])]
    case .anyOf: return [Attempt(keyword: "anyOf", values: Self.values)]
    case .oneOf: return [Attempt(keyword: "oneOf", values: Self.values)]
    case .not: return [Attempt(keyword: "not", values: [])]
    case .minItems, .maxItems, .uniqueItems, .items, .contains, .unevaluatedItems: return ofArray()
    case .minProperties, .maxProperties, .members, .propertyNames, .dependentRequired, .unevaluatedProperties:
      return ofObject()
    }
  }

  // MARK: Scalars

  /// A value of each type.
  private static let values: [JSONValue] = [
    "not-of-this-type", 42, true, .null, [], [:], .number(JSONNumber(uncheckedText: "0.5")),
  ]

  /// What follows no format.
  private static let malformed: [JSONValue] = [
    "not well-formed", .string("\u{0}%"), "(", 3_000_000_000, .number(JSONNumber(uncheckedText: "9223372036854775808")),
  ]

  /// Values beside the one that is there, of its type.
  private var others: [JSONValue] {
    switch constraint.value {
    case .string(let text): ["not-one-of-these", .string(text + "x"), .string(String(text.dropLast())), "x"]
    case .number(let number):
      [Decimal(number)?.plus(Decimal(1)), Decimal(number)?.plus(Decimal(100)), Decimal(-1), Decimal(5, exponent: -1)]
        .compactMap { $0.map { .number($0.number) } }
    case .bool(let bool): [.bool(!bool)]
    default: Self.values
    }
  }

  /// The text that is there, with one thing wrong.
  private var mutilated: [JSONValue] {
    guard case .string(let text) = constraint.value else { return [] }
    return ["!", " ", "not this", "-", "0", ""].map { .string($0) }
      + [.string(text + "!"), .string("!" + text.dropFirst()), .string(text + " "), .string(String(text.dropLast()))]
      + [.string(text.uppercased()), .string(text.lowercased()), .string(String(text.map { _ in "!" }))]
  }

  /// The first value from all facts at the place, but with the opposite of the constraint, of which something is made.
  mutating func fromFacts<Result>(_ use: (JSONValue) -> Result?) -> Result? {
    var name = name
    for case .key(let key) in constraint.path { name = key }
    var spot = maker.spot(name)
    for token in constraint.path { spot.dice = spot.dice.at(token.text) }
    var values: [JSONValue] = []
    var waiting: [[Int]] = [[]]
    var next = 0
    while next < waiting.count, next < Self.runLimit * 4, values.count < Self.runLimit {
      var flattening = search.flattening(spot, Choices(waiting[next]))
      flattening.broken = constraint.place
      next += 1
      for demand in demands { flattening.add(demand) }
      if let value = search.candidate(&flattening), !values.contains(value) {
        if let result = use(value) { return result }
        values.append(value)
      }
      if waiting.count < Self.runLimit * 8 { waiting += flattening.choices.alternatives }
    }
    return nil
  }

  // MARK: Arrays

  private mutating func ofArray() -> [Attempt] {
    guard case .array(let elements) = constraint.value else { return [] }
    switch program.instructions[constraint.place] {
    case .minItems(let limit):
      return [Attempt(keyword: "minItems", values: [.array(Array(elements.prefix(limit - 1)))])]
    case .maxItems(let limit):
      return [
        Attempt(keyword: "maxItems", values: [filled(elements, beyond: limit)].compactMap { $0 }, usesFacts: false)
      ]
    case .uniqueItems:
      guard let first = elements.first else { return [] }
      return [
        Attempt(
          keyword: "uniqueItems",
          values: [.array(elements + [first]), .array(elements.dropLast() + [first]), .array([first, first])],
          usesFacts: false)
      ]
    case .items(let place):
      let plan = program.tables.items[place]
      guard plan.forbidsRest else { return [] }
      let prefix = elements + [JSONValue](repeating: .null, count: max(0, plan.prefix.count - elements.count))
      return [Attempt(values: [.array(prefix + ["unexpected"])], usesFacts: false)]
    case .contains(let place):
      let plan = program.tables.contains[place]
      let fewer = Attempt(keyword: plan.minimum == 1 ? "contains" : "minContains", values: [])
      return plan.maximum == nil ? [fewer] : [fewer, Attempt(keyword: "maxContains", values: [])]
    default: return [Attempt(keyword: "unevaluatedItems", values: [.array(elements + ["unexpected"])])]
    }
  }

  /// An array with more elements than are allowed, or nil when that would be too many.
  private mutating func filled(_ elements: [JSONValue], beyond limit: Int) -> JSONValue? {
    guard limit < Self.fillLimit else { return nil }
    var elements = elements
    var flattening = search.flattening(maker.spot(name))
    for demand in demands { flattening.add(demand) }
    var turn = 0
    while elements.count <= limit, turn < limit * 2 + 8 {
      var spot = maker.spot(name).element(elements.count)
      spot.turn = turn
      turn += 1
      guard let value = search.value(search.demands(onElement: elements.count, flattening.facts), at: spot) else {
        break
      }
      if !flattening.facts.hasUniqueItems || !elements.contains(value) { elements.append(value) }
    }
    return elements.count > limit ? .array(elements) : nil
  }

  // MARK: Objects

  private mutating func ofObject() -> [Attempt] {
    guard case .object(let members) = constraint.value else { return [] }
    func without(_ names: [String]) -> JSONValue { .object(members.filter { !names.contains($0.key) }) }
    func with(_ name: String, _ value: JSONValue = "unexpected") -> JSONValue {
      var copy = members
      copy[name] = value
      return .object(copy)
    }
    switch program.instructions[constraint.place] {
    case .members(let place):
      let plan = program.tables.members[place]
      let missing = plan.slots.filter(\.isRequired).map {
        Attempt(keyword: "required", values: [without([$0.name])], usesFacts: false)
      }
      guard plan.forbidsAdditional else { return missing }
      return missing + [Attempt(keyword: nil, values: [with("unexpected_member")], usesFacts: false)]
    case .minProperties(let limit):
      let required = members.keys.prefix(max(0, limit - 1))
      return [Attempt(keyword: "minProperties", values: [.object(members.filter { required.contains($0.key) })])]
    case .maxProperties(let limit):
      guard limit < Self.fillLimit else { return [] }
      return [Attempt(keyword: "maxProperties", values: [])]
    case .propertyNames:
      let names = ["not a name!", "", "1", "Unexpected", String(repeating: "x", count: 300), "x"]
      return [Attempt(keyword: "propertyNames", values: names.map { with($0) })]
    case .dependentRequired(let place):
      return program.tables.dependentRequired[place].flatMap { plan in
        plan.required.map {
          Attempt(keyword: "dependentRequired", values: [without([$0])], usesFacts: false)
        }
      }
    default: return [Attempt(keyword: "unevaluatedProperties", values: [with("unexpected_member")])]
    }
  }
}
