import APISpec
import JSON
import OrderedCollections
import SourceText

extension Evaluation {
  /// `allOf`, `anyOf`, `oneOf`, `not`, and `if` with `then` and `else`.
  @inline(never)
  mutating func checkLogic(
    _ instruction: SchemaInstruction, _ node: Int, _ value: JSONValue, _ seen: Evaluated?
  ) -> Bool {
    switch instruction {
    case .allOf(let place):
      var fits = true
      for target in program.tables.lists[place] {
        if !check(target, value, seen) { fits = false }
        if !fits, !isCollecting { return false }
      }
      return fits
    case .anyOf(let place): return checkAnyOf(program.tables.lists[place], node, value, seen)
    case .oneOf(let place): return checkOneOf(program.tables.lists[place], node, value, seen)
    case .not(let target):
      if !checkQuietly(target, value, nil) { return true }
      report(node, "not", .absence) { "\($0) must not fit the schema under `not`; got \(ValuePath.excerpt(value))" }
      return false
    case .condition(let condition, let then, let otherwise):
      let apart = seen.map { _ in Evaluated(value) }
      let holds = checkQuietly(condition, value, apart)
      if holds { seen?.merge(apart) }
      let branch = holds ? then : otherwise
      return branch < 0 || check(branch, value, seen)
    default: return true
    }
  }

  @inline(never)
  private mutating func checkAnyOf(_ targets: [Int], _ node: Int, _ value: JSONValue, _ seen: Evaluated?) -> Bool {
    var fits = false
    var failures: [Failure] = []
    for target in targets {
      let apart = seen.map { _ in Evaluated(value) }
      if isCollecting {
        let (fitsThis, found) = checkApart(target, value, apart)
        if fitsThis {
          violations += found
          return finish(apart, seen, targets, after: target, value)
        }
        failures.append(Failure(violations: found, seen: apart))
      } else if check(target, value, apart) {
        fits = true
        guard let seen else { return true }
        seen.merge(apart)
      }
    }
    if !fits, isCollecting { reportNearest(failures, of: targets, "anyOf", node, value, seen) }
    return fits
  }

  /// Goes through the alternatives after one that fits, for what they look at.
  @inline(never)
  private mutating func finish(
    _ apart: Evaluated?, _ seen: Evaluated?, _ targets: [Int], after target: Int, _ value: JSONValue
  ) -> Bool {
    guard let seen else { return true }
    seen.merge(apart)
    for other in targets.drop(while: { $0 != target }).dropFirst() {
      let apart = Evaluated(value)
      if checkQuietly(other, value, apart) { seen.merge(apart) }
    }
    return true
  }

  @inline(never)
  private mutating func checkOneOf(_ targets: [Int], _ node: Int, _ value: JSONValue, _ seen: Evaluated?) -> Bool {
    var fitting: [Int] = []
    var failures: [Failure] = []
    for (place, target) in targets.enumerated() {
      let apart = seen.map { _ in Evaluated(value) }
      let fits: Bool
      if isCollecting {
        let found: [SchemaViolation]
        (fits, found) = checkApart(target, value, apart)
        if fits { violations += found } else { failures.append(Failure(violations: found, seen: apart)) }
      } else {
        fits = check(target, value, apart)
      }
      guard fits else { continue }
      fitting.append(place + 1)
      seen?.merge(apart)
      if fitting.count > 1, !isCollecting { return false }
    }
    if fitting.count == 1 { return true }
    if fitting.isEmpty {
      if isCollecting { reportNearest(failures, of: targets, "oneOf", node, value, seen) }
    } else {
      let places = fitting.map(String.init).joined(separator: " and ")
      report(node, "oneOf", .limit(places)) {
        "\($0) must fit exactly one of \(targets.count) alternatives; it fits numbers \(places)"
      }
    }
    return false
  }

  /// An alternative that does not fit.
  private struct Failure {
    /// What is wrong with it.
    var violations: [SchemaViolation]
    /// What it looked at; nil when nobody asks.
    var seen: Evaluated?
  }

