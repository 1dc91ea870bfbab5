import APISpec
import JSON
import OrderedCollections

/// Values that may break a constraint of one schema; the validator decides which do.
struct Candidates {
  /// Texts and arrays are never made longer than this, whatever a schema allows.
  private static let lengthLimit = 5000

  /// The constraints.
  let keywords: Schema.Keywords
  /// Whether the value travels as text.
  let isText: Bool

  /// A value, and the keyword that it is meant to break.
  struct Candidate {
    let keyword: String
    let value: JSONValue
    /// The member that is left out, where the keyword is about several.
    var member: String?
  }

  /// The candidates in place of a value, in the order of the specification's keywords.
  func all(for value: JSONValue) -> [Candidate] {
    var found = types(value)
    switch value {
    case .string(let string): found += texts(string)
    case .number(let number): found += numbers(number)
    case .array(let elements): found += arrays(elements)
    case .object(let members): found += objects(members)
    case .null, .bool: break
    }
    return found
  }

  private var validation: Schema.Validation { keywords.validation }

  /// Values of another type, or besides the enumerated ones.
  private func types(_ value: JSONValue) -> [Candidate] {
    var found: [Candidate] = []
    if !validation.types.isEmpty {
      let others: [JSONValue] = isText ? ["text"] : ["text", 1, true, [], [:]]
      let isScalar = value.array == nil && value.object == nil
      found +=
        others.prefix(isText && !isScalar ? 0 : others.count).first { !validation.types.contains(type(of: $0)) }
        .map { [Candidate(keyword: "type", value: $0)] } ?? []
    }
    let other: JSONValue =
      switch value {
      case .string(let string): .string(string + "-other")
      case .number(let number): .number(JSONNumber((number.int ?? 0).addingReportingOverflow(9973).partialValue))
      default: "other"
      }
    if validation.allowedValues != nil { found.append(Candidate(keyword: "enum", value: other)) }
    if let constant = validation.constant {
      let opposite: JSONValue = constant.bool.map { .bool(!$0) } ?? other
      found.append(Candidate(keyword: "const", value: opposite))
    }
    return found
  }

  private func type(of value: JSONValue) -> JSONType {
    switch value {
    case .null: .null
    case .bool: .boolean
    case .number: validation.types.contains(.integer) ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  private func texts(_ string: String) -> [Candidate] {
    var found: [Candidate] = []
    let count = string.unicodeScalars.count
    if let limit = validation.maxLength, limit < Self.lengthLimit {
      let filler = string.isEmpty ? "x" : string
      let repeated = String(repeating: filler, count: limit / max(filler.unicodeScalars.count, 1) + 2)
      found.append(Candidate(keyword: "maxLength", value: .string(String(repeated.unicodeScalars.prefix(limit + 1)))))
      found.append(Candidate(keyword: "maxLength", value: .string(String(repeating: "x", count: limit + 1))))
    }
    if let limit = validation.minLength, limit > 0 {
      found.append(Candidate(keyword: "minLength", value: .string(String(string.unicodeScalars.prefix(limit - 1)))))
    }
    if validation.pattern != nil {
      for filler in ["!", " ", "~", "a", "0"] {
        found.append(Candidate(keyword: "pattern", value: .string(String(repeating: filler, count: max(count, 1)))))
      }
    }
    if let format = validation.format {
      found.append(Candidate(keyword: "format", value: .string("not a \(format)")))
    }
    return found
  }

  private func numbers(_ number: JSONNumber) -> [Candidate] {
    var found: [Candidate] = []
    func add(_ keyword: String, _ bound: JSONNumber?, _ difference: Int) {
      guard let bound else { return }
      if let value = bound.int?.addingReportingOverflow(difference), !value.overflow {
        found.append(Candidate(keyword: keyword, value: .number(JSONNumber(value.partialValue))))
      } else if let value = bound.double.flatMap({ JSONNumber($0 + Double(difference)) }) {
        found.append(Candidate(keyword: keyword, value: .number(value)))
      }
    }
    let step = validation.multipleOf?.int ?? 1
    add("maximum", validation.maximum, step)
    add("exclusiveMaximum", validation.exclusiveMaximum, 0)
    add("minimum", validation.minimum, step == Int.min ? -1 : -step)
    add("exclusiveMinimum", validation.exclusiveMinimum, 0)
    if validation.multipleOf != nil {
      add("multipleOf", number, 1)
      add("multipleOf", number, -1)
      if let value = number.double.flatMap({ JSONNumber($0 + 0.001) }) {
        found.append(Candidate(keyword: "multipleOf", value: .number(value)))
      }
    }
    return found
  }

  private func arrays(_ elements: [JSONValue]) -> [Candidate] {
    var found: [Candidate] = []
    if let limit = validation.maxItems, let last = elements.last, limit < Self.lengthLimit, elements.count <= limit {
      let more = Array(repeating: last, count: limit + 1 - elements.count)
      found.append(Candidate(keyword: "maxItems", value: .array(elements + more)))
    }
    if let limit = validation.minItems, limit > 0 {
      found.append(Candidate(keyword: "minItems", value: .array(Array(elements.prefix(limit - 1)))))
    }
    if validation.uniqueItems, let last = elements.last {
      found.append(Candidate(keyword: "uniqueItems", value: .array(elements + [last])))
      found.append(Candidate(keyword: "uniqueItems", value: .array(elements.dropLast(2) + [last, last])))
    }
    return found
  }

  private func objects(_ members: OrderedDictionary<String, JSONValue>) -> [Candidate] {
    func removing(_ name: String) -> JSONValue { .object(members.filter { $0.key != name }) }
    var found = validation.required.filter { members[$0] != nil }
      .map { Candidate(keyword: "required", value: removing($0), member: $0) }
    for (name, dependents) in validation.dependentRequired where members[name] != nil {
      found += dependents.filter { members[$0] != nil }
        .map { Candidate(keyword: "dependentRequired", value: removing($0), member: $0) }
    }
    if validation.minProperties != nil, let last = members.keys.last {
      found.append(Candidate(keyword: "minProperties", value: removing(last)))
    }
    var name = "unexpected"
    while members[name] != nil { name += "-member" }
    let more = JSONValue.object(members.merging([name: "value"]) { first, _ in first })
    if keywords.applicator.additionalProperties == .boolean(false) {
      found.append(Candidate(keyword: "additionalProperties", value: more))
    }
    if keywords.unevaluated.properties == .boolean(false) {
      found.append(Candidate(keyword: "unevaluatedProperties", value: more))
    }
    if validation.maxProperties != nil { found.append(Candidate(keyword: "maxProperties", value: more)) }
    return found
  }
}
