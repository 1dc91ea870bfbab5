import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText

/// A value that breaks one constraint, and what the validator says about it.
struct BreakingChange {
  let value: JSONValue
  let violation: SchemaViolation
  /// The member that is missing, where that is the violation.
  let member: String?

  /// What makes two changes the same: the rule, the place, and the member.
  fileprivate var key: [String] {
    [violation.keyword, member ?? "", violation.schemaURI] + violation.schema.tokens + [""] + violation.instance.tokens
  }
}

/// Changes a valid value in one place, so that it breaks one constraint.
struct ValueBreaker {
  /// So many places of a value are tried, and so many changes are kept.
  private static let limit = 200
  /// Places deeper than this are left alone.
  private static let depthLimit = 8

  /// Where schemas of members and elements are found.
  let schemas: SchemaLookup
  /// The schema of the whole value, which has the last word.
  let compiled: CompiledSchema
  /// Whether the value travels as text, where `1` and `"1"` are the same.
  let isText: Bool

  /// A place in the value, with its schema.
  private struct Spot {
    let pointer: [String]
    let value: JSONValue
    let schema: Schema
  }

  /// For each constraint a value that breaks it; none when the value is not valid to begin with.
  func changes(of value: JSONValue, _ schema: Schema) -> [BreakingChange] {
    guard compiled.isValid(value, formats: .assert, direction: .request) else { return [] }
    var spots = [Spot(pointer: [], value: value, schema: schema)]
    var changes: [BreakingChange] = []
    var seen: Set<[String]> = []
    var index = 0
    while index < spots.count, index < Self.limit, changes.count < Self.limit {
      let spot = spots[index]
      index += 1
      if spot.pointer.count < Self.depthLimit { spots += children(of: spot) }
      for keywords in schemas.keywords(of: spot.schema) {
        for candidate in Candidates(keywords: keywords, isText: isText).all(for: spot.value) {
          let changed = value.replacing(spot.pointer[...], with: candidate.value)
          guard let violation = violation(of: changed, at: spot, candidate.keyword) else { continue }
          let change = BreakingChange(value: changed, violation: violation, member: candidate.member)
          if seen.insert(change.key).inserted { changes.append(change) }
        }
      }
    }
    return changes
  }

  private func children(of spot: Spot) -> [Spot] {
    switch spot.value {
    case .object(let members):
      members.map { name, value in
        Spot(pointer: spot.pointer + [name], value: value, schema: schemas.member(name, of: spot.schema))
      }
    case .array(let elements):
      // What holds of the first element holds of the others.
      elements.prefix(1).map {
        Spot(pointer: spot.pointer + ["0"], value: $0, schema: schemas.element(0, of: spot.schema))
      }
    default: []
    }
  }

  /// The violation of a keyword at a place (or of one of its members), if the value breaks nothing else.
  private func violation(of value: JSONValue, at spot: Spot, _ keyword: String) -> SchemaViolation? {
    let violations = compiled.validate(value, formats: .assert, direction: .request)
    guard violations.count == 1, let violation = violations.first, violation.keyword == keyword else { return nil }
    let tokens = violation.instance.tokens
    let isNear = tokens.count <= spot.pointer.count + 1 && tokens.starts(with: spot.pointer)
    return isNear ? violation : nil
  }
}

extension JSONValue {
  /// This value with another one at a place.
  fileprivate func replacing(_ pointer: ArraySlice<String>, with value: JSONValue) -> JSONValue {
    guard let token = pointer.first else { return value }
    switch self {
    case .object(var members):
      guard let member = members[token] else { return self }
      members[token] = member.replacing(pointer.dropFirst(), with: value)
      return .object(members)
    case .array(var elements):
      guard let index = Int(token), elements.indices.contains(index) else { return self }
      elements[index] = elements[index].replacing(pointer.dropFirst(), with: value)
      return .array(elements)
    default: return self
    }
  }
}