  /// Notes what is wrong with the alternative that comes nearest, then that none fits.
  ///
  /// Nearest is the one that a discriminator names, else the one that has least wrong with it.
  @inline(never)
  private mutating func reportNearest(
    _ failures: [Failure], of targets: [Int], _ keyword: String, _ node: Int, _ value: JSONValue, _ seen: Evaluated?
  ) {
    if let (demand, words) = commonDemand(failures.map(\.violations), of: targets, value) {
      return report(node, keyword, demand) { "\($0) must be \(words)" }
    }
    let weights = failures.map { weight($0.violations) }
    guard
      let nearest = discriminated(targets, node, value) ?? weights.indices.min(by: { weights[$0] < weights[$1] })
    else { return }
    violations += failures[nearest].violations.prefix(max(0, CompiledSchema.violationLimit - violations.count))
    seen?.merge(failures[nearest].seen)
    let count = failures.count
    report(node, keyword, .alternative) {
      "\($0) must fit \(keyword == "oneOf" ? "exactly" : "at least") one of \(Self.count(count, "alternative")) and fits none"
        + (count == 1 ? "" : "; nearest is number \(nearest + 1)")
    }
  }

  /// How much is wrong with an alternative: another type of value is farthest, and a constant tells it from the others.
  private func weight(_ violations: [SchemaViolation]) -> Int {
    violations.reduce(0) { sum, violation in
      switch violation.demand {
      case .alternative: sum
      case .types where violation.instance.tokens.count == path.count: sum + 100
      case .values(let values) where values.count == 1: sum + 10
      default: sum + 1
      }
    }
  }

  /// The place among the alternatives of a node of the one that a value names itself.
  ///
  /// [Discriminator Object](https://spec.openapis.org/oas/v3.1.1.html#discriminator-object).
  private func discriminated(_ targets: [Int], _ node: Int, _ value: JSONValue) -> Int? {
    guard let annotations = program.tables.annotations[node], let property = annotations.discriminator,
      let name = value.object?[property]?.string
    else { return nil }
    let mapped = annotations.discriminatorValues.first { $0.value == name }?.key
    return targets.firstIndex { target in
      guard let type = program.reference(of: target),
        let typeName = program.place(of: type).pointer.tokens.last
      else { return false }
      return mapped.map { $0 == Schema.Reference.type(typeName).uri } ?? (typeName == name)
    }
  }

  /// What is demanded and what is, where all alternatives fail for their type alone or for their constant alone.
  private func commonDemand(
    _ failures: [[SchemaViolation]], of targets: [Int], _ value: JSONValue
  ) -> (SchemaDemand, String)? {
    guard failures.count > 1, let keyword = failures[0].first?.keyword,
      failures.allSatisfy({ failure in
        failure.count == 1 && failure.allSatisfy { $0.keyword == keyword && $0.instance.tokens.count == path.count }
      })
    else { return nil }
    var types: TypeSet = []
    var constants: [JSONValue] = []
    for target in targets {
      switch demand(of: target, keyword) {
      case .types(let own)?: types.formUnion(own)
      case .constant(let place)?: constants.append(program.tables.constants[place])
      default: return nil
      }
    }
    if constants.isEmpty { return (.types(types.names), "\(types.words); got \(ValuePath.excerptWithKind(value))") }
    return (
      .values(constants), "\(ValuePath.list(constants, conjunction: "or")); got \(ValuePath.excerpt(value))"
    )
  }

  /// The instruction of `type` or `const` in a node, or in the node that it refers to.
  private func demand(of node: Int, _ keyword: String) -> SchemaInstruction? {
    var node = node
    for _ in 0..<8 {
      var next: Int?
      for place in program.nodes[node].start..<program.nodes[node].end {
        switch program.instructions[place] {
        case .types where keyword == "type", .constant where keyword == "const": return program.instructions[place]
        case .reference(let target): next = target
        default: break
        }
      }
      guard let next else { return nil }
      node = next
    }
    return nil
  }
}
