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
  ///
  /// - Parameters:
  ///   - publication: What is published.
  ///   - look: How it looks and speaks.
  ///   - examples: What pages show of each API, by its identifier; where one is missing, the examples that it has.
  public init(_ publication: Publication, look: Look, examples: [String: ShownExamples] = [:]) {
    self.publication = publication
    self.look = look
    let tags = publication.languages.isEmpty ? ["en"] : publication.languages
    let prose = ProseCache()
    // The schemas of an API are the same in all languages.
    let examples = Dictionary(
      publication.apis.map { ($0.id, examples[$0.id] ?? ShownExamples(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    languages = tags.compactMap { tag in
      guard let language = look.language(tag) else { return nil }
      let wording = Wording(language: language, sourceLanguage: tags[0], prose: prose)
      return LanguageEdition(
        publication, wording: wording, root: PagePath(tag == tags[0] ? [] : [tag]), examples: examples)
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

  /// The site: every page as HTML and Markdown, the machine files, and the assets.
  ///
  /// - Parameters:
  ///   - threads: How many threads make pages; the bytes are the same for any number.
  ///   - progress: Called after each stage.
  /// - Throws: A diagnostic when the page template cannot be rendered.
  public func site(threads: Int = 2, progress: (Stage) -> Void = { _ in }) throws(Diagnostic) -> Site {
    var site = Site()
    for (path, file) in try makeFiles(threads: threads, progress: progress, { ($0, $1) }) { site.add(file, at: path) }
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

  /// The files of an API for machines.
  static func machineFiles(of pages: APIPages) -> [(path: String, file: SiteFile)] {
    let (json, yaml) = pages.examples.api(pages.api).openAPIFiles(language: pages.wording.language.tag)
    let index = pages.referenceIndex().utf8() + [UInt8(ascii: "\n")]
    return [("reference.json", index), ("openapi.json", json), ("openapi.yaml", yaml)].map { name, bytes in
      (pages.paths.root.file(name), SiteFile(bytes, mediaType: SiteFile.mediaType(forPath: name)))
    }
  }

  /// The files for the assets folder, by path within it: those of the look, and the words of the console in each
  /// language (`words/en.json`), which are the same for all operations.
  ///
  /// The script that reloads pages is only there where they are live.
  var assetFiles: OrderedDictionary<String, [UInt8]> {
    let words = languages.map { edition in
      let language = edition.wording.language
      let words = JSONValue.object(language.console.mapValues { .string($0) })
      return ("words/\(language.tag).json", words.utf8(.compact))
    }
    var files = look.assets.merging(words) { first, _ in first }
    if !publication.isLive { files["reload.js"] = nil }
    return files
  }

  /// The assets: one folder named by the hash of all its contents, so that scripts can import each other by relative
  /// paths.
  func assets() -> (folder: PagePath, files: OrderedDictionary<String, [UInt8]>) {
    let files = assetFiles
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
