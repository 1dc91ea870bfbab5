import APISpec
import CommonMark
import OrderedCollections

/// Links of descriptions to other parts of the same spec, as several tools know them: `#/components/schemas/Pet`,
/// `#/definitions/Pet`, `#operation/addPet`, `#tag/Pets`.
struct SpecLinks: Sendable {
  let api: API
  let paths: APIPaths

  /// A document with these links leading to pages; nil when it has none.
  func resolved(_ markdown: Markdown, source: String, address: (LinkTarget) -> String) -> Markdown? {
    guard ["#/components/", "#/definitions/", "#operation/", "#tag/"].contains(where: { source.contains($0) }) else {
      return nil
    }
    return markdown.mapLinks { link in target(of: link).map(address) ?? link }
  }

  private func target(of link: String) -> LinkTarget? {
    guard link.hasPrefix("#"), let end = link.lastIndex(of: "/") else { return nil }
    let name = String(link[link.index(after: end)...])
    switch link[..<end] {
    case "#/components/schemas", "#/definitions":
      return api.types[name].map { .page(paths.type($0.name)) }
    case "#operation":
      let operation = api.operation(id: name) ?? api.operation(id: Slug.slug(name))
      return operation.map { .page(paths.operation($0.id)) }
    case "#tag":
      let section = api.sections.first { $0.title.source == name || $0.id == Slug.slug(name) }
      return section.map { .page(paths.section($0.id)) }
    default: return nil
    }
  }
}
