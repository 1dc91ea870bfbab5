import JSON
import OrderedCollections

extension Evaluation {
  /// Carries out one instruction of a node.
  mutating func perform(
    _ instruction: SchemaInstruction, _ node: Int, _ value: JSONValue, _ seen: Evaluated?, fitsSoFar: Bool
  ) -> Bool {
    switch instruction {
    case .types(let types):
      return types.allows(value) || reportType(node, types, value)
    case .never: return reportPresence(node)
    case .reference(let target): return check(target, value, seen)
    case .dynamicReference(let place):
      return check(target(of: program.tables.dynamicReferences[place]), value, seen)
    case .constant(let place): return checkConstant(place, node, value)
    case .enumeration(let place): return checkEnumeration(place, node, value)
    case .bound, .multipleOf:
      guard case .number(let number) = value else { return true }
      return checkNumber(instruction, node, number)
    case .minLength, .maxLength, .pattern, .format:
      return checkText(instruction, node, value)
    case .minItems, .maxItems, .uniqueItems:
      guard case .array(let elements) = value else { return true }
      return checkElements(instruction, node, elements)
    case .items(let place):
      guard case .array(let elements) = value else { return true }
      return checkItems(program.tables.items[place], node, elements, seen)
    case .contains(let place):
      guard case .array(let elements) = value else { return true }
      return checkContains(program.tables.contains[place], node, elements, seen)
    case .members(let place):
      guard case .object(let members) = value else { return true }
      return checkMembers(program.tables.members[place], node, members, seen)
    case .minProperties, .maxProperties, .propertyNames, .dependentRequired, .dependentSchemas:
      guard case .object(let members) = value else { return true }
      return checkObject(instruction, node, value, members, seen)
    case .allOf, .anyOf, .oneOf, .not, .condition: return checkLogic(instruction, node, value, seen)
    case .unevaluatedItems(let target):
      guard fitsSoFar, case .array(let elements) = value, let seen else { return true }
      return checkUnevaluatedItems(target, node, elements, seen)
    case .unevaluatedProperties(let target):
      guard case .object(let members) = value, let seen else { return true }
      guard fitsSoFar else {
        if !isForbidding(target) { seen.members = [Bool](repeating: true, count: members.count) }
        return true
      }
      return checkUnevaluatedMembers(target, node, members, seen)
    }
  }

  @inline(never)
  private mutating func reportPresence(_ node: Int) -> Bool {
    report(node, "", .absence) { "\($0) must not be there" }
    return false
  }

  @inline(never)
  private mutating func reportType(_ node: Int, _ types: TypeSet, _ value: JSONValue) -> Bool {
    report(node, "type", .types(types.names)) {
      "\($0) must be \(types.words); got \(ValuePath.excerptWithKind(value))"
    }
    return false
  }

  @inline(never)
  private mutating func checkConstant(_ place: Int, _ node: Int, _ value: JSONValue) -> Bool {
    if ValueKey.areEqual(program.tables.constants[place], value) { return true }
    let constant = program.tables.constants[place]
    report(node, "const", .values([constant])) {
      "\($0) must be \(ValuePath.literal(constant)); got \(ValuePath.excerpt(value))"
    }
    return false
  }

  @inline(never)
  private mutating func checkEnumeration(_ place: Int, _ node: Int, _ value: JSONValue) -> Bool {
    if program.tables.enumerations[place].contains(value) { return true }
    let values = program.tables.enumerations[place].values
    let words = ValuePath.list(values, conjunction: "or")
    report(node, "enum", .values(values)) { "\($0) must be \(words); got \(ValuePath.excerpt(value))" }
    return false
  }

  @inline(never)
  private mutating func checkNumber(_ instruction: SchemaInstruction, _ node: Int, _ number: JSONNumber) -> Bool {
    let exact = ExactNumber(number)
    switch instruction {
    case .bound(let bound, let place):
      let limit = program.tables.numbers[place]
      let order = exact.compared(to: limit.exact)
      let (fits, words) =
        switch bound {
        case .minimum: (order >= 0, "at least")
        case .maximum: (order <= 0, "at most")
        case .exclusiveMinimum: (order > 0, "greater than")
        case .exclusiveMaximum: (order < 0, "less than")
        }
      if fits { return true }
      report(node, bound.rawValue, .limit(limit.text)) {
        "\($0) must be \(words) \(limit.text); got \(ValuePath.excerpt(.number(number)))"
      }
      return false
    case .multipleOf(let place):
      let divisor = program.tables.numbers[place]
      if exact.isMultiple(of: divisor.exact) { return true }
      report(node, "multipleOf", .limit(divisor.text)) {
        "\($0) must be a multiple of \(divisor.text); got \(ValuePath.excerpt(.number(number)))"
      }
      return false
    default: return true
    }
  }
}
