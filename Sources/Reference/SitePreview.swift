import OrderedCollections
public import Site
public import SourceText
import Synchronization

/// A site whose files are made when they are asked for: for who still works on its sources, and looks at a page or two.
///
/// Files are those that `Reference.site` makes, at the same paths.
public final class SitePreview: SiteSource {
  /// Names all that the site is made from.
  public let contentID: String

  private let reference: Reference
  private let press: PagePress
  /// What the pages are about, by their folders' addresses.
  private let subjects: [String: LanguageEdition.Subject]
  /// What went wrong when a file was made.
  private let report: @Sendable (Diagnostic) -> Void
  /// The files that have been asked for.
  private let made = Mutex<[String: SiteFile]>([:])

  /// A preview of a reference; throws what is wrong with the template that all pages share.
  ///
  /// - Parameters:
  ///   - reference: The reference.
  ///   - contentID: Names all that the reference was made from.
  ///   - report: Told why a file could not be made.
  public init(
    _ reference: Reference, contentID: String, report: @escaping @Sendable (Diagnostic) -> Void = { _ in }
  ) throws(Diagnostic) {
    self.reference = reference
    self.contentID = contentID
    self.report = report
    press = try PagePress(
      publication: reference.publication, look: reference.look, editions: reference.languages,
      assets: reference.assets().folder)
    var subjects: [String: LanguageEdition.Subject] = [:]
    for edition in reference.languages {
      for subject in edition.subjects { subjects[edition.path(of: subject).address] = subject }
    }
    self.subjects = subjects
    if !reference.languages.isEmpty { _ = try press.missingPage(edition: 0) }
  }

  /// The file at a path, or nil; one that cannot be made is reported, and is not there.
  public func file(at path: String) -> SiteFile? {
    if let known = made.withLock({ $0[path] }) { return known }
    do throws(Diagnostic) {
      let files = try files(madeWith: path)
      made.withLock { made in
        for (path, file) in files { made[path] = file }
      }
      return files.first { $0.path == path }?.file
    } catch {
      report(error)
      return nil
    }
  }

  /// The file at a path, and those that are made at the same time; nothing when there is none.
  private func files(madeWith path: String) throws(Diagnostic) -> [(path: String, file: SiteFile)] {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<end]), String(path[end...]))
    if folder.hasPrefix(press.assets.address) {
      let asset = String(path.dropFirst(press.assets.address.count))
      let bytes = reference.assetFiles[asset]
      return bytes.map { [(path, SiteFile($0, mediaType: SiteFile.mediaType(forPath: name)))] } ?? []
    }
    let isOverview = folder.isEmpty && ["llms.txt", "llms-full.txt", "sitemap.xml"].contains(name)
    if isOverview || reference.languages.contains(where: { folder.hasPrefix($0.site.searchPath.address) }) {
      return try overviews()
    }
    if name == "404.html", let number = reference.languages.firstIndex(where: { $0.site.root.address == folder }) {
      return [(path, try press.missingPage(edition: number))]
    }
    let apis = reference.languages.lazy.flatMap(\.apis)
    if ["reference.json", "openapi.json", "openapi.yaml"].contains(name),
      let pages = apis.first(where: { $0.paths.root.address == folder })
    {
      return Reference.machineFiles(of: pages)
    }
    return try subjects[folder].map { subject throws(Diagnostic) in
      try press.printed(subject).flatMap(\.files)
    } ?? []
  }

  /// The files about all pages.
  private func overviews() throws(Diagnostic) -> [(path: String, file: SiteFile)] {
    var pages: [[PagePress.Printed]] = []
    for subject in reference.languages.first?.subjects ?? [] { pages.append(try press.printed(subject)) }
    let overviews = Overviews(reference: reference, press: press, pages: pages)
    var made: [[PagePress.Printed]] = []
    for part in overviews.parts() { made.append(try overviews.made(part)) }
    let index = made.prefix(reference.languages.count).map { $0.flatMap(\.unprinted) }
    for part in overviews.parts(of: index) { made.append(try overviews.made(part)) }
    return made.joined().flatMap(\.files) + [overviews.sitemap(with: index)].compactMap { $0 }
  }
}
