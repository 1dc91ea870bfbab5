import APISpec
import JSON
import OrderedCollections

extension SchemaLookup {
  /// What a schema says about reading a text: its types, members and elements, references and combinations followed.
  ///
  /// Nothing else of it is left, so that it is not for checking values. Members of members are followed a few times, and
  /// only so far that wide schemas do not take long.
  func readable(_ schema: Schema) -> Schema {
    var budget = 2000
    return readable(schema, depth: 3, budget: &budget)
  }

  /// The types that a value of a schema may be of, references and combinations followed; none when it may be of any.
  func types(of schema: Schema) -> OrderedSet<JSONType> {
    keywords(of: schema).reduce(into: []) { $0.formUnion(Self.types(of: $1)) }
  }

  /// What may be the schema of a member: that of each alternative.
  func anyMember(_ name: String, of schema: Schema) -> Schema {
    let described = OrderedSet(keywords(of: schema).compactMap { $0.applicator.properties[name] })
    guard described.count > 1 else { return member(name, of: schema) }
    return Schema.anything.with { $0.applicator.anyOf = Array(described) }
  }

  private func readable(_ schema: Schema, depth: Int, budget: inout Int) -> Schema {
    var result = Schema.Keywords()
    for keywords in keywords(of: schema) {
      budget -= 1
      result.validation.types.formUnion(Self.types(of: keywords))
      guard depth > 0 else { continue }
      for (name, member) in keywords.applicator.properties where result.applicator.properties[name] == nil {
        // Of what comes too late, only the types are read.
        result.applicator.properties[name] = readable(member, depth: budget > 0 ? depth - 1 : 0, budget: &budget)
      }
      if result.applicator.items == nil, let items = keywords.applicator.items {
        result.applicator.items = readable(items, depth: depth - 1, budget: &budget)
      }
    }
    return .keywords(result)
  }

  /// The types of a schema, of the values that it lists, or that have what it describes.
  private static func types(of keywords: Schema.Keywords) -> [JSONType] {
    let validation = keywords.validation
    if !validation.types.isEmpty { return Array(validation.types) }
    let listed = (validation.allowedValues ?? []) + [validation.constant].compactMap { $0 }
    if !listed.isEmpty { return listed.map(type) }
    if !keywords.applicator.properties.isEmpty { return [.object] }
    return keywords.applicator.items == nil ? [] : [.array]
  }

  private static func type(of value: JSONValue) -> JSONType {
    switch value {
    case .null: .null
    case .bool: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
