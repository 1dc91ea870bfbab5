public import APISpec
import CommonMark
import HTTPTypes
import OrderedCollections
import SourceText

/// Links of descriptions to other parts of the same spec, as several tools know them, and to files beside it.
///
/// | link | leads to |
/// | --- | --- |
/// | `#/components/schemas/Pet`, `#/definitions/Pet`, `#schema/Pet`, `#model/Pet` | a type |
/// | `#operation/addPet`, `#tag/Pets/operation/addPet`, `#tag/pets/POST/pets`, `#/pets/addPet`, `#/paths/~1pets/post` | an operation |
/// | `#tag/Pets` | a section |
/// | `#webhook/newPet`, `#/webhooks/newPet` | a webhook |
/// | `#/components/securitySchemes/key` | a scheme of the introduction |
/// | `#section/Errors`, `#section/Usage/Errors` | a heading of the introduction |
/// | `#errors`, `#add-a-pet` | a heading of the introduction, else an operation, section or type |
final class SpecLinks: Sendable {
  /// What the identifiers of the introduction's headings begin with.
  static let headingPrefix = "text-"

  let api: API
  let paths: APIPaths
  /// The language of the pages, as a tag.
  let language: String
  /// Knows the headings of prose.
  let prose: ProseCache
  /// The addresses of files beside the description, by the links to them.
  let files: [String: String]
  /// What links to operations may say: large descriptions have thousands of them.
  private let operations: Lazy<OperationNames>
  /// The headings of the introduction, as its links have them and as its page shows them.
  private let headings: Lazy<(source: [Heading], shown: [Heading])>

  private typealias Heading = (id: String, text: String)

  /// Whether a text seems to have such links.
  func areIn(_ source: String) -> Bool { LocalLinks.seem(toBeIn: source) }

  init(api: API, paths: APIPaths, language: String, prose: ProseCache, files: [String: String]) {
    self.api = api
    self.paths = paths
    self.language = language
    self.prose = prose
    self.files = files
    operations = Lazy { OperationNames(api) }
    headings = Lazy {
      func headings(_ source: String?) -> [Heading] {
        source.flatMap { prose.markdown($0) }?.headings(idPrefix: Self.headingPrefix) ?? []
      }
      return (headings(api.description?.source), headings(api.description?.text(in: language)))
    }
  }

  /// A document with these links leading to pages; those that lead nowhere are words.
  func resolved(_ markdown: Markdown, address: (LinkTarget) -> String) -> Markdown {
    markdown
      .mapImages { source in
        source.isAddressElsewhere ? .link(source) : files[source].map { .link($0) } ?? .words
      }
      .mapLinks { link in link.isAddressElsewhere ? link : target(of: link).map(address) }
  }

  /// The links and pictures of a text that lead nowhere, each once.
  func dangling(in source: String) -> [String] {
    guard let markdown = try? Markdown(parsing: source) else { return [] }
    var found: OrderedSet<String> = []
    // Both visit every address; the changed document is not needed.
    _ = markdown.mapLinks { link in
      if !link.isAddressElsewhere, target(of: link) == nil { found.append(link) }
      return link
    }.mapImages { source in
      if !source.isAddressElsewhere, files[source] == nil { found.append(source) }
      return .image
    }
    return found.elements
  }

  /// Where a link leads; nil when it leads nowhere.
  private func target(of link: String) -> LinkTarget? {
    if let address = files[link] { return .external(address) }
    guard link.hasPrefix("#") else { return nil }
    if link.hasPrefix("#/") {
      return JSONPointer(PercentEncoding.decode(link.dropFirst())).flatMap { pointed($0.tokens) }
    }
    let steps = link.dropFirst().split(separator: "/").map { PercentEncoding.decode($0) }
    guard let first = steps.first, let last = steps.last else { return nil }
    switch (first, steps.count) {
    case ("schema", 2), ("model", 2): return type(last)
    case ("operation", 2): return operation(last)
    case ("webhook", 2): return webhook(last)
    case ("section", 2...): return heading(last)
    case ("tag", 2): return section(last)
    case ("tag", 3...):
      if steps[2] == "operation" { return operation(last) }
      return operation(at: "/" + steps[3...].joined(separator: "/"), steps[2])
    case (_, 1): return heading(first) ?? operation(first) ?? section(first) ?? type(first)
    default: return nil
    }
  }

  /// Where a JSON pointer leads, or the tag and the operation that look like one.
  private func pointed(_ steps: [String]) -> LinkTarget? {
    switch (steps.first, steps.count) {
    case ("components", 3) where steps[1] == "schemas", ("definitions", 2): type(steps[steps.count - 1])
    case ("components", 3) where steps[1] == "securitySchemes", ("securityDefinitions", 2):
      scheme(steps[steps.count - 1])
    case ("paths", 3): operation(at: steps[1], steps[2])
    case ("webhooks", 2...): webhook(steps[1])
    case (_, 1): section(steps[0])
    case (_, 2): operation(steps[1])
    default: nil
    }
  }

  private func type(_ name: String) -> LinkTarget? { api.types[name].map { .page(paths.type($0.name)) } }

  private func section(_ name: String) -> LinkTarget? {
    api.sections.first { $0.title.source == name || $0.id == Slug.slug(name) }.map { .page(paths.section($0.id)) }
  }

  private func webhook(_ name: String) -> LinkTarget? {
    api.webhooks.first { $0.name == name || $0.operation.id == Slug.slug(name) }.map { .page(paths.webhook($0.name)) }
  }

  private func scheme(_ name: String) -> LinkTarget? {
    api.securitySchemes[name].map { _ in .page(paths.root, fragment: "scheme-\(Slug.slug(name))") }
  }

  /// An operation by its identifier, else by its title as a slug.
  private func operation(_ name: String) -> LinkTarget? { operations.value[name].map(page(ofOperation:)) }

  private func operation(at path: String, _ method: String) -> LinkTarget? {
    operations.value[method: method, path: path].map(page(ofOperation:))
  }

  private func page(ofOperation index: Int) -> LinkTarget { .page(paths.operation(api.operations[index].id)) }

  /// A heading of the introduction: a link has its words in the source language, the page may have others.
  private func heading(_ name: String) -> LinkTarget? {
    let slug = Slug.slug(name)
    let (source, shown) = headings.value
    guard let index = source.firstIndex(where: { Slug.slug($0.text) == slug }) else {
      // The heading that every introduction has, where there is anything to say below it.
      let isAuthentication = slug == "authentication" && !api.securitySchemes.isEmpty
      return isAuthentication ? .page(paths.root, fragment: slug) : nil
    }
    return .page(paths.root, fragment: shown.indices.contains(index) ? shown[index].id : nil)
  }
}

extension Page {
  /// What resolves the links of its texts, on a page of an API; those of a guide are resolved when its page is composed.
  func links(in api: APIPages?) -> SpecLinks? { kind == .guide ? nil : api?.links }
}

extension Reference {
  /// The texts of an API with links that lead to none of its pages, in reading order, with those links.
  public static func danglingLinks(of api: API) -> [(text: String, links: [String])] {
    let links = SpecLinks(
      api: api, paths: APIPaths(of: api, root: PagePath([])), language: "", prose: ProseCache(), files: [:])
    return api.texts(where: links.areIn).map { ($0.source, links.dangling(in: $0.source)) }
      .filter { !$0.links.isEmpty }
  }
}
