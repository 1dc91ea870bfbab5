import JSON
import SourceText

extension Evaluation {
  /// `minItems`, `maxItems` and `uniqueItems`.
  @inline(never)
  mutating func checkElements(_ instruction: SchemaInstruction, _ node: Int, _ elements: [JSONValue]) -> Bool {
    switch instruction {
    case .minItems(let limit):
      if elements.count >= limit { return true }
      report(node, "minItems", .limit("\(limit)")) {
        "\($0) must have at least \(Self.count(limit, "element")); got \(elements.count)"
      }
    case .maxItems(let limit):
      if elements.count <= limit { return true }
      report(node, "maxItems", .limit("\(limit)")) {
        "\($0) must have at most \(Self.count(limit, "element")); got \(elements.count)"
      }
    case .uniqueItems:
      guard let (first, second) = Self.repetition(elements) else { return true }
      report(node, "uniqueItems", .limit("true")) {
        "\($0) must not have equal elements; got \(ValuePath.excerpt(elements[first])) at \(first) and at \(second)"
      }
    default: return true
    }
    return false
  }

  /// The places of two equal elements, or nil.
  private static func repetition(_ elements: [JSONValue]) -> (Int, Int)? {
    if elements.count <= 8 {
      for second in elements.indices {
        for first in 0..<second where ValueKey.areEqual(elements[first], elements[second]) { return (first, second) }
      }
      return nil
    }
    var places = [ValueKey: Int](minimumCapacity: elements.count)
    for (second, element) in elements.enumerated() {
      if let first = places.updateValue(second, forKey: ValueKey(element)) { return (first, second) }
    }
    return nil
  }

  /// `prefixItems`, `items` and `additionalItems`.
  @inline(never)
  mutating func checkItems(_ plan: ItemsPlan, _ node: Int, _ elements: [JSONValue], _ seen: Evaluated?) -> Bool {
    var fits = true
    for place in elements.indices {
      if place < plan.prefix.count {
        if !descend(plan.prefix[place], .index(place), elements[place]) { fits = false }
      } else if plan.forbidsRest {
        reportTooMany(elements.count, plan, node)
        return false
      } else if plan.rest >= 0 {
        if !descend(plan.rest, .index(place), elements[place]) { fits = false }
      } else {
        break
      }
      seen?.items[place] = true
      if !fits, !isCollecting { return false }
    }
    return fits
  }

  @inline(never)
  private mutating func reportTooMany(_ count: Int, _ plan: ItemsPlan, _ node: Int) {
    let keyword = program.place(of: plan.rest).pointer.tokens.last ?? "items"
    report(node, keyword, .limit("\(plan.prefix.count)")) {
      plan.prefix.isEmpty
        ? "\($0) must be empty; got \(Self.count(count, "element"))"
        : "\($0) must have at most \(Self.count(plan.prefix.count, "element")); got \(count)"
    }
  }

  /// `contains` with `minContains` and `maxContains`.
  @inline(never)
  mutating func checkContains(_ plan: ContainsPlan, _ node: Int, _ elements: [JSONValue], _ seen: Evaluated?) -> Bool {
    var count = 0
    for place in elements.indices where checkQuietly(plan.node, elements[place], nil) {
      count += 1
      if plan.marksItems { seen?.items[place] = true }
      if seen == nil, !isCollecting, plan.maximum == nil, count >= plan.minimum { return true }
    }
    if count < plan.minimum {
      report(node, plan.minimum == 1 ? "contains" : "minContains", .limit("\(plan.minimum)")) {
        "\($0) must have at least \(Self.count(plan.minimum, "element")) that fit\(plan.minimum == 1 ? "s" : "")"
          + " `contains`; got \(count)"
      }
      return false
    }
    if let maximum = plan.maximum, count > maximum {
      report(node, "maxContains", .limit("\(maximum)")) {
        "\($0) must have at most \(Self.count(maximum, "element")) that fit\(maximum == 1 ? "s" : "")"
          + " `contains`; got \(count)"
      }
      return false
    }
    return true
  }

  /// `unevaluatedItems`.
  @inline(never)
  mutating func checkUnevaluatedItems(
    _ target: Int, _ node: Int, _ elements: [JSONValue], _ seen: Evaluated
  ) -> Bool {
    var fits = true
    for place in elements.indices where !seen.items[place] {
      if !checkQuietly(target, elements[place], nil) {
        guard isCollecting else { return false }
        fits = false
        if isForbidding(target) {
          report(node, "unevaluatedItems", .limit("\(place)")) { "\($0) must not have an element at \(place)" }
        } else {
          _ = descend(target, .index(place), elements[place])
        }
      }
      seen.items[place] = true
    }
    return fits
  }

  /// Whether a node allows nothing, whatever the value.
  func isForbidding(_ node: Int) -> Bool {
    let description = program.nodes[node]
    guard description.end > description.start, case .never = program.instructions[description.start] else {
      return false
    }
    return true
  }
}
