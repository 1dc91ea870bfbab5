import APISpec
import OrderedCollections
import Theming

extension PagePress {
  /// Where a page will be; nil when that is not known.
  func absolute(_ path: PagePath) -> String? { base.map { $0 + path.address } }

  /// The address of the site, with a slash at the end.
  private var base: String? {
    publication.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// The same page in every language, and where readers of any other language are served best.
  ///
  /// Search engines want whole addresses; where the site's is not known, links from the page are better than nothing.
  func alternates(of page: Page, _ edition: LanguageEdition) -> [(tag: String, address: String)] {
    guard editions.count > 1, page.kind != .missing else { return [] }
    let pages = editions.map { ($0.wording.language.tag, $0.path(of: page, in: edition)) }
    return (pages + pages.prefix(1).map { ("x-default", $0.1) }).map { tag, path in
      (tag, absolute(path) ?? page.path.link(to: path))
    }
  }

  /// What a page tells those who link to it.
  func metadata(of page: Page, api: APIPages?, edition: LanguageEdition) -> PageMetadata {
    let isRoot = page.path == edition.site.root
    let language = edition.wording.language
    var steps: [(title: String, path: PagePath)] = [(publication.title, edition.site.root)]
    if let api { steps.append((edition.wording.text(api.api.title), api.paths.root)) }
    if let above = page.header.eyebrow, case .page(let path, _) = above.target {
      steps.append((above.title.plainText, path))
    }
    steps.append((page.title, page.path))
    // An API that is the whole site stands at its root, and a step that leads nowhere new is none.
    let trail = steps.reduce(into: [(title: String, path: PagePath)]()) { trail, step in
      if !trail.contains(where: { $0.path == step.path }) { trail.append(step) }
    }
    return PageMetadata(
      title: page.title, description: page.summary.isEmpty ? page.title : page.summary, siteName: publication.title,
      language: language.tag, locale: language.openGraphLocale,
      otherLocales: editions.map(\.wording.language).filter { $0.tag != language.tag }.compactMap(\.openGraphLocale),
      address: absolute(page.path), picture: picture,
      kind: isRoot ? .site : page.kind == .guide ? .article : .reference,
      trail: trail.compactMap { step in absolute(step.path).map { (step.title, $0) } })
  }

  /// Where readers edit what is on a page; nil for nowhere.
  func editAddress(of subject: LanguageEdition.Subject) -> String? {
    switch subject {
    case .home:
      return nil
    case .guide(let index):
      return publication.guides[index].editAddress
    case .api(let index, let page):
      guard let pages = editions.first?.apis[index], let edits = publication.editAddresses[pages.api.id] else {
        return nil
      }
      switch pages.outline[page].subject {
      case .operation(let index): return edits.operations[pages.api.operations[index].id] ?? edits.whole
      case .webhook(let index): return edits.operations[pages.api.webhooks[index].operation.id] ?? edits.whole
      case .type(let index): return edits.types[pages.api.types.values[index].name] ?? edits.whole
      case .introduction, .changes, .types, .section: return edits.whole
      }
    }
  }

  /// The picture that stands for the site: one made for that, else the logo where it is one that networks can show.
  private var picture: PageMetadata.Picture? {
    guard let base else { return nil }
    let logo = look.theme.logo.map(\.picture).flatMap { $0.file.name.hasSuffix(".svg") ? nil : $0 }
    guard let picture = look.theme.card ?? logo else { return nil }
    return PageMetadata.Picture(
      address: base + assets.file(Look.path(of: picture.file)), size: picture.size, isWide: look.theme.card != nil)
  }
}

extension LanguageEdition {
  /// Where the page of another edition is in this one.
  func path(of page: Page, in other: LanguageEdition) -> PagePath {
    // The letters of the index differ from language to language.
    if page.kind == .index { return site.searchPath }
    return PagePath(site.root.folders + page.path.folders.dropFirst(other.site.root.folders.count))
  }
}
