import OrderedCollections
import Site
import SourceText

/// Makes the files about all pages of a site.
struct Overviews: Sendable {
  let reference: Reference
  let press: PagePress
  /// Every page but those of the index, in every language, in reading order.
  let pages: [[PagePress.Printed]]

  /// What is made together.
  enum Part: Sendable {
    /// The pages of the index of everything, which are not written yet.
    case indexPages(edition: Int)
    /// What answers for addresses that lead nowhere.
    case missing(edition: Int)
    /// A page of everything from A to Z.
    case index(Page, edition: Int)
    /// What search in the browser loads.
    case search(edition: Int)
    /// What language models read.
    case texts
  }

  /// The parts to begin with.
  ///
  /// The index and search go through the same names: two threads at once would be in each other's way.
  func parts() -> [Part] {
    reference.languages.indices.map { .indexPages(edition: $0) } + [.texts]
  }

  /// The parts that are left when the pages of the index of everything are there in each language; the largest are first,
  /// so that no thread waits for another at the end.
  func parts(of index: [[Page]]) -> [Part] {
    let editions = reference.languages.indices
    return editions.map { .search(edition: $0) }
      + zip(index, editions).flatMap { pages, number in pages.map { .index($0, edition: number) } }
      + editions.map { .missing(edition: $0) }
  }

  /// Makes a part.
  func made(_ part: Part) throws(Diagnostic) -> [PagePress.Printed] {
    switch part {
    case .indexPages(let number):
      [PagePress.Printed(path: reference.languages[number].site.searchPath, unprinted: indexPages(edition: number))]
    case .missing(let number): [try missing(edition: number)]
    case .index(let page, let number): [try press.printed(page, api: nil, edition: number)]
    case .search(let number): [search(edition: number)]
    case .texts: reference.languages.first.map { [texts(in: $0)] } ?? []
    }
  }

  /// The pages of the index of everything from A to Z, in a language.
  func indexPages(edition number: Int) -> [Page] {
    let edition = reference.languages[number]
    return edition.site.indexPages(AlphabeticalIndex(of: entries(edition: number), wording: edition.wording))
  }

  /// The list for search engines; nil when nobody knows where the site will be.
  ///
  /// - Parameter index: The pages of the index of everything, in each language.
  func sitemap(with index: [[Page]]) -> (path: String, file: SiteFile)? {
    guard let baseURL = reference.publication.baseURL else { return nil }
    let languages = reference.languages
    var paths = pages.map { page in page.indices.map { (languages[$0].wording.language.tag, page[$0].path) } }
    // Its first page is there in every language; those of its letters differ.
    paths.append(languages.map { ($0.wording.language.tag, $0.site.searchPath) })
    for (edition, index) in zip(languages, index) {
      for page in index where page.path != edition.site.searchPath {
        paths.append([(edition.wording.language.tag, page.path)])
      }
    }
    return Self.file("sitemap.xml", Array(Sitemap.xml(of: paths, baseURL: baseURL).utf8))
  }

  private func entries(edition number: Int) -> [SearchEntry] { pages.compactMap { $0[number].entry } }

  private func missing(edition number: Int) throws(Diagnostic) -> PagePress.Printed {
    let root = reference.languages[number].site.root
    return PagePress.Printed(path: root, files: [(root.file("404.html"), try press.missingPage(edition: number))])
  }

  private func search(edition number: Int) -> PagePress.Printed {
    let edition = reference.languages[number]
    let files = SearchIndex(wording: edition.wording, entries: entries(edition: number)).files()
    return PagePress.Printed(
      path: edition.site.searchPath,
      files: files.map { Self.file(edition.site.searchPath.file($0), $1) })
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
