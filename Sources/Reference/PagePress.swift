import APISpec
import CommonMark
import HTML
import OrderedCollections
import Site
import SourceText
import Templates

/// Makes the files of one page after the other, in every language.
final class PagePress: Sendable {
  let publication: Publication
  let look: Look
  let editions: [LanguageEdition]
  /// The folder of the assets.
  let assets: PagePath
  /// The frame of a page in each language, with the words that are in it.
  private let frames: [PreparedTemplate]

  /// A press for all pages of a publication; throws when the template of the frame cannot be used.
  init(
    publication: Publication, look: Look, editions: [LanguageEdition], assets: PagePath
  ) throws(Diagnostic) {
    self.publication = publication
    self.look = look
    self.editions = editions
    self.assets = assets
    var frames: [PreparedTemplate] = []
    for edition in editions {
      let constants = PageFrame.constants(of: edition.wording.language, in: publication, look: look)
      frames.append(try PreparedTemplate(Look.frame, of: look.templates, with: constants))
    }
    self.frames = frames
  }

  /// A page in one language, or other files that are made together.
  struct Printed: Sendable {
    let path: PagePath
    /// Its files, each with its path in the site.
    var files: [(path: String, file: SiteFile)] = []
    /// The page as a part of the text that has everything; nil for pages that are left out there.
    var text: [UInt8]?
    /// What search finds of it; nil for pages of the index.
    var entry: SearchEntry?
    /// Pages that are still to be printed.
    var unprinted: [Page] = []
  }

  /// A page in every language, in their order.
  func printed(_ subject: LanguageEdition.Subject) throws(Diagnostic) -> [Printed] {
    let samples = samples(for: subject)
    var pages: [Printed] = []
    for index in editions.indices { pages.append(try printed(subject, samples, edition: index)) }
    return pages
  }

  private func printed(
    _ subject: LanguageEdition.Subject, _ samples: Samples, edition number: Int
  ) throws(Diagnostic) -> Printed {
    let edition = editions[number]
    let page = edition.page(subject, showing: samples)
    var printed = try printed(
      page, api: edition.api(of: subject), edition: number, edit: editAddress(of: subject))
    printed.entry = edition.searchEntry(page, about: subject)
    return printed
  }

