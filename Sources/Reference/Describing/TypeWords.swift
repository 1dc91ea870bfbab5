import APISpec
import JSON
import OrderedCollections

/// Says in words what a schema is: `array of User`, `string (date-time)`, `integer or null`.
final class TypeWords: Sendable {
  let named: NamedTypes
  let wording: Wording
  let paths: APIPaths

  init(_ named: NamedTypes, wording: Wording, paths: APIPaths) {
    self.named = named
    self.wording = wording
    self.paths = paths
  }

  /// The words; a named type is a link to its page.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - page: The named type whose page tells what is inside of it, when this page does not.
  func words(for schema: Schema, cutFor page: String?) -> [Run] {
    let words = words(for: schema)
    let isLink = words.contains { if case .link = $0 { true } else { false } }
    guard let page, !isLink,
      !SchemaLayers(schema, in: named, throughNames: false).target.subschemas.isEmpty
    else { return words }
    return [.link(.page(paths.type(page)), words)]
  }

  /// The words for what a reference leads to.
  func words(for reference: Schema.Reference) -> [Run] {
    switch reference {
    case .type(let name): words(for: .named(name))
    case .uri(let uri): [.code(uri)]
    }
  }

  /// The words; a named type is a link to its page.
  func words(for schema: Schema) -> [Run] {
    guard case .keywords(let keywords) = schema else {
      return [.text(schema == .boolean(true) ? wording[.anyValue] : wording[.noValue])]
    }
    if let name = schema.typeName {
      guard named[name] != nil else { return [.text(name)] }
      return [.link(.page(paths.type(name)), [.text(name)])]
    }
    if let reference = keywords.core.reference { return words(for: reference) }
    let applicator = keywords.applicator
    let types = keywords.validation.types.filter { $0 != .null }
    if types.isEmpty || types == [.object], let parts = parts(of: applicator, isUntyped: types.isEmpty) { return parts }
    if types.contains(.array) { return array(of: applicator.items) }
    if types.contains(.object), applicator.properties.isEmpty, let values = applicator.additionalProperties,
      values != .boolean(false)
    {
      return wording.runs(.mapOf, ["type": words(for: values)])
    }
    let format = keywords.validation.format.map { " (\($0))" } ?? ""
    if !types.isEmpty {
      return [.text(types.map(\.rawValue).joined(separator: " \(wording[.or]) ") + format)]
    }
    for branches in [applicator.oneOf, applicator.anyOf] where !branches.isEmpty {
      let shown = branches.filter { $0.keywords.validation.types != [.null] }
      let words = OrderedSet(shown.map { self.words(for: $0) })
      return Array(words.joined(separator: [.text(" \(wording[.or]) ")]))
    }
    if let value = keywords.validation.constant ?? keywords.validation.allowedValues?.first {
      return [.text(value.typeName + format)]
    }
    return [.text((applicator.properties.isEmpty ? wording[.anyValue] : JSONType.object.rawValue) + format)]
  }

  /// The schema behind a name, at most one name away from the next: what `type` pages show.
  func resolved(_ schema: Schema) -> Schema {
    var seen: Set<String> = []
    var schema = schema
    while let name = schema.typeName, seen.insert(name).inserted, let type = named[name] { schema = type.schema }
    return schema
  }

  /// The named types that a schema is put together from, and an object when it adds something of its own; nil when none
  /// has a name.
  private func parts(of applicator: Schema.Applicator, isUntyped: Bool) -> [Run]? {
    let parts = applicator.allParts
    let references = parts.filter { $0.typeName != nil }
    guard !references.isEmpty else {
      let typed = parts.first { !$0.keywords.validation.types.isEmpty }
      return isUntyped ? typed.map { self.words(for: $0) } : nil
    }
    let adds =
      !applicator.properties.isEmpty || parts.contains { !$0.keywords.applicator.properties.isEmpty }
    let words: [[Run]] = references.map { self.words(for: $0) } + (adds ? [[.text(JSONType.object.rawValue)]] : [])
    return Array(words.joined(separator: [.text(" \(wording[.and]) ")]))
  }

  private func array(of items: Schema?) -> [Run] {
    wording.runs(.arrayOf, ["type": items.map { words(for: $0) } ?? [.text(wording[.anyValue])]])
  }
}

extension Schema.Applicator {
  /// The schemas of `allOf`, each followed by those of its own, since parts of a part are parts as well.
  fileprivate var allParts: [Schema] {
    allOf.flatMap { [$0] + $0.keywords.applicator.allParts }
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
