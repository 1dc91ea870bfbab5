import OrderedCollections

extension Schema {
  /// The schemas directly inside this one, in the order of the specification's vocabularies.
  public var subschemas: [Schema] { subschemas(withProperties: true) }

  /// The schemas directly inside this one, with those of its properties or without.
  func subschemas(withProperties: Bool) -> [Schema] {
    guard case .keywords(let keywords) = self else { return [] }
    let applicator = keywords.applicator
    var inner: [Schema] = []
    func add(_ schema: Schema?) {
      if let schema { inner.append(schema) }
    }
    // One after the other, because every schema is asked, and hardly any has more than one or two of these.
    inner += keywords.core.definitions.values
    inner += applicator.allOf
    inner += applicator.anyOf
    inner += applicator.oneOf
    add(applicator.not)
    add(applicator.condition)
    add(applicator.then)
    add(applicator.otherwise)
    inner += applicator.dependentSchemas.values
    if withProperties { inner += applicator.properties.values }
    inner += applicator.patternProperties.values
    add(applicator.additionalProperties)
    add(applicator.propertyNames)
    inner += applicator.prefixItems
    add(applicator.items)
    add(applicator.contains)
    add(keywords.unevaluated.items)
    add(keywords.unevaluated.properties)
    add(keywords.content.schema)
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
