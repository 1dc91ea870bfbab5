import APISpec
import CommonMark
import HTML
import HTTPTypes
import JSON
import OpenAPI
import OrderedCollections
public import Site
public import SourceText
import Templates

/// A publication as pages, in every language, ready to become a site.
///
/// ```
/// Publication + Look ──▶ Reference (pages as trees) ──▶ Site (paths and bytes)
/// ```
/// Nothing here touches disk, clock or network: the same input gives the same bytes.
public struct Reference: Sendable {
  private let publication: Publication
  private let look: Look
  private let languages: [LanguageEdition]

  /// A publication, as it looks and speaks.
  public init(_ publication: Publication, look: Look) {
    self.publication = publication
    self.look = look
    let tags = publication.languages.isEmpty ? ["en"] : publication.languages
    languages = tags.compactMap { tag in
      guard let language = look.language(tag) else { return nil }
      let wording = Wording(language: language, sourceLanguage: tags[0])
      return LanguageEdition(
        publication, wording: wording, root: PagePath(tag == tags[0] ? [] : [tag]))
    }
  }

  /// What is wrong with the guides: links that name what does not exist.
  public func diagnostics() -> [Diagnostic] {
    guard let edition = languages.first else { return [] }
    return publication.guides.flatMap { guide in
      GuideLinks(pages: edition.site, path: edition.site.guidePath(guide.id)).dangling(in: guide)
        .map { .danglingGuideLink($0, in: guide.file) }
    }
  }

  /// The site: every page as HTML and Markdown, the machine files, and the assets.
  ///
  /// - Throws: A diagnostic when the page template cannot be rendered.
  public func site() throws(Diagnostic) -> Site {
    var site = Site()
    let assets = self.assets()
    for (name, text) in assets.files {
      site.add(SiteFile(text, mediaType: SiteFile.mediaType(forPath: name)), at: assets.folder.file(name))
    }
    // Code is the same in every language.
    let samples = Samples(of: publication.apis, by: look.samples, in: publication.sampleLanguages)
    var paths: [PagePath] = []
    for edition in languages {
      let pages = edition.pages(showing: samples)
      paths += pages.map(\.page.path)
      try add(pages, of: edition, assets: assets.folder, to: &site)
      if edition.site.root == languages.first?.site.root { addTexts(pages, of: edition, to: &site) }
    }
    if let baseURL = publication.baseURL {
      site.add(
        SiteFile(Sitemap.xml(of: paths, baseURL: baseURL), mediaType: "application/xml"), at: "sitemap.xml")
    }
    return site
  }

  private func add(
    _ pages: [(page: Page, api: APIPages?)], of edition: LanguageEdition, assets: PagePath, to site: inout Site
  ) throws(Diagnostic) {
    for (page, api) in pages {
      try add(page, api: api, edition: edition, assets: assets, to: &site)
    }
    let missing = edition.site.missingPage()
    let html = try frame(missing, api: nil, edition: edition, assets: assets, isAnywhere: true)
    site.add(SiteFile(html, mediaType: "text/html; charset=utf-8"), at: missing.path.file("404.html"))
    for pages in edition.apis {
      let api = pages.api
      let language = edition.wording.language.tag
      site.add(
        SiteFile(pages.referenceIndex().text() + "\n", mediaType: "application/json"),
        at: pages.paths.root.file("reference.json"))
      site.add(
        SiteFile(api.openAPIJSON(language: language), mediaType: "application/json"),
        at: pages.paths.root.file("openapi.json"))
      site.add(
        SiteFile(api.openAPIYAML(language: language), mediaType: "application/yaml"),
        at: pages.paths.root.file("openapi.yaml"))
    }
  }

  private func add(
    _ page: Page, api: APIPages?, edition: LanguageEdition, assets: PagePath, to site: inout Site
  ) throws(Diagnostic) {
    let html = try frame(page, api: api, edition: edition, assets: assets, isAnywhere: false)
    site.add(SiteFile(html, mediaType: "text/html; charset=utf-8"), at: page.path.file("index.html"))
    let markdown = MarkdownRenderer(wording: edition.wording, path: page.path).document(page).commonMark()
    site.add(SiteFile(markdown, mediaType: "text/markdown; charset=utf-8"), at: page.path.file("index.md"))
    for (name, text) in page.files.sorted(by: { $0.key < $1.key }) {
      site.add(SiteFile(text, mediaType: SiteFile.mediaType(forPath: name)), at: page.path.file(name))
    }
  }

