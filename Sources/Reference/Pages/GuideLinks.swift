import APISpec
import CommonMark
import OrderedCollections

/// Resolves the links of guides: `operation:get-user` (or `operation:getUser`), `type:Profile`, other guides by their
/// file names, headings of guides (`2-more.md#with-a-shell`), and files beside them.
///
/// Where several APIs have an operation or a type of that name, `operation:users/get-user` says which is meant.
struct GuideLinks: Sendable {
  /// What the identifiers of headings begin with.
  static let headingPrefix = "section-"

  let pages: SitePages
  /// The guide's page.
  let path: PagePath

  /// The source of a guide with its links resolved and without its title, which the page shows itself.
  func resolve(_ guide: Guide) -> String {
    guard let body = body(of: guide) else { return guide.source }
    return
      body
      .mapImages { source in
        source.isAddressElsewhere ? .link(source) : guide.fileAddresses[source].map { .link($0) } ?? .words
      }
      .mapLinks { address(of: $0, in: guide) }.commonMark()
  }

  /// A guide without its title; nil when it is too large to be parsed.
  private func body(of guide: Guide) -> Markdown? {
    guard var markdown = try? Markdown(parsing: guide.source) else { return nil }
    if case .heading(1, _)? = markdown.blocks.first { markdown.blocks.removeFirst() }
    return markdown
  }

  /// A link that leads nowhere.
  struct Fault {
    /// The address, as it is written.
    let link: String
    /// Links that lead to one of the places which it may mean; empty when there is none.
    var candidates: [String] = []
    /// Whether it names a page of the site by the site's own words, and there is none.
    let isReference: Bool
  }

  /// Links and pictures that lead nowhere, or to several places, each once.
  func faults(in guide: Guide) -> [Fault] {
    guard let markdown = try? Markdown(parsing: guide.source) else { return [] }
    var links: OrderedSet<String> = []
    // Both visit every address; the changed document is not needed.
    _ = markdown.mapLinks { link in
      if address(of: link, in: guide) == nil { links.append(link) }
      return link
    }.mapImages { source in
      if !source.isAddressElsewhere, guide.fileAddresses[source] == nil { links.append(source) }
      return .image
    }
    return links.map { link in
      let targets = targets(of: link)
      return Fault(
        link: link, candidates: targets.count > 1 ? targets.map(\.link) : [],
        isReference: isReference(link) && targets.count != 1)
    }
  }

  private func isReference(_ link: String) -> Bool {
    link.hasPrefix("operation:") || link.hasPrefix("type:") || isGuide(file(of: link))
  }

  private func isGuide(_ file: Substring) -> Bool {
    file.hasSuffix(".md") && !file.contains("/") && !file.contains(":")
  }

  /// A link without its fragment.
  private func file(of link: String) -> Substring { link.prefix { $0 != "#" } }

  private func address(of link: String, in guide: Guide) -> String? {
    if link.isAddressElsewhere { return link }
    if link.hasPrefix("#") { return heading(link.dropFirst(), of: guide).map { "#" + $0 } }
    let targets = targets(of: link)
    guard targets.count == 1 else { return guide.fileAddresses[link] }
    let fragment = link.dropFirst(file(of: link).count + 1)
    if fragment.isEmpty { return path.link(to: targets[0].path) }
    let other = pages.publication.guides.first { pages.guidePath($0.id) == targets[0].path }
    return other.flatMap { heading(fragment, of: $0) }.map { path.link(to: targets[0].path, fragment: $0) }
  }

  /// The identifier of a guide's heading, by its words as other tools make identifiers of them.
  private func heading(_ fragment: Substring, of guide: Guide) -> String? {
    let slug = Slug.slug(PercentEncoding.decode(fragment))
    let headings = body(of: guide)?.headings(idPrefix: Self.headingPrefix) ?? []
    return headings.first { Slug.slug($0.text) == slug || $0.id == fragment }?.id
  }

  /// Where a link may lead, each with the link that leads nowhere else.
  ///
  /// Among several APIs `operation:users/get-user` names the one that is meant.
  private func targets(of link: String) -> [(link: String, path: PagePath)] {
    guard isReference(link) else { return [] }
    let file = file(of: link)
    if isGuide(file) {
      let id = Guide.id(ofFile: String(file))
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
          ? operation(name, of: api.api).map { api.paths.operation($0.id) }
          : api.api.types[name].map { api.paths.type($0.name) }
        return path.map { ("\(kind):\(own)\(name)", $0) }
      }
    }
  }

  /// An operation by its identifier, or by the `operationId` of the description from which that was made.
  private func operation(_ name: String, of api: API) -> APISpec.Operation? {
    api.operation(id: name) ?? api.operation(id: Slug.slug(name))
  }
}

extension Guide {
  /// The links and pictures of the guide that name no host and are none of the site's own words, each once.
  public var localLinks: [String] {
    guard LocalLinks.seem(toBeIn: source), let markdown = try? Markdown(parsing: source) else { return [] }
    var links: OrderedSet<String> = []
    _ = markdown.mapLinks { link in
      links.append(link)
      return link
    }.mapImages { source in
      links.append(source)
      return .image
    }
    return links.filter { !$0.isAddressElsewhere }
  }
}
