import JSON
import OrderedCollections

/// Makes values that break one constraint, most of them nothing else; which of them do is left to validation.
struct ConstraintBreaker {
  /// A value with the keyword that it should break; nil when any of the constraint's schema will do.
  struct Candidate {
    /// The value.
    var value: JSONValue
    /// The keyword.
    var keyword: String?
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

  /// For each way to break the constraint the candidates, the best first; of each list one is enough.
  mutating func candidates() -> [[Candidate]] {
    switch program.instructions[constraint.place] {
    case .never, .reference, .dynamicReference, .allOf, .condition, .dependentSchemas: return []
    case .types: return [all(Self.values + fromFacts(), "type")]
    case .constant: return [all(others + fromFacts(), "const")]
    case .enumeration: return [all(others + fromFacts(), "enum")]
    case .format: return [all(Self.malformed + fromFacts(), "format")]
    case .pattern: return [all(fromFacts() + mutilated, "pattern")]
    case .bound(let bound, _): return [all(fromFacts(), bound.rawValue)]
    case .multipleOf: return [all(fromFacts(), "multipleOf")]
    case .minLength: return [all(fromFacts(), "minLength")]
    case .maxLength: return [all(fromFacts(), "maxLength")]
    case .anyOf: return [all(Self.values + fromFacts(), "anyOf")]
    case .oneOf: return [all(Self.values + fromFacts(), "oneOf")]
    case .not: return [all(fromFacts(), "not")]
    case .minItems, .maxItems, .uniqueItems, .items, .contains, .unevaluatedItems: return ofArray()
    case .minProperties, .maxProperties, .members, .propertyNames, .dependentRequired, .unevaluatedProperties:
      return ofObject()
    }
  }

  private func all(_ values: [JSONValue], _ keyword: String?) -> [Candidate] {
    values.map { Candidate(value: $0, keyword: keyword) }
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

  /// Values from all facts at the place, but with the opposite of the constraint.
  private mutating func fromFacts() -> [JSONValue] {
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
      if let value = search.candidate(&flattening), !values.contains(value) { values.append(value) }
      if waiting.count < Self.runLimit * 8 { waiting += flattening.choices.alternatives }
    }
    return values
  }

  // MARK: Arrays

  private mutating func ofArray() -> [[Candidate]] {
    guard case .array(let elements) = constraint.value else { return [] }
    switch program.instructions[constraint.place] {
    case .minItems(let limit): return [all([.array(Array(elements.prefix(limit - 1)))] + fromFacts(), "minItems")]
    case .maxItems(let limit): return [all([filled(elements, beyond: limit)].compactMap { $0 }, "maxItems")]
    case .uniqueItems:
      guard let first = elements.first else { return [] }
      return [
        all(
          [.array(elements + [first]), .array(elements.dropLast() + [first]), .array([first, first])], "uniqueItems")
      ]
    case .items(let place):
      let plan = program.tables.items[place]
      guard plan.forbidsRest else { return [] }
      let prefix = elements + [JSONValue](repeating: .null, count: max(0, plan.prefix.count - elements.count))
      return [all([.array(prefix + ["unexpected"])], nil)]
    case .contains(let place):
      let plan = program.tables.contains[place]
      let fewer = all(fromFacts() + [[]], plan.minimum == 1 ? "contains" : "minContains")
      return plan.maximum == nil ? [fewer] : [fewer, all(fromFacts(), "maxContains")]
    default: return [all([.array(elements + ["unexpected"])], "unevaluatedItems")]
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

  private mutating func ofObject() -> [[Candidate]] {
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
      let missing = plan.slots.filter(\.isRequired).map { all([without([$0.name])], "required") }
      return plan.forbidsAdditional ? missing + [all([with("unexpected_member")], nil)] : missing
    case .minProperties(let limit):
      let required = members.keys.prefix(max(0, limit - 1))
      return [all(fromFacts() + [.object(members.filter { required.contains($0.key) })], "minProperties")]
    case .maxProperties(let limit):
      guard limit < Self.fillLimit else { return [] }
      return [all(fromFacts(), "maxProperties")]
    case .propertyNames:
      let names = ["not a name!", "", "1", "Unexpected", String(repeating: "x", count: 300), "x"]
      return [all(names.map { with($0) } + fromFacts(), "propertyNames")]
    case .dependentRequired(let place):
      return program.tables.dependentRequired[place].flatMap { plan in
        plan.required.map { all([without([$0])], "dependentRequired") }
      }
    default: return [all([with("unexpected_member")], "unevaluatedProperties")]
    }
  }
}
