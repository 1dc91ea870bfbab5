import OrderedCollections
import Parallel
public import Site
public import SourceText

extension Reference {
  /// A stage of making a site.
  public enum Stage: String, Sendable, CaseIterable {
    /// Style sheets and scripts.
    case assets
    /// The pages, as HTML and Markdown, and the files for machines: indices, OpenAPI.
    case pages
    /// What is about all pages: the search index, everything as one text, the list for search engines.
    case overviews
  }

  /// Makes the files of the site, and gives each away when it is made, on the thread that made it.
  ///
  /// So a site can be written to disk while it is made, and nobody needs room for all of it.
  ///
  /// - Parameters:
  ///   - threads: How many threads make files; these are the same for any number.
  ///   - progress: Called after each stage.
  ///   - take: Takes a file and its path, which are as in ``site(threads:progress:)``; called from several threads.
  /// - Returns: What became of each file; the order is the same for any number of threads.
  /// - Throws: A diagnostic when the page template cannot be rendered.
  public func makeFiles<Kept: Sendable>(
    threads: Int = 2, progress: (Stage) -> Void = { _ in },
    _ take: @Sendable (_ path: String, _ file: SiteFile) -> Kept
  ) throws(Diagnostic) -> [Kept] {
    let assets = self.assets()
    var kept = assets.files.map { name, bytes in
      take(assets.folder.file(name), SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: name)))
    }
    progress(.assets)
    let press = try PagePress(publication: publication, look: look, editions: languages, assets: assets.folder)
    func done<Work: Sendable>(
      _ work: [Work], _ make: @Sendable (Work) throws(Diagnostic) -> [PagePress.Printed]
    ) throws(Diagnostic) -> [[PagePress.Printed]] {
      let results = concurrentMap(work, threads: threads) {
        work -> Result<(printed: [PagePress.Printed], kept: [Kept]), Diagnostic> in
        do throws(Diagnostic) {
          var printed = try make(work)
          var kept: [Kept] = []
          for index in printed.indices {
            for (path, file) in printed[index].files { kept.append(take(path, file)) }
            printed[index].files = []
          }
          return .success((printed, kept))
        } catch {
          return .failure(error)
        }
      }
      return try results.map { result throws(Diagnostic) in
        let (printed, own) = try result.get()
        kept += own
        return printed
      }
    }
    // The files for machines are few and large: they are begun first, so that no thread waits for another at the end.
    let machineFiles = languages.flatMap(\.apis).map { Work.machineFiles(of: $0) }
    let subjects = (languages.first?.subjects ?? []).map { Work.pages(about: $0) }
    let pages = try done(machineFiles + subjects) { work throws(Diagnostic) in try made(work, by: press) }
      .dropFirst(machineFiles.count)
    progress(.pages)
    let overviews = Overviews(reference: self, press: press, pages: Array(pages))
    let first = try done(overviews.parts()) { part throws(Diagnostic) in try overviews.made(part) }
    let index = first.prefix(languages.count).map { $0.flatMap(\.unprinted) }
    _ = try done(overviews.parts(of: index)) { part throws(Diagnostic) in try overviews.made(part) }
    if let (path, file) = overviews.sitemap(with: index) { kept.append(take(path, file)) }
    progress(.overviews)
    return kept
  }

  /// What a thread takes at a time.
  private enum Work: Sendable {
    case machineFiles(of: APIPages)
    case pages(about: LanguageEdition.Subject)
  }

  private func made(_ work: Work, by press: PagePress) throws(Diagnostic) -> [PagePress.Printed] {
    switch work {
    case .machineFiles(let pages):
      // The first page of a type asks where types are used: it is found out before two threads wait for it.
      defer { _ = pages.uses }
      return [PagePress.Printed(path: pages.paths.root, files: Self.machineFiles(of: pages))]
    // What a page shows in one language, it shows in all: so the samples of a page are made once.
    case .pages(let subject): return try press.printed(subject)
    }
  }
}
