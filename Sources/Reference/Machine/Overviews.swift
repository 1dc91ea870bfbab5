import OrderedCollections
import Site
import SourceText

/// Makes the files about all pages of a site.
struct Overviews: Sendable {
  let reference: Reference
  let press: PagePress
  /// Every page but those of the index, in every language, in reading order.
  let pages: [[PagePress.Printed]]

  /// Files that are made together.
  enum Part: Sendable {
    /// Everything from A to Z, and what answers for addresses that lead nowhere.
    case index(edition: Int)
    /// What search in the browser loads.
    case search(edition: Int)
    /// What language models read.
    case texts
  }

  /// All parts but ``sitemap(with:)``, the indices of the editions first.
  var parts: [Part] {
    let editions = reference.languages.indices
    return editions.map { .index(edition: $0) } + editions.map { .search(edition: $0) } + [.texts]
  }

  /// The files of a part.
  func made(_ part: Part) throws(Diagnostic) -> [PagePress.Printed] {
    switch part {
    case .index(let number): try index(edition: number)
    case .search(let number): [search(edition: number)]
    case .texts: reference.languages.first.map { [texts(in: $0)] } ?? []
    }
  }

  /// The list for search engines, when all parts are made; nil when nobody knows where the site will be.
  func sitemap(with parts: [[PagePress.Printed]]) -> (path: String, file: SiteFile)? {
    guard let baseURL = reference.publication.baseURL else { return nil }
    let languages = reference.languages
    var paths = pages.map { page in page.indices.map { (languages[$0].wording.language.tag, page[$0].path) } }
    // Its first page is there in every language; those of its letters differ.
    paths.append(languages.map { ($0.wording.language.tag, $0.site.searchPath) })
    for (edition, index) in zip(languages, parts) {
      for page in index where ![edition.site.root, edition.site.searchPath].contains(page.path) {
        paths.append([(edition.wording.language.tag, page.path)])
      }
    }
    return Self.file("sitemap.xml", Array(Sitemap.xml(of: paths, baseURL: baseURL).utf8))
  }

  private func entries(edition number: Int) -> [SearchEntry] { pages.compactMap { $0[number].entry } }

  private func index(edition number: Int) throws(Diagnostic) -> [PagePress.Printed] {
    let edition = reference.languages[number]
    let missing = try press.missingPage(edition: number)
    var printed = [PagePress.Printed(path: edition.site.root, files: [(edition.site.root.file("404.html"), missing)])]
    let index = AlphabeticalIndex(of: entries(edition: number), wording: edition.wording)
    for page in edition.site.indexPages(index) { printed.append(try press.printed(page, api: nil, edition: number)) }
    return printed
  }

  private func search(edition number: Int) -> PagePress.Printed {
    let edition = reference.languages[number]
    let files = SearchIndex(wording: edition.wording, entries: entries(edition: number)).files()
    return PagePress.Printed(
      path: edition.site.searchPath,
      files: files.map { Self.file(edition.site.searchPath.file($0), Array($1.utf8)) })
  }

  private func texts(in edition: LanguageEdition) -> PagePress.Printed {
    let overview = LanguageModelTexts(pages: edition.site).overview()
    let texts = pages.compactMap { $0.first?.text }
    var everything: [UInt8] = []
    everything.reserveCapacity(texts.reduce(0) { $0 + $1.count + 6 })
    for (index, text) in texts.enumerated() {
      if index > 0 { everything += "\n---\n\n".utf8 }
      everything += text
    }
    return PagePress.Printed(
      path: edition.site.root,
      files: [Self.file("llms.txt", Array(overview.utf8)), Self.file("llms-full.txt", everything)])
  }

  private static func file(_ path: String, _ bytes: [UInt8]) -> (path: String, file: SiteFile) {
    (path, SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: path)))
  }
}
