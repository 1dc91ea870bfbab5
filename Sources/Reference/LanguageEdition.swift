import APISpec

/// A publication in one language.
final class LanguageEdition: Sendable {
  let wording: Wording
  let site: SitePages
  let apis: [APIPages]
  /// The navigation beside the pages of each API.
  let navigations: [Navigation]

  init(
    _ publication: Publication, wording: Wording, root: PagePath, examples: [String: ShownExamples] = [:]
  ) {
    self.wording = wording
    let isSingle = publication.apis.count == 1
    let folders = FolderNames(publication.apis.map(\.id), taken: Self.siteFolders(publication)).folders
    let apis = zip(publication.apis, folders).map { api, folder in
      APIPages(
        api: api, wording: wording, root: isSingle ? root : root.appending(folder),
        examples: examples[api.id],
        files: publication.fileAddresses[api.id] ?? [:])
    }
    let site = SitePages(publication: publication, wording: wording, root: root, apis: apis)
    self.apis = apis
    self.site = site
    let guides = site.guideRows()
    navigations = apis.map { Navigation(pages: $0, guides: guides) }
  }

  /// A page of the edition: one of an API's, or one of the site's own.
  enum Subject: Sendable {
    case home
    case guide(Int)
    /// By the index of the API, and that of the page in its outline.
    case api(Int, page: Int)
  }

  /// Every page but the index, in reading order; the same in every language.
  var subjects: [Subject] {
    var subjects: [Subject] = apis.count == 1 ? [] : [.home]
    for (index, api) in apis.enumerated() { subjects += api.outline.indices.map { .api(index, page: $0) } }
    return subjects + site.publication.guides.indices.map { .guide($0) }
  }

  /// Composes a page.
  func page(_ subject: Subject, showing samples: Samples) -> Page {
    switch subject {
    case .home: site.homePage()
    case .guide(let index): site.guidePage(site.publication.guides[index])
    case .api(let index, let page): apis[index].page(at: page, showing: samples)
    }
  }

  /// Where a page is.
  func path(of subject: Subject) -> PagePath {
    switch subject {
    case .home: site.root
    case .guide(let index): site.guidePath(site.publication.guides[index].id)
    case .api(let index, let page): apis[index].outline[page].path
    }
  }

  /// The API that a page belongs to, by its index.
  func api(of subject: Subject) -> Int? {
    switch subject {
    case .home: nil
    case .guide: apis.count == 1 ? 0 : nil
    case .api(let index, _): index
    }
  }

  /// What search finds of a page.
  func searchEntry(_ page: Page, about subject: Subject) -> SearchEntry {
    let isSingle = apis.count == 1
    switch subject {
    case .home: return SearchEntry(page, kind: .page, api: nil, prose: wording.prose)
    case .guide: return SearchEntry(page, kind: .guide, api: nil, prose: wording.prose)
    case .api(let index, let number):
      let pages = apis[index]
      let kind: SearchEntry.Kind =
        switch pages.outline[number].subject {
        case .introduction, .changes, .types: .page
        case .section: .section
        case .operation: .operation
        case .webhook: .webhook
        case .type: .type
        }
      return SearchEntry(
        page, kind: kind, api: isSingle ? nil : wording.text(pages.api.title), prose: wording.prose)
    }
  }

  /// The folders beside those of the APIs, in lower case, as some file systems see them.
  private static func siteFolders(_ publication: Publication) -> Set<String> {
    Set(["assets", "guides", "search"] + publication.languages.map { $0.lowercased() })
  }
}
