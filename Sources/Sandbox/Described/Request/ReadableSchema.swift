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

  private func readable(_ schema: Schema, depth: Int, budget: inout Int) -> Schema {
    var result = Schema.Keywords()
    for keywords in keywords(of: schema) {
      budget -= 1
      result.validation.types.formUnion(keywords.validation.types)
      result.validation.types.formUnion(Self.types(of: keywords.validation))
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

  /// The types of the values that a schema lists, for schemas that name no type.
  private static func types(of validation: Schema.Validation) -> [JSONType] {
    guard validation.types.isEmpty else { return [] }
    let listed = (validation.allowedValues ?? []) + [validation.constant].compactMap { $0 }
    return listed.compactMap { value in
      switch value {
      case .number: .number
      case .bool: .boolean
      case .string: .string
      default: nil
      }
    }
  }
}
