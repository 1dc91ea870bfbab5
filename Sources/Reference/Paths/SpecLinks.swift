import APISpec
import CommonMark
import HTTPTypes
import OrderedCollections

/// Links of descriptions to other parts of the same spec, as several tools know them: `#/components/schemas/Pet`,
/// `#/definitions/Pet`, `#operation/addPet`, `#tag/Pets`, `#tag/Pets/operation/addPet`, `#tag/pets/POST/pets`.
final class SpecLinks: Sendable {
  let api: API
  let paths: APIPaths

  private static let starts: [String] = ["#/components/", "#/definitions/", "#operation/", "#tag/"]

  init(api: API, paths: APIPaths) {
    self.api = api
    self.paths = paths
  }

  /// Whether a text seems to have such links; nearly none has, and looking is quicker than reading.
  func areIn(_ source: String) -> Bool {
    var rest = source.utf8[...]
    while let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      rest = rest[hash...]
      if Self.starts.contains(where: { rest.starts(with: $0.utf8) }) { return true }
      rest.removeFirst()
    }
    return false
  }

  /// A document with these links leading to pages.
  func resolved(_ markdown: Markdown, address: (LinkTarget) -> String) -> Markdown {
    markdown.mapLinks { link in target(of: link).map(address) ?? link }
  }

  private func target(of link: String) -> LinkTarget? {
    if let operation = operationInTag(link) { return .page(paths.operation(operation.id)) }
    guard link.hasPrefix("#"), let end = link.lastIndex(of: "/") else { return nil }
    let name = String(link[link.index(after: end)...])
    switch link[..<end] {
    case "#/components/schemas", "#/definitions":
      return api.types[name].map { .page(paths.type($0.name)) }
    case "#operation":
      return operation(named: name).map { .page(paths.operation($0.id)) }
    case "#tag":
      let section = api.sections.first { $0.title.source == name || $0.id == Slug.slug(name) }
      return section.map { .page(paths.section($0.id)) }
    default: return nil
    }
  }

  private func operation(named name: String) -> APISpec.Operation? {
    api.operation(id: name) ?? api.operation(id: Slug.slug(name))
  }

  /// The operation that a link names below its tag: by its identifier, or by method and path.
  private func operationInTag(_ link: String) -> APISpec.Operation? {
    let steps = link.split(separator: "/", maxSplits: 3).map(String.init)
    guard steps.count == 4, steps[0] == "#tag" else { return nil }
    if steps[2] == "operation" { return operation(named: steps[3]) }
    return api.operations.first { $0.method.rawValue == steps[2] && $0.path.text == "/" + steps[3] }
  }
}
