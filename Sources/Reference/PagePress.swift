import APISpec
import CommonMark
import HTML
import OrderedCollections
import Site
import SourceText
import Templates

/// Makes the files of one page after the other, in every language.
struct PagePress: Sendable {
  let publication: Publication
  let look: Look
  let editions: [LanguageEdition]
  /// The folder of the assets.
  let assets: PagePath

  /// A page in one language.
  struct Printed: Sendable {
    let path: PagePath
    /// Its files, each with its path in the site.
    var files: [(path: String, file: SiteFile)] = []
    /// The page as a part of the text that has everything; nil for pages that are left out there.
    var text: String?
    /// What search finds of it; nil for pages of the index.
    var entry: SearchEntry?
  }

  /// A page in every language, in their order.
  func printed(_ subject: LanguageEdition.Subject) -> Result<[Printed], Diagnostic> {
    let samples = samples(for: subject)
    var pages: [Printed] = []
    do throws(Diagnostic) {
      for (index, edition) in editions.enumerated() {
        pages.append(try printed(subject, edition, samples, withText: index == 0))
      }
      return .success(pages)
    } catch {
      return .failure(error)
    }
  }

  private func printed(
    _ subject: LanguageEdition.Subject, _ edition: LanguageEdition, _ samples: Samples, withText: Bool
  ) throws(Diagnostic) -> Printed {
    let page = edition.page(subject, showing: samples)
    var printed = try printed(page, api: edition.api(of: subject), edition, withText: withText)
    printed.entry = edition.searchEntry(page, about: subject)
    return printed
  }

  /// A page in one language, of an API by its index or of none.
  func printed(
    _ page: Page, api: Int?, _ edition: LanguageEdition, withText: Bool
  ) throws(Diagnostic) -> Printed {
    var printed = Printed(path: page.path)
    let html = try frame(page, api: api, edition: edition, isAnywhere: false)
    printed.files.append((page.path.file("index.html"), SiteFile(html, mediaType: "text/html; charset=utf-8")))
    let document = MarkdownRenderer(
      wording: edition.wording, path: page.path, specLinks: api.map { edition.apis[$0].links }
    ).document(page)
    printed.files.append(
      (page.path.file("index.md"), SiteFile(document.commonMark(), mediaType: "text/markdown; charset=utf-8")))
    for (name, text) in page.files.sorted(by: { $0.key < $1.key }) {
      printed.files.append((page.path.file(name), SiteFile(text, mediaType: SiteFile.mediaType(forPath: name))))
    }
    if withText, page.kind != .index {
      printed.text = document.mapLinks { page.path.fromRoot($0) }.commonMark()
    }
    return printed
  }

  /// The samples that a page shows, in whatever language.
  private func samples(for subject: LanguageEdition.Subject) -> Samples {
    guard case .api(let index, let page) = subject, let pages = editions.first?.apis[index] else { return .none }
    let operation: APISpec.Operation
    switch pages.outline[page].subject {
    case .operation(let index): operation = pages.api.operations[index]
    case .webhook(let index): operation = pages.api.webhooks[index].operation
    default: return .none
    }
    return Samples(of: operation, in: pages.api, by: look.samples, languages: publication.sampleLanguages)
  }

  /// A page in its frame.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - api: The index of the API that it belongs to; nil for none.
  ///   - edition: Its language.
  ///   - isAnywhere: Whether it answers for any address.
  func frame(
    _ page: Page, api index: Int?, edition: LanguageEdition, isAnywhere: Bool
  ) throws(Diagnostic) -> [UInt8] {
    let api = index.map { edition.apis[$0] }
    // A page that answers for any address cannot link relatively; it is taken to be served from the root of its host.
    let prefix = isAnywhere ? "/" : ""
    let start = isAnywhere ? PagePath([]) : page.path
    let renderer = PageRenderer(
      wording: edition.wording, icons: look.icons, path: start, linkPrefix: prefix, specLinks: api?.links)
    func address(_ path: PagePath) -> String { prefix + start.link(to: path) }
    let isSingleAPI = publication.apis.count == 1
    let frame = PageFrame(
      language: edition.wording.language, constants: edition.frame, root: isAnywhere ? "/" : page.path.wayToRoot,
      assets: prefix + start.link(to: assets, file: ""),
      searchFile: prefix + start.link(to: edition.site.searchPath, file: SearchIndex.file),
      title: page.title == publication.title ? page.title : "\(page.title) – \(siteName(api, edition))",
      description: page.summary.isEmpty ? "\(page.title) – \(siteName(api, edition))" : page.summary,
      canonical: isAnywhere ? nil : publication.baseURL.map { canonical($0, page.path) },
      markdown: isAnywhere ? nil : "index.md", isLive: publication.isLive, siteTitle: publication.title,
      siteAddress: address(edition.site.root),
      api: isSingleAPI ? nil : api.map { (edition.wording.text($0.api.title), address($0.paths.root)) },
      searchAddress: address(edition.site.searchPath),
      languages: editions.map { other in
        let path = PagePath(other.site.root.folders + page.path.folders.dropFirst(edition.site.root.folders.count))
        return (
          other.wording.language.tag, other.wording.language.name, address(path), other.site.root == edition.site.root
        )
      },
      navigation: page.hasNavigation ? index.map { edition.navigations[$0].node(on: page) } : nil,
      mainClass: page.hasNavigation && api != nil ? "" : "middle", content: renderer.article(page),
      footer: footer(page, api: api, edition: edition, llms: prefix + start.link(to: PagePath([]), file: "llms.txt")))
    return try look.templates.renderBytes(Look.frame, frame.value, escaping: .html)
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
