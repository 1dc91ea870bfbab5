import APISpec
import JSON
import OrderedCollections

extension StyleContextBuilder {
  /// The schema that a reference to a named type stands for; another schema is itself, an unknown name nothing.
  func resolved(_ schema: Schema) -> Schema? {
    var schema = schema
    // A chain of references is at most as long as there are types.
    for _ in 0...api.types.count {
      guard let name = schema.typeName else { return schema }
      guard let type = api.types[name] else { return nil }
      schema = type.schema
    }
    return nil
  }

  /// The types of a value (`string`, `integer or null`, `string[]`), escaped; nil when any will do.
  func typeText(_ schema: Schema) -> String? {
    let names = typeNames(schema, depth: 0)
    guard !names.isEmpty else { return nil }
    return MarkdownText.plain(names.joined(separator: " \(words[.or]) "))
  }

  private func typeNames(_ schema: Schema, depth: Int) -> [String] {
    guard depth < 4, let schema = resolved(schema) else { return [] }
    let keywords = schema.keywords
    if !keywords.validation.types.isEmpty {
      return keywords.validation.types.map { type in
        guard type == .array, let items = keywords.applicator.items else { return type.rawValue }
        let names = typeNames(items, depth: depth + 1)
        return names.count == 1 ? "\(names[0])[]" : type.rawValue
      }
    }
    let alternatives = keywords.applicator.anyOf + keywords.applicator.oneOf
    let parts = alternatives.isEmpty ? keywords.applicator.allOf : alternatives
    return parts.reduce(into: []) { names, part in
      for name in typeNames(part, depth: depth + 1) where !names.contains(name) { names.append(name) }
    }
  }

  /// The default as code in a line.
  func defaultText(_ schema: Schema) -> String? {
    let value = schema.keywords.metadata.defaultValue ?? resolved(schema)?.keywords.metadata.defaultValue
    return value.map(valueText)
  }

  /// The values allowed as code in a line, between commas; nil when there is no list of them.
  func allowedText(_ schema: Schema) -> String? {
    let own = schema.keywords.validation
    guard let validation = own.allowedValues == nil ? resolved(schema)?.keywords.validation : own,
      let values = validation.allowedValues, !values.isEmpty
    else { return nil }
    return values.map(valueText).joined(separator: ", ")
  }

  /// A value as code in a line; a text without its quotes, unless nothing would be left.
  private func valueText(_ value: JSONValue) -> String {
    if let text = value.string, !MarkdownText.oneLine(text).isEmpty { return MarkdownText.code(text) }
    return MarkdownText.code(value.text(.compact))
  }
}
