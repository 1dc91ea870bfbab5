import OrderedCollections

extension Schema {
  /// The schemas directly inside this one, in the order of the specification's vocabularies.
  public var subschemas: [Schema] { subschemas(withProperties: true) }

  /// The schemas directly inside this one, with those of its properties or without.
  func subschemas(withProperties: Bool) -> [Schema] {
    guard case .keywords(let keywords) = self else { return [] }
    let applicator = keywords.applicator
    var inner = Array(keywords.core.definitions.values)
    inner += applicator.allOf + applicator.anyOf + applicator.oneOf
    for schema in [applicator.not, applicator.condition, applicator.then, applicator.otherwise] {
      if let schema { inner.append(schema) }
    }
    inner += applicator.dependentSchemas.values
    if withProperties { inner += applicator.properties.values }
    inner += applicator.patternProperties.values
    for schema in [applicator.additionalProperties, applicator.propertyNames] {
      if let schema { inner.append(schema) }
    }
    inner += applicator.prefixItems
    for schema in [
      applicator.items, applicator.contains, keywords.unevaluated.items, keywords.unevaluated.properties,
      keywords.content.schema,
    ] {
      if let schema { inner.append(schema) }
    }
    return inner
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
