import APISpec
import JSON
import OpenAPI
import OrderedCollections
import Parallel
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
  let publication: Publication
  let look: Look
  let languages: [LanguageEdition]

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
      let file = SourceFile(name: guide.file, text: guide.source)
      return GuideLinks(pages: edition.site, path: edition.site.guidePath(guide.id)).faults(in: guide).map {
        Diagnostic.faultyGuideLink($0, in: file)
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
    /// The pages, as HTML and Markdown, and the files for machines: indices, OpenAPI.
    case pages
    /// What is about all pages: the search index, everything as one text, the list for search engines.
    case overviews
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
    for (name, bytes) in assets.files {
      site.add(SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: name)), at: assets.folder.file(name))
    }
    progress(.assets)
    let press = try PagePress(publication: publication, look: look, editions: languages, assets: assets.folder)
    // What a page shows in one language, it shows in all: so the samples of a page are made once.
    let work =
      languages.flatMap(\.apis).map { Work.machineFiles(of: $0) }
      + (languages.first?.subjects ?? []).map { Work.page($0) }
    var pages: [[PagePress.Printed]] = []
    var machineFiles: [(path: String, file: SiteFile)] = []
    // The files for machines are few and large: they are begun first, so that no thread waits for another at the end.
    for result in concurrentMap(work, threads: threads, { Self.done($0, press) }) {
      switch try result.get() {
      case .pages(let printed): pages.append(printed)
      case .files(let files): machineFiles += files
      }
    }
    for index in languages.indices {
      for page in pages {
        for (path, file) in page[index].files { site.add(file, at: path) }
      }
    }
    for (number, edition) in languages.enumerated() {
      site.add(try press.missingPage(edition: number), at: edition.site.root.file("404.html"))
    }
    for (path, file) in machineFiles { site.add(file, at: path) }
    progress(.pages)
    for (path, file) in try overviews(of: pages, by: press) { site.add(file, at: path) }
    progress(.overviews)
    return site
  }

  /// All pages of one language as one HTML document that needs no other file.
  ///
  /// - Parameters:
  ///   - language: The language, by its tag; the default one when nil, or when the publication is not in it.
  ///   - threads: How many threads make pages; the bytes are the same for any number.
  /// - Throws: A diagnostic when the template cannot be rendered, or the scripts cannot be joined.
  public func singleFile(language: String? = nil, threads: Int = 2) throws(Diagnostic) -> [UInt8] {
    guard let edition = languages.first(where: { $0.wording.language.tag == language }) ?? languages.first else {
      return []
    }
    let press = try PagePress(publication: publication, look: look, editions: [edition], assets: PagePath([]))
    return try SingleFile(press: press, edition: edition, look: look).document(threads: threads)
  }

  /// The files about all pages.
  func overviews(
    of pages: [[PagePress.Printed]], by press: PagePress
  ) throws(Diagnostic) -> [(path: String, file: SiteFile)] {
    var files: [(path: String, file: SiteFile)] = []
    func add(_ text: String, _ path: String) {
      files.append((path, SiteFile(text, mediaType: SiteFile.mediaType(forPath: path))))
    }
    var paths = pages.map { page in page.indices.map { (languages[$0].wording.language.tag, page[$0].path) } }
    // Its first page is there in every language; those of its letters differ.
    paths.append(languages.map { ($0.wording.language.tag, $0.site.searchPath) })
    for (index, edition) in languages.enumerated() {
      let entries = pages.compactMap { $0[index].entry }
      for (name, text) in SearchIndex(wording: edition.wording, entries: entries).files() {
        add(text, edition.site.searchPath.file(name))
      }
      for page in edition.site.indexPages(AlphabeticalIndex(of: entries, wording: edition.wording)) {
        files += try press.printed(page, api: nil, edition: index).files
        if page.path != edition.site.searchPath { paths.append([(edition.wording.language.tag, page.path)]) }
      }
    }
    if let edition = languages.first {
      add(LanguageModelTexts(pages: edition.site).overview(), "llms.txt")
      let everything = pages.compactMap { $0.first?.text }.joined(separator: "\n---\n\n".utf8)
      files.append(("llms-full.txt", SiteFile(Array(everything), mediaType: "text/plain; charset=utf-8")))
    }
    if let baseURL = publication.baseURL { add(Sitemap.xml(of: paths, baseURL: baseURL), "sitemap.xml") }
    return files
  }

  /// What a thread takes at a time.
  private enum Work: Sendable {
    case machineFiles(of: APIPages)
    case page(LanguageEdition.Subject)
  }

  /// What becomes of it.
  private enum Product: Sendable {
    case files([(path: String, file: SiteFile)])
    case pages([PagePress.Printed])
  }

  private static func done(_ work: Work, _ press: PagePress) -> Result<Product, Diagnostic> {
    switch work {
    case .machineFiles(let pages): .success(.files(machineFiles(of: pages)))
    case .page(let subject): press.printed(subject).map { .pages($0) }
    }
  }

  /// The files of an API for machines.
  static func machineFiles(of pages: APIPages) -> [(path: String, file: SiteFile)] {
    let (json, yaml) = pages.api.openAPIFiles(language: pages.wording.language.tag)
    let index = pages.referenceIndex().utf8() + [UInt8(ascii: "\n")]
    return [("reference.json", index), ("openapi.json", json), ("openapi.yaml", yaml)].map { name, bytes in
      (pages.paths.root.file(name), SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: name)))
    }
  }

  /// The assets: one folder named by the hash of all its contents, so that scripts can import each other by relative
  /// paths.
  func assets() -> (folder: PagePath, files: OrderedDictionary<String, [UInt8]>) {
    let files = look.assets
    var hash = ContentHash()
    for (name, bytes) in files {
      hash.add(Array(name.utf8))
      hash.add(bytes)
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

  /// A link that several APIs have a target for, or none.
  ///
  /// Names of the site's own pages are errors, since they were written for it. Other links may well lead somewhere where
  /// the file is read elsewhere.
  static func faultyGuideLink(_ fault: GuideLinks.Fault, in file: SourceFile) -> Diagnostic {
    let choice = fault.candidates.map { "`\($0)`" }.joined(separator: " or ")
    return Diagnostic(
      id: fault.candidates.isEmpty ? "guide.dangling-link" : "guide.ambiguous-link",
      severity: fault.isReference ? .error : .warning,
      summary: fault.candidates.isEmpty
        ? "the link `\(fault.link)` leads to nothing in this site"
        : "the link `\(fault.link)` may mean \(choice); write one of them",
      file: file.name, range: file.span(of: fault.link).map { file.range(of: $0) })
  }
}
