import OrderedCollections

extension Schema {
  /// What is wrong with the schema and with those inside it.
  func diagnostics(names: DeclaredNames, at place: [String]) -> [APIDiagnostic] {
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
    found += applicator.properties.flatMap { $0.value.diagnostics(names: names, at: place + ["property \($0.key)"]) }
    let properties = Set(applicator.properties.values)
    found += subschemas.filter { !properties.contains($0) }.flatMap { $0.diagnostics(names: names, at: place) }
    return found
  }
}