  /// The files for language models, in the site's first language.
  private func addTexts(
    _ pages: [(page: Page, api: APIPages?)], of edition: LanguageEdition, to site: inout Site
  ) {
    let texts = LanguageModelTexts(pages: edition.site)
    site.add(SiteFile(texts.overview(), mediaType: "text/plain; charset=utf-8"), at: "llms.txt")
    site.add(
      SiteFile(edition.wholeMarkdown(of: pages), mediaType: "text/plain; charset=utf-8"), at: "llms-full.txt")
  }

  /// The assets: one folder named by the hash of all its contents, so that scripts can import each other by relative
  /// paths.
  private func assets() -> (folder: PagePath, files: OrderedDictionary<String, String>) {
    var files = look.assets
    for edition in languages { files[edition.searchFile] = edition.site.searchIndex().text(.compact) }
    var hash = ContentHash()
    for (name, text) in files {
      hash.add(Array(name.utf8))
      hash.add(Array(text.utf8))
    }
    return (PagePath(["assets", hash.text]), files)
  }

  private func frame(
    _ page: Page, api: APIPages?, edition: LanguageEdition, assets: PagePath, isAnywhere: Bool
  ) throws(Diagnostic) -> String {
    // A page that answers for any address cannot link relatively; it is taken to be served from the root of its host.
    let prefix = isAnywhere ? "/" : ""
    let start = isAnywhere ? PagePath([]) : page.path
    let renderer = PageRenderer(wording: edition.wording, icons: look.icons, path: start, linkPrefix: prefix)
    func address(_ path: PagePath) -> String { prefix + start.link(to: path) }
    let isSingleAPI = publication.apis.count == 1
    let frame = PageFrame(
      language: edition.wording.language, root: isAnywhere ? "/" : page.path.wayToRoot,
      assets: prefix + start.link(to: assets, file: ""), searchFile: edition.searchFile,
      title: page.title == publication.title ? page.title : "\(page.title) – \(siteName(api, edition))",
      description: page.summary.isEmpty ? "\(page.title) – \(siteName(api, edition))" : page.summary,
      canonical: isAnywhere ? nil : publication.baseURL.map { canonical($0, page.path) },
      markdown: isAnywhere ? nil : "index.md", isLive: publication.isLive, siteTitle: publication.title,
      siteAddress: address(edition.site.root),
      api: isSingleAPI ? nil : api.map { (edition.wording.text($0.api.title), address($0.paths.root)) },
      searchAddress: address(edition.site.searchPath),
      languages: languages.map { other in
        let path = PagePath(other.site.root.folders + page.path.folders.dropFirst(edition.site.root.folders.count))
        return (
          other.wording.language.tag, other.wording.language.name, address(path), other.site.root == edition.site.root
        )
      },
      navigation: page.hasNavigation ? api.map { edition.navigation(of: $0).node(on: page) } : nil,
      mainClass: page.hasNavigation && api != nil ? "" : "middle", content: renderer.article(page),
      footer: footer(page, api: api, edition: edition, llms: prefix + start.link(to: PagePath([]), file: "llms.txt")),
      icons: look.icons)
    return try look.templates.render(Look.frame, frame.value, escaping: .html)
  }

  private func siteName(_ api: APIPages?, _ edition: LanguageEdition) -> String {
    api.map { edition.wording.text($0.api.title) } ?? publication.title
  }

  private func canonical(_ baseURL: String, _ path: PagePath) -> String {
    (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + path.address
  }

  private func footer(
    _ page: Page, api: APIPages?, edition: LanguageEdition, llms: String
  ) -> [(title: String, address: String)] {
    var links: [(title: String, address: String)] = []
    if page.kind != .missing { links.append((edition.wording[.pageAsMarkdown], "index.md")) }
    if let api {
      links.append((edition.wording[.openAPIJSON], page.path.link(to: api.paths.root, file: "openapi.json")))
      links.append((edition.wording[.openAPIYAML], page.path.link(to: api.paths.root, file: "openapi.yaml")))
    }
    links.append(("llms.txt", llms))
    return links
  }
}

extension Diagnostic {
  static func danglingGuideLink(_ link: String, in file: String) -> Diagnostic {
    Diagnostic(
      id: "guide.dangling-link", severity: .error, summary: "the link `\(link)` leads to nothing in this site",
      file: file)
  }
}
