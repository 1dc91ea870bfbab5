import JSON
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
      report(node, "not") { "\($0) must not fit the schema under `not`; got \(ValuePath.excerpt(value))" }
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
    var failures: [[SchemaViolation]] = []
    for target in targets {
      let apart = seen.map { _ in Evaluated(value) }
      if isCollecting {
        let (fitsThis, violations) = checkApart(target, value, apart)
        if fitsThis { return finish(apart, seen, targets, after: target, value) }
        failures.append(violations)
      } else if check(target, value, apart) {
        fits = true
        guard let seen else { return true }
        seen.merge(apart)
      }
    }
    if !fits, isCollecting { reportNearest(failures, of: targets, "anyOf", node, value) }
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
    var failures: [[SchemaViolation]] = []
    for (place, target) in targets.enumerated() {
      let apart = seen.map { _ in Evaluated(value) }
      let fits: Bool
      if isCollecting {
        let violations: [SchemaViolation]
        (fits, violations) = checkApart(target, value, apart)
        failures.append(violations)
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
      if isCollecting { reportNearest(failures, of: targets, "oneOf", node, value) }
    } else {
      let places = fitting.map(String.init).joined(separator: " and ")
      report(node, "oneOf") { "\($0) must fit exactly one of \(targets.count) alternatives; it fits numbers \(places)" }
    }
    return false
  }

  /// Notes what is wrong with the alternative that comes nearest, then that none fits.
  ///
  /// Nearest is what fails deepest inside the value, and of those what has the fewest violations.
  @inline(never)
  private mutating func reportNearest(
    _ failures: [[SchemaViolation]], of targets: [Int], _ keyword: String, _ node: Int, _ value: JSONValue
  ) {
    if let demand = commonDemand(failures, of: targets, value) {
      return report(node, keyword) { "\($0) must be \(demand)" }
    }
    func depth(_ violations: [SchemaViolation]) -> Int {
      // An alternative for another type of value is farther than one that fails anywhere else.
      let here = path.count
      if violations.contains(where: { $0.keyword == "type" && $0.instance.tokens.count == here }) { return -1 }
      return violations.map(\.instance.tokens.count).max() ?? 0
    }
    let nearest = failures.indices.min { left, right in
      let (depths, counts) = (
        (depth(failures[left]), depth(failures[right])), (failures[left].count, failures[right].count)
      )
      return depths.0 != depths.1 ? depths.0 > depths.1 : counts.0 < counts.1
    }
    guard let nearest else { return }
    violations += failures[nearest].prefix(max(0, CompiledSchema.violationLimit - violations.count))
    let count = failures.count
    report(node, keyword) {
      "\($0) must fit \(keyword == "oneOf" ? "exactly" : "at least") one of \(Self.count(count, "alternative")) and fits none"
        + (count == 1 ? "" : "; nearest is number \(nearest + 1)")
    }
  }

  /// What is demanded and what is, where all alternatives fail for their type alone or for their constant alone.
  private func commonDemand(_ failures: [[SchemaViolation]], of targets: [Int], _ value: JSONValue) -> String? {
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
    if constants.isEmpty { return "\(types.words); got \(ValuePath.excerptWithKind(value))" }
    return "\(ValuePath.list(constants, conjunction: "or")); got \(ValuePath.excerpt(value))"
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
