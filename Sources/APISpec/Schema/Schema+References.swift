import OrderedCollections

extension Schema {
  /// The schemas directly inside this one, in the order of the specification's vocabularies.
  public var subschemas: [Schema] {
    guard case .keywords(let keywords) = self else { return [] }
    let applicator = keywords.applicator
    let lists: [[Schema]] = [
      Array(keywords.core.definitions.values), applicator.allOf, applicator.anyOf, applicator.oneOf,
      [applicator.not, applicator.condition, applicator.then, applicator.otherwise].compactMap { $0 },
      Array(applicator.dependentSchemas.values), Array(applicator.properties.values),
      Array(applicator.patternProperties.values),
      [applicator.additionalProperties, applicator.propertyNames].compactMap { $0 }, applicator.prefixItems,
      [applicator.items, applicator.contains, keywords.unevaluated.items, keywords.unevaluated.properties]
        .compactMap { $0 },
      [keywords.content.schema].compactMap { $0 },
    ]
    return lists.flatMap { $0 }
  }

  /// The names of all types that this schema refers to, at any depth, each once, in order of appearance.
  public var referencedTypeNames: [String] {
    var names: [String] = []
    collectTypeNames(into: &names)
    return names
  }

  private func collectTypeNames(into names: inout [String]) {
    if let name = typeName, !names.contains(name) { names.append(name) }
    for schema in subschemas { schema.collectTypeNames(into: &names) }
  }
}
