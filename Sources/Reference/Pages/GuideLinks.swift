import APISpec
import CommonMark
import OrderedCollections

/// Resolves the links of guides: `operation:get-user`, `type:Profile`, and other guides by their file names.
struct GuideLinks: Sendable {
  let pages: SitePages
  /// The guide's page.
  let path: PagePath

  /// The source of a guide with its links resolved and without its title, which the page shows itself.
  func resolve(_ guide: Guide) -> String {
    guard var markdown = try? Markdown(parsing: guide.source) else { return guide.source }
    if case .heading(1, _)? = markdown.blocks.first { markdown.blocks.removeFirst() }
    return markdown.mapLinks { address(of: $0) ?? $0 }.commonMark()
  }

  /// Links that name an operation, a type or a guide that does not exist.
  func dangling(in guide: Guide) -> [String] {
    guard let markdown = try? Markdown(parsing: guide.source) else { return [] }
    var dangling: [String] = []
    // mapLinks visits every link; the changed document is not needed.
    _ = markdown.mapLinks { link in
      if isReference(link), address(of: link) == nil { dangling.append(link) }
      return link
    }
    return dangling
  }

  private func isReference(_ link: String) -> Bool {
    link.hasPrefix("operation:") || link.hasPrefix("type:")
      || (link.hasSuffix(".md") && !link.contains("://") && !link.contains("/"))
  }

  private func address(of link: String) -> String? {
    guard isReference(link) else { return link }
    if link.hasSuffix(".md") {
      let id = Guide.id(ofFile: link)
      return pages.publication.guides.contains { $0.id == id } ? path.link(to: pages.guidePath(id)) : nil
    }
    let name = String(link.drop { $0 != ":" }.dropFirst())
    for api in pages.apis {
      if link.hasPrefix("operation:"), api.api.operation(id: name) != nil {
        return path.link(to: api.paths.operation(name))
      }
      if link.hasPrefix("type:"), api.api.types[name] != nil { return path.link(to: api.paths.type(name)) }
    }
    return nil
  }
}
