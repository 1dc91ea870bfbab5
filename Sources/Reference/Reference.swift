import APISpec
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
    let prose = ProseCache()
    languages = tags.compactMap { tag in
      guard let language = look.language(tag) else { return nil }
      let wording = Wording(language: language, sourceLanguage: tags[0], prose: prose)
      return LanguageEdition(publication, wording: wording, root: PagePath(tag == tags[0] ? [] : [tag]))
    }
  }

  /// What is wrong with the guides: two of one address, and links that name what does not exist, or several things.
  public func diagnostics() -> [Diagnostic] {
    guard let edition = languages.first else { return [] }
    let links = publication.guides.flatMap { guide in
      GuideLinks(pages: edition.site, path: edition.site.guidePath(guide.id)).faults(in: guide).map {
        $0.candidates.isEmpty
          ? Diagnostic.danglingGuideLink($0.link, in: guide.file)
          : .ambiguousGuideLink($0.link, candidates: $0.candidates, in: guide.file)
      }
    }
    return guidesOfOneAddress() + links
  }

  private func guidesOfOneAddress() -> [Diagnostic] {
    let files = OrderedDictionary(grouping: publication.guides, by: \.id)
    return files.values.filter { $0.count > 1 }.map { .guidesOfOneAddress($0.map(\.file)) }
  }

  /// A stage of making a site.
  public enum Stage: String, Sendable, CaseIterable {
    /// Style sheets and scripts.
    case assets
    /// The pages, as HTML and Markdown, and the search index.
    case pages
    /// The files for machines: indices, OpenAPI, everything as one text.
    case machineFiles = "machine files"
  }

  /// The site: every page as HTML and Markdown, the machine files, and the assets.
  ///
  /// - Parameters:
  ///   - threads: How many threads make pages; the bytes are the same for any number.
  ///   - progress: Called after each stage.
  /// - Throws: A diagnostic when the page template cannot be rendered.
  public func site(threads: Int = 2, progress: (Stage) -> Void = { _ in }) throws(Diagnostic) -> Site {
    var site = Site()
    let assets = self.assets()
    for (name, text) in assets.files {
      site.add(SiteFile(text, mediaType: SiteFile.mediaType(forPath: name)), at: assets.folder.file(name))
    }
    progress(.assets)
    let press = try PagePress(publication: publication, look: look, editions: languages, assets: assets.folder)
    // What a page shows in one language, it shows in all: so the samples of a page are made once.
    let subjects = languages.first?.subjects ?? []
    let printed = concurrentMap(subjects, threads: threads) { press.printed($0) }
    var pages: [[PagePress.Printed]] = []
    for result in printed { pages.append(try result.get()) }
    for index in languages.indices {
      for page in pages {
        for (path, file) in page[index].files { site.add(file, at: path) }
      }
    }
    var indexPaths: [PagePath] = []
    for (index, edition) in languages.enumerated() {
      let entries = pages.compactMap { $0[index].entry }
      for (name, text) in SearchIndex(wording: edition.wording, entries: entries).files() {
        site.add(
          SiteFile(text, mediaType: SiteFile.mediaType(forPath: name)), at: edition.site.searchPath.file(name))
      }
      for page in edition.site.indexPages(AlphabeticalIndex(of: entries, wording: edition.wording)) {
        let printed = try press.printed(page, api: nil, edition: index)
        for (path, file) in printed.files { site.add(file, at: path) }
        indexPaths.append(page.path)
      }
    }
    progress(.pages)
    for (number, edition) in languages.enumerated() {
      let page = edition.site.missingPage()
      let html = try press.frame(page, api: nil, edition: number, isAnywhere: true)
      site.add(SiteFile(html, mediaType: "text/html; charset=utf-8"), at: page.path.file("404.html"))
    }
    let files = languages.flatMap(\.apis).flatMap { pages in MachineFile.allCases.map { (pages, $0) } }
    for (path, file) in concurrentMap(files, threads: threads, { Self.file($1, of: $0) }) { site.add(file, at: path) }
    if let edition = languages.first {
      let texts = LanguageModelTexts(pages: edition.site)
      let everything = pages.compactMap { $0.first?.text }
      site.add(SiteFile(texts.overview(), mediaType: "text/plain; charset=utf-8"), at: "llms.txt")
      site.add(
        SiteFile(Array(everything.joined(separator: "\n---\n\n".utf8)), mediaType: "text/plain; charset=utf-8"),
        at: "llms-full.txt")
    }
    if let baseURL = publication.baseURL {
      let paths = languages.indices.flatMap { index in pages.map { $0[index].path } } + indexPaths
      site.add(SiteFile(Sitemap.xml(of: paths, baseURL: baseURL), mediaType: "application/xml"), at: "sitemap.xml")
    }
    progress(.machineFiles)
    return site
  }

  /// A file of an API for machines; the raw value is its name.
  private enum MachineFile: String, CaseIterable {
    case index = "reference.json"
    case json = "openapi.json"
    case yaml = "openapi.yaml"
  }

  private static func file(_ kind: MachineFile, of pages: APIPages) -> (path: String, file: SiteFile) {
    let language = pages.wording.language.tag
    let bytes =
      switch kind {
      case .index: Array((pages.referenceIndex().text() + "\n").utf8)
      case .json: pages.api.openAPIJSON(language: language)
      case .yaml: pages.api.openAPIYAML(language: language)
      }
    return (
      pages.paths.root.file(kind.rawValue), SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: kind.rawValue))
    )
  }

  /// The assets: one folder named by the hash of all its contents, so that scripts can import each other by relative
  /// paths.
  private func assets() -> (folder: PagePath, files: OrderedDictionary<String, String>) {
    let files = look.assets
    var hash = ContentHash()
    for (name, text) in files {
      hash.add(Array(name.utf8))
      hash.add(Array(text.utf8))
    }
    return (PagePath(["assets", hash.text]), files)
  }
}

extension Diagnostic {
  /// Two guides whose files have one name but for their numbers.
  static func guidesOfOneAddress(_ files: [String]) -> Diagnostic {
    Diagnostic(
      id: "guide.duplicate", severity: .error,
      summary: "these guides would be the same page: \(files.joined(separator: ", ")); rename all but one",
      file: files.last)
  }

  /// A link that several APIs have a target for.
  static func ambiguousGuideLink(_ link: String, candidates: [String], in file: String) -> Diagnostic {
    Diagnostic(
      id: "guide.ambiguous-link", severity: .error,
      summary:
        "the link `\(link)` may mean \(candidates.map { "`\($0)`" }.joined(separator: " or ")); write one of them",
      file: file)
  }

  static func danglingGuideLink(_ link: String, in file: String) -> Diagnostic {
    Diagnostic(
      id: "guide.dangling-link", severity: .error, summary: "the link `\(link)` leads to nothing in this site",
      file: file)
  }
}
