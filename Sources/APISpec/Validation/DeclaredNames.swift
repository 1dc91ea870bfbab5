import OrderedCollections

/// The names that other parts of a model may refer to.
struct DeclaredNames {
  let sections: [String]
  let tags: [String]
  let audiences: [String]
  let releases: [String]
  let types: OrderedSet<String>
  let schemes: OrderedDictionary<String, SecurityScheme>
  let operations: [String]
  let examples: OrderedSet<ExampleReference>

  init(of api: API) {
    sections = api.sections.map(\.id)
    tags = sections + api.labels.map(\.id)
    audiences = api.audiences.map(\.id)
    releases = api.releases.map(\.id)
    types = api.types.keys
    schemes = api.securitySchemes
    operations = api.operations.map(\.id)
    examples = OrderedSet(
      api.operations.flatMap { operation in
        operation.examples.map { ExampleReference(operation: operation.id, example: $0.id) }
      })
  }

  /// A reference that may be missing.
  func check(
    _ name: String?, in declared: KeyPath<DeclaredNames, [String]>, _ what: String, at place: [String]
  ) -> [APIDiagnostic] {
    guard let name, !self[keyPath: declared].contains(name) else { return [] }
    return [.undeclared(what, name, known: self[keyPath: declared], at: place)]
  }

  /// Alternatives of what must be presented.
  func check(_ alternatives: [SecurityRequirement], at place: [String]) -> [APIDiagnostic] {
    alternatives.flatMap { alternative in
      alternative.schemes.flatMap { name, scopes -> [APIDiagnostic] in
        guard let scheme = schemes[name] else {
          return [.undeclared("security scheme", name, known: Array(schemes.keys), at: place)]
        }
        return scopes.filter { scheme.scopes[$0] == nil }
          .map { .undeclared("scope", $0, known: Array(scheme.scopes.keys), at: place) }
      }
    }
  }

  /// The releases that an availability names.
  func check(_ availability: Availability, at place: [String]) -> [APIDiagnostic] {
    availability.events.flatMap { check($0.release, in: \.releases, "release", at: place) }
  }
}
