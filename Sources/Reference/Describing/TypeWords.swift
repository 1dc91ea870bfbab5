import APISpec
import JSON
import OrderedCollections

/// Says in words what a schema is: `array of User`, `string (date-time)`, `integer or null`.
struct TypeWords: Sendable {
  let api: API
  let wording: Wording
  let paths: APIPaths

  /// The words; a named type is a link to its page.
  func words(for schema: Schema) -> [Run] {
    guard case .keywords(let keywords) = schema else {
      return [.text(schema == .boolean(true) ? wording[.anyValue] : wording[.noValue])]
    }
    if let name = schema.typeName {
      guard api.types[name] != nil else { return [.text(name)] }
      return [.link(.page(paths.type(name)), [.text(name)])]
    }
    let applicator = keywords.applicator
    let types = keywords.validation.types.filter { $0 != .null }
    if types.contains(.array) { return array(of: applicator.items) }
    if types.contains(.object), applicator.properties.isEmpty, let values = applicator.additionalProperties,
      values != .boolean(false)
    {
      return wording.runs(.mapOf, ["type": words(for: values)])
    }
    if !types.isEmpty {
      let format = keywords.validation.format.map { " (\($0))" } ?? ""
      return [.text(types.map(\.rawValue).joined(separator: " \(wording[.or]) ") + format)]
    }
    for (branches, joint) in [(applicator.oneOf, Phrase.or), (applicator.anyOf, .or), (applicator.allOf, .and)]
    where !branches.isEmpty {
      let shown = branches.filter { $0.keywords.validation.types != [.null] }
      return Array(shown.map { words(for: $0) }.joined(separator: [.text(" \(wording[joint]) ")]))
    }
    if let value = keywords.validation.constant ?? keywords.validation.allowedValues?.first {
      return [.text(value.typeName)]
    }
    return [.text(applicator.properties.isEmpty ? wording[.anyValue] : JSONType.object.rawValue)]
  }

  /// The schema behind a name, at most one name away from the next: what `type` pages show.
  func resolved(_ schema: Schema) -> Schema {
    var seen: Set<String> = []
    var schema = schema
    while let name = schema.typeName, seen.insert(name).inserted, let type = api.types[name] { schema = type.schema }
    return schema
  }

  private func array(of items: Schema?) -> [Run] {
    wording.runs(.arrayOf, ["type": items.map { words(for: $0) } ?? [.text(wording[.anyValue])]])
  }
}

extension Schema {
  /// Whether `null` is allowed beside something else.
  var isNullable: Bool {
    let branches = keywords.applicator.anyOf + keywords.applicator.oneOf
    return keywords.validation.types.count > 1 && keywords.validation.types.contains(.null)
      || branches.contains { $0.keywords.validation.types == [.null] }
  }
}

extension JSONValue {
  /// The JSON type of the value.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  /// The value as readers write it in prose: strings without quotes, containers as compact JSON.
  var shortText: String {
    if case .string(let string) = self { return string.isEmpty ? "\"\"" : string }
    return text(.compact)
  }
}
