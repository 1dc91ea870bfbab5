import APISpec
import JSON
import OrderedCollections
import Schemas
import SourceText

/// A place where a message is not as described, for who puts it into words.
struct MessageFault: Hashable {
  /// The way to it from the value's root: names of members, and places of elements as numbers.
  var path: [JSONValue] = []
  /// The header field that it is about; nil for a value.
  var header: String?
  /// The rule that is broken: a keyword of JSON Schema; `extra` for what nobody documented, `media` and `not-json` for a
  /// body as a whole.
  var rule: String
  /// What the rule's words need: what is demanded, and what is there or missing.
  var values: OrderedDictionary<String, String> = [:]
  /// The address of what describes it, below the root of the API's pages; nil when it is on the page of the operation.
  var type: String?

  /// A fault of a body or header field as a whole.
  init(header: String? = nil, rule: String, values: OrderedDictionary<String, String> = [:]) {
    self.header = header
    self.rule = rule
    self.values = values
  }

  /// What a violation says; nil for one that only sums up others.
  ///
  /// - Parameters:
  ///   - violation: The violation.
  ///   - value: The value that was checked, as a whole.
  ///   - typePages: The addresses of the pages of named types, by name.
  init?(_ violation: SchemaViolation, of value: JSONValue, typePages: [String: String]) {
    let (path, found) = Self.walk(violation.instance.tokens, in: value)
    self.path = path
    rule = violation.keyword
    var (limit, name) = ("", "")
    switch violation.demand {
    case .types(let types): (rule, limit, name) = ("type", types.joined(separator: ", "), Self.kind(of: found))
    case .values(let values):
      rule = values.count == 1 ? "const" : "enum"
      limit = values.map { $0.string ?? $0.text(.compact) }.joined(separator: ", ")
    case .limit(let text): limit = text
    case .member(let member): name = member
    case .memberBeside(let member, let other): (limit, name) = (other, member)
    case .noMember(let member) where rule == "propertyNames": (limit, name) = (member, member)
    case .noMember(let member): (rule, name) = ("extra", member)
    case .absence: rule = "not"
    case .alternative, .simplicity: return nil
    }
    if !name.isEmpty, rule != "type" { self.path.append(.string(name)) }
    values = ["rule": .init(rule), "limit": limit, "name": name]
    guard let (type, property) = violation.type, let page = typePages[type] else { return }
    let row = property ?? (["required", "dependentRequired"].contains(rule) ? name : nil)
    self.type = page + "index.html" + (row.map { "#property-\(Slug.slug($0))" } ?? "")
  }

  /// The same for every element of a list.
  var kind: MessageFault {
    var kind = self
    kind.path = path.map { $0.string == nil ? "*" : $0 }
    return kind
  }

  /// The fault as the console reads it.
  ///
  /// - Parameter count: In how many places it is.
  func json(count: Int) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [
      "path": .array(path), "rule": .string(rule), "values": .object(values.mapValues { .string($0) }),
      // The parts of the identifiers of rows that describe it.
      "slugs": .array(path.compactMap(\.string).map { .string(Slug.slug($0)) }),
    ]
    if count > 1 { members["count"] = .number(JSONNumber(count)) }
    members["header"] = header.map(JSONValue.string)
    members["type"] = type.map(JSONValue.string)
    return .object(members)
  }

  private static func walk(_ tokens: [String], in value: JSONValue) -> ([JSONValue], JSONValue) {
    var (path, value): ([JSONValue], JSONValue) = ([], value)
    for token in tokens {
      switch value {
      case .array(let elements):
        let place = Int(token) ?? 0
        path.append(.number(JSONNumber(place)))
        value = elements.indices.contains(place) ? elements[place] : .null
      default:
        path.append(.string(token))
        value = value[token] ?? .null
      }
    }
    return (path, value)
  }

  private static func kind(of value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
