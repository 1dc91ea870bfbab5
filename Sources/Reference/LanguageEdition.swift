import APISpec
import CommonMark

/// A publication in one language.
struct LanguageEdition: Sendable {
  let wording: Wording
  let site: SitePages
  let apis: [APIPages]
  /// The guides as rows; every navigation shows them.
  private let guideRows: [LinkRow]

  init(_ publication: Publication, wording: Wording, root: PagePath) {
    self.wording = wording
    let isSingle = publication.apis.count == 1
    let folders = FolderNames(publication.apis.map(\.id), taken: Self.siteFolders(publication)).folders
    let apis = zip(publication.apis, folders).map { api, folder in
      APIPages(api: api, wording: wording, root: isSingle ? root : root.appending(folder))
    }
    let site = SitePages(publication: publication, wording: wording, root: root, apis: apis)
    self.apis = apis
    self.site = site
    guideRows = site.guideRows()
  }

  /// Every page with the API it belongs to, in reading order.
  func pages(showing samples: Samples) -> [(page: Page, api: APIPages?)] {
    let isSingle = apis.count == 1
    let home: [(Page, APIPages?)] = isSingle ? [] : [(site.homePage(), nil)]
    return home + apis.flatMap { api in api.pages(showing: samples).map { ($0, api) } }
      + site.guidePages().map { ($0, isSingle ? apis.first : nil) } + [(site.searchPage(), nil)]
  }

  /// The folders beside those of the APIs, in lower case, as some file systems see them.
  private static func siteFolders(_ publication: Publication) -> Set<String> {
    Set(["assets", "guides", "search"] + publication.languages.map { $0.lowercased() })
  }

  /// The name of the search index in the assets folder.
  var searchFile: String { "search.\(wording.language.tag).json" }

  /// The navigation beside the pages of an API.
  func navigation(of api: APIPages) -> Navigation {
    Navigation(pages: api, guides: guideRows)
  }

  /// Everything in one Markdown document.
  func wholeMarkdown(of pages: [(page: Page, api: APIPages?)]) -> String {
    pages.filter { $0.page.kind != .index }
      .map { page, _ in
        MarkdownRenderer(wording: wording, path: page.path).document(page)
          .mapLinks { page.path.fromRoot($0) }.commonMark()
      }
      .joined(separator: "\n---\n\n")
  }
}
