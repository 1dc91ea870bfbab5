import OrderedCollections

extension Schema {
  /// What is wrong with the schema and with those inside it.
  func diagnostics(names: DeclaredNames, at place: [String]) -> [APIDiagnostic] {
    guard case .keywords(let keywords) = self else { return [] }
    var found: [APIDiagnostic] = []
    let discriminator = keywords.openAPI.discriminator
    let mapped: [Schema.Reference] = discriminator.map { Array($0.mapping.values) } ?? []
    let references = [keywords.core.reference, discriminator?.defaultMapping].compactMap { $0 } + mapped
    for case .type(let name) in references where !names.types.contains(name) {
      found.append(.undeclared("type", name, known: Array(names.types), at: place))
    }
    found += names.check(keywords.publishing.audience, in: \.audiences, "audience", at: place)
    found += names.check(keywords.publishing.availability, at: place)
    let applicator = keywords.applicator
    if !applicator.properties.isEmpty, applicator.allOf.isEmpty, applicator.patternProperties.isEmpty {
      found += keywords.validation.required.filter { applicator.properties[$0] == nil }
        .map { .unknownRequiredProperty($0, at: place) }
    }
    for (name, property) in applicator.properties {
      // Nearly all schemas are right: where they are is only put into words for those that are not.
      found += property.diagnostics(names: names, at: []).map { $0.inside(place + ["property \(name)"]) }
    }
    for schema in subschemas(withProperties: false) {
      let inner = schema.diagnostics(names: names, at: place)
      // What is wrong with a property is told once.
      if !inner.isEmpty, !applicator.properties.values.contains(schema) { found += inner }
    }
    return found
  }
}
