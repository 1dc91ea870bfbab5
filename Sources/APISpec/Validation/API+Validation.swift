import HTTPTypes
import OrderedCollections

extension API {
  /// Everything that is wrong with the model, in reading order; empty when nothing is.
  ///
  /// What Swift's types cannot rule out is checked here: unique identifiers, references by name, and that examples use
  /// only what is declared. Values against schemas are another matter.
  public func diagnostics() -> [APIDiagnostic] {
    let names = DeclaredNames(of: self)
    var found: [APIDiagnostic] = []
    found += identifier(id, at: [])
    if title.source.isEmpty { found.append(.emptyTitle(at: [])) }
    found += repeated(sections.map(\.id)).map { .duplicate("section", $0, at: []) }
    found += repeated(labels.map(\.id)).map { .duplicate("label", $0, at: []) }
    found += sections.flatMap { section in
      identifier(section.id, at: ["section \(section.id)"])
        + names.check(section.parent, in: \.sections, "section", at: ["section \(section.id)"])
        + (isPartOfItself(section) ? [.sectionInItself(section.id, at: ["section \(section.id)"])] : [])
    }
    found += repeated(audiences.map(\.id)).map { .duplicate("audience", $0, at: []) }
    found += repeated(releases.map(\.id)).map { .duplicate("release", $0, at: []) }
    found += servers.flatMap { $0.diagnostics(at: []) }
    found += names.check(security, at: [])
    found += repeated(operations.map(\.id)).map { .duplicate("operation", $0, at: []) }
    found += repeatedRoutes()
    found += operations.flatMap { $0.diagnostics(names: names, isAddressed: true) }
    found += repeated(webhooks.map(\.name)).map { .duplicate("webhook", $0, at: []) }
    found += webhooks.flatMap { $0.operation.diagnostics(names: names, isAddressed: false) }
    found += types.flatMap { $0.value.schema.diagnostics(names: names, at: ["type \($0.key)"]) }
    return found
  }

  private func identifier(_ id: String, at place: [String]) -> [APIDiagnostic] {
    Slug.isSlug(id) ? [] : [.notASlug(id, suggestion: Slug.slug(id), at: place)]
  }

  /// Whether the parents of a section lead back to it.
  private func isPartOfItself(_ section: Section) -> Bool {
    let parents = Dictionary(sections.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var next = section.parent
    while let id = next, seen.insert(id).inserted {
      if id == section.id { return true }
      next = parents[id] ?? nil
    }
    return false
  }

  /// Two operations of the same method on paths that differ only in the names of parameters.
  private func repeatedRoutes() -> [APIDiagnostic] {
    var first: [String: String] = [:]
    return operations.compactMap { operation in
      let route = operation.method.rawValue + " " + operation.path.text { _ in "{}" }
      defer { first[route] = first[route] ?? operation.id }
      guard let other = first[route], other != operation.id else { return nil }
      return .duplicateRoute(
        operation.method, operation.path.text, first: other, at: ["operation \(operation.id)"])
    }
  }
}

/// The elements that occur more than once, each once, in order of appearance.
func repeated<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  var repeated: OrderedSet<Element> = []
  for element in elements where !seen.insert(element).inserted { repeated.append(element) }
  return Array(repeated)
}

extension Server {
  /// What is wrong with the variables of the URL.
  func diagnostics(at place: [String]) -> [APIDiagnostic] {
    let inner = place + ["server \(url)"]
    return PathTemplate(parsing: url).parameterNames
      .filter { variables[$0] == nil }
      .map { .undeclared("server variable", $0, known: Array(variables.keys), at: inner) }
      + variables.filter { !$0.value.allowedValues.isEmpty && !$0.value.allowedValues.contains($0.value.defaultValue) }
      .map { .serverDefault($0.value.defaultValue, of: $0.key, allowed: $0.value.allowedValues, at: inner) }
  }
}
