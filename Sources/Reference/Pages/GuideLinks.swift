import APISpec
import CommonMark
import OrderedCollections

/// Resolves the links of guides: `operation:get-user`, `type:Profile`, and other guides by their file names.
///
/// Where several APIs have an operation or a type of that name, `operation:users/get-user` says which is meant.
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

  /// Links that lead nowhere, or to several places, with those.
  func faults(in guide: Guide) -> [(link: String, candidates: [String])] {
    guard let markdown = try? Markdown(parsing: guide.source) else { return [] }
    var faults: [(link: String, candidates: [String])] = []
    // mapLinks visits every link; the changed document is not needed.
    _ = markdown.mapLinks { link in
      if isReference(link), address(of: link) == nil {
        let targets = targets(of: link)
        faults.append((link, targets.count > 1 ? targets.map(\.link) : []))
      }
      return link
    }
    return faults
  }

  private func isReference(_ link: String) -> Bool {
    link.hasPrefix("operation:") || link.hasPrefix("type:")
      || (link.hasSuffix(".md") && !link.contains("://") && !link.contains("/"))
  }

  private func address(of link: String) -> String? {
    guard isReference(link) else { return link }
    let targets = targets(of: link)
    return targets.count == 1 ? path.link(to: targets[0].path) : nil
  }

  /// Where a link may lead, each with the link that leads nowhere else.
  ///
  /// Among several APIs `operation:users/get-user` names the one that is meant.
  private func targets(of link: String) -> [(link: String, path: PagePath)] {
    if link.hasSuffix(".md") {
      let id = Guide.id(ofFile: link)
      return pages.publication.guides.contains { $0.id == id } ? [(link, pages.guidePath(id))] : []
    }
    let kind = link.prefix { $0 != ":" }
    let name = link.dropFirst(kind.count + 1)
    return pages.apis.flatMap { api -> [(link: String, path: PagePath)] in
      let own = "\(api.api.id)/"
      let names = [String(name)] + (name.hasPrefix(own) ? [String(name.dropFirst(own.count))] : [])
      return names.compactMap { name in
        let path: PagePath? =
          kind == "operation"
          ? api.api.operation(id: name).map { api.paths.operation($0.id) }
          : api.api.types[name].map { api.paths.type($0.name) }
        return path.map { ("\(kind):\(own)\(name)", $0) }
      }
    }
  }
}