  /// A page in one language, of an API by its index or of none.
  func printed(
    _ page: Page, api: Int?, edition number: Int, edit: String? = nil
  ) throws(Diagnostic) -> Printed {
    let edition = editions[number]
    var printed = Printed(path: page.path)
    let html = try frame(page, api: api, edition: number, isAnywhere: false, edit: edit)
    printed.files.append((page.path.file("index.html"), SiteFile(html, mediaType: "text/html; charset=utf-8")))
    let document = MarkdownRenderer(
      wording: edition.wording, path: page.path, specLinks: page.links(in: api.map { edition.apis[$0] })
    ).document(page)
    printed.files.append(
      (page.path.file("index.md"), SiteFile(document.bytes, mediaType: "text/markdown; charset=utf-8")))
    for (name, bytes) in page.files.sorted(by: { $0.key < $1.key }) {
      printed.files.append((page.path.file(name), SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: name))))
    }
    if number == 0, page.kind != .index {
      printed.text = document.mapLinks { page.path.fromRoot($0) }
    }
    return printed
  }

  /// The samples that a page shows, in whatever language.
  func samples(for subject: LanguageEdition.Subject) -> Samples {
    guard case .api(let index, let page) = subject, let pages = editions.first?.apis[index] else { return .none }
    let operation: APISpec.Operation
    switch pages.outline[page].subject {
    case .operation(let index): operation = pages.api.operations[index]
    case .webhook(let index): operation = pages.api.webhooks[index].operation
    default: return .none
    }
    return Samples(
      of: pages.examples.operation(operation), in: pages.api, by: look.samples, languages: publication.sampleLanguages)
  }

  /// The page for addresses that lead nowhere.
  func missingPage(edition number: Int) throws(Diagnostic) -> SiteFile {
    let html = try frame(editions[number].site.missingPage(), api: nil, edition: number, isAnywhere: true)
    return SiteFile(html, mediaType: "text/html; charset=utf-8")
  }

  /// A page in its frame.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - api: The index of the API that it belongs to; nil for none.
  ///   - number: The number of its edition.
  ///   - isAnywhere: Whether it answers for any address.
  ///   - edit: Where readers edit what is on it; nil for nowhere.
  func frame(
    _ page: Page, api index: Int?, edition number: Int, isAnywhere: Bool, edit: String? = nil
  ) throws(Diagnostic) -> [UInt8] {
    let edition = editions[number]
    let api = index.map { edition.apis[$0] }
    // A page that answers for any address cannot link relatively; it is taken to be served from the root of its host.
    let prefix = isAnywhere ? "/" : ""
    let start = isAnywhere ? PagePath([]) : page.path
    let html = HTMLWriter(capacity: 1 << 16)
    if page.hasNavigation, let index { edition.navigations[index].write(on: page, to: html) }
    let navigation = html.take()
    PageRenderer(
      wording: edition.wording, icons: look.icons, path: start, linkPrefix: prefix, specLinks: page.links(in: api),
      html: html
    ).article(page)
    let content = html.take()
    func address(_ path: PagePath) -> String { prefix + start.link(to: path) }
    let isSingleAPI = publication.apis.count == 1
    let frame = PageFrame(
      languageName: edition.wording.language.name, root: isAnywhere ? "/" : page.path.wayToRoot,
      assets: prefix + start.link(to: assets, file: ""),
      searchFile: prefix + start.link(to: edition.site.searchPath, file: SearchIndex.file),
      title: page.title == publication.title ? page.title : "\(page.title) – \(siteName(api, edition))",
      description: page.summary.isEmpty ? "\(page.title) – \(siteName(api, edition))" : page.summary,
      canonical: isAnywhere ? nil : absolute(page.path),
      markdown: isAnywhere ? nil : "index.md",
      siteAddress: address(edition.site.root),
      api: isSingleAPI ? nil : api.map { (edition.wording.text($0.api.title), address($0.paths.root)) },
      searchAddress: address(edition.site.searchPath),
      languages: editions.map { other in
        (
          other.wording.language.tag, other.wording.language.name, address(other.path(of: page, in: edition)),
          other.site.root == edition.site.root
        )
      },
      alternates: alternates(of: page, edition),
      metadata: isAnywhere ? nil : metadata(of: page, api: api, edition: edition),
      navigation: navigation.isEmpty ? nil : navigation,
      mainClass: page.hasNavigation && api != nil ? "" : "middle", content: content,
      footer: footer(
        page, api: api, edition: edition, edit: edit,
        llms: prefix + start.link(to: PagePath([]), file: "llms.txt")))
    return try frames[number].render(frame.value, size: navigation.count + content.count + 2048)
  }

  private func siteName(_ api: APIPages?, _ edition: LanguageEdition) -> String {
    api.map { edition.wording.text($0.api.title) } ?? publication.title
  }

  private func footer(
    _ page: Page, api: APIPages?, edition: LanguageEdition, edit: String?, llms: String
  ) -> [(title: String, address: String)] {
    var links: [(title: String, address: String)] = []
    if let edit { links.append((edition.wording[.editSource], edit)) }
    if page.kind != .missing { links.append((edition.wording[.pageAsMarkdown], "index.md")) }
    if let api {
      links.append((edition.wording[.openAPIJSON], page.path.link(to: api.paths.root, file: "openapi.json")))
      links.append((edition.wording[.openAPIYAML], page.path.link(to: api.paths.root, file: "openapi.yaml")))
    }
    links.append(("llms.txt", llms))
    return links
  }
}
