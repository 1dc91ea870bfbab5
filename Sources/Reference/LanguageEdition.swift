import APISpec

/// A publication in one language.
struct LanguageEdition: Sendable {
  let wording: Wording
  let site: SitePages
  let apis: [APIPages]
  /// The navigation beside the pages of each API.
  let navigations: [Navigation]
  /// What is the same around all pages.
  let frame: PageFrame.Constants

  init(_ publication: Publication, wording: Wording, icons: Icons, root: PagePath) {
    self.wording = wording
    let isSingle = publication.apis.count == 1
    let folders = FolderNames(publication.apis.map(\.id), taken: Self.siteFolders(publication)).folders
    let apis = zip(publication.apis, folders).map { api, folder in
      APIPages(api: api, wording: wording, root: isSingle ? root : root.appending(folder))
    }
    let site = SitePages(publication: publication, wording: wording, root: root, apis: apis)
    self.apis = apis
    self.site = site
    let guides = site.guideRows()
    frame = PageFrame.Constants(language: wording.language, icons: icons)
    navigations = apis.map { Navigation(pages: $0, guides: guides) }
  }

  /// A page of the edition: one of an API's, or one of the site's own.
  enum Subject: Sendable {
    case home, search
    case guide(Int)
    /// By the index of the API, and that of the page in its outline.
    case api(Int, page: Int)
  }

  /// Every page, in reading order; the same in every language.
  var subjects: [Subject] {
    var subjects: [Subject] = apis.count == 1 ? [] : [.home]
    for (index, api) in apis.enumerated() { subjects += api.outline.indices.map { .api(index, page: $0) } }
    return subjects + site.publication.guides.indices.map { .guide($0) } + [.search]
  }

  /// Composes a page.
  func page(_ subject: Subject, showing samples: Samples) -> Page {
    switch subject {
    case .home: site.homePage()
    case .search: site.searchPage()
    case .guide(let index): site.guidePage(site.publication.guides[index])
    case .api(let index, let page): apis[index].page(at: page, showing: samples)
    }
  }

  /// Where a page is.
  func path(of subject: Subject) -> PagePath {
    switch subject {
    case .home: site.root
    case .search: site.searchPath
    case .guide(let index): site.guidePath(site.publication.guides[index].id)
    case .api(let index, let page): apis[index].outline[page].path
    }
  }

  /// The API that a page belongs to, by its index.
  func api(of subject: Subject) -> Int? {
    switch subject {
    case .home, .search: nil
    case .guide: apis.count == 1 ? 0 : nil
    case .api(let index, _): index
    }
  }

  /// The folders beside those of the APIs, in lower case, as some file systems see them.
  private static func siteFolders(_ publication: Publication) -> Set<String> {
    Set(["assets", "guides", "search"] + publication.languages.map { $0.lowercased() })
  }

  /// The name of the search index in the assets folder.
  var searchFile: String { "search.\(wording.language.tag).json" }
}
