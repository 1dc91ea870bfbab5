import JSON
import OrderedCollections
import SourceText

extension ExampleMaker {
  /// Values with more parts are not broken again and again.
  private static let brokenSizeLimit = 300
  /// So many constraints are broken at most.
  private static let brokenLimit = 500

  /// For each constraint a value that breaks just that.
  func counterexamples(name: String) throws(SchemaProblem) -> [Counterexample] {
    var values = [try example(.full, name: name, sizeLimit: Self.brokenSizeLimit)]
    for variant in variants(.full, name: name, sizeLimit: Self.brokenSizeLimit) {
      if case .success(let value) = variant.value, !values.contains(value) { values.append(value) }
    }
    var found: [Counterexample] = []
    var finder = ConstraintFinder(ExampleSearch(self, optionalDepth: 1, forced: [:]))
    for value in values {
      let before = finder.constraints.count
      finder.visit(value)
      for constraint in finder.constraints.dropFirst(before) where found.count < Self.brokenLimit {
        let demands = finder.demands[constraint.path.map(\.text)].map(Array.init) ?? []
        var breaker = ConstraintBreaker(self, constraint, demands: demands, name: name)
        for attempt in breaker.attempts() {
          func use(_ part: JSONValue) -> Counterexample? {
            breaking(constraint, part, keyword: attempt.keyword, in: value)
          }
          let first = attempt.values.lazy.compactMap(use).first
          if let broken = first ?? (attempt.usesFacts ? breaker.fromFacts(use) : nil) { found.append(broken) }
        }
      }
    }
    return found
  }

  /// The whole value with a part that breaks a constraint, if that is all that is wrong with it.
  private func breaking(
    _ constraint: Constraint, _ part: JSONValue, keyword: String?, in value: JSONValue
  ) -> Counterexample? {
    let whole = value.replacing(constraint.path[...], with: part)
    let violations = schema.validate(whole, formats: .assert, direction: direction)
    let place = schema.program.place(of: constraint.demand.node)
    let instance = constraint.path.map(\.text)
    let target = violations.first { violation in
      violation.schema.tokens.starts(with: place.pointer.tokens) && violation.schemaURI == place.uri
        && violation.schema.tokens.count <= place.pointer.tokens.count + 1
        && violation.instance.tokens == instance && (keyword == nil || violation.keyword == keyword)
    }
    guard let target else { return nil }
    // What fails inside alternatives makes the alternatives fail, which is the same mistake told twice.
    let isAlone = violations.allSatisfy { other in
      if other == target { return true }
      let isAlternative = other.keyword == "anyOf" || other.keyword == "oneOf"
      let targetIsAlternative = target.keyword == "anyOf" || target.keyword == "oneOf"
      return (isAlternative && instance.starts(with: other.instance.tokens))
        || (targetIsAlternative && other.instance.tokens.starts(with: instance))
    }
    return isAlone ? Counterexample(value: whole, violation: target) : nil
  }
}

extension JSONValue {
  /// This value with another at the end of a way.
  func replacing(_ path: ArraySlice<PathToken>, with value: JSONValue) -> JSONValue {
    guard let token = path.first else { return value }
    switch (self, token) {
    case (.object(var members), .key(let name)):
      members[name] = members[name]?.replacing(path.dropFirst(), with: value)
      return .object(members)
    case (.array(var elements), .index(let index)) where elements.indices.contains(index):
      elements[index] = elements[index].replacing(path.dropFirst(), with: value)
      return .array(elements)
    default: return self
    }
  }
}
