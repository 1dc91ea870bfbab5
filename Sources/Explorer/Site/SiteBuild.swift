import Site
import Synchronization

/// One build of the site, prepared for serving.
///
/// Files are made, hashed and compressed when they are first asked for.
final class SiteBuild: Sendable {
  /// Names the contents of all files and their paths.
  let id: String

  private let source: any SiteSource
  private let prepared = Mutex<[String: PreparedFile]>([:])

  /// Prepares a site.
  init(_ source: any SiteSource) {
    self.source = source
    id = source.contentID
  }

  /// The file at a path, if it was made before; that takes no time.
  func preparedFile(at path: String) -> PreparedFile? { prepared.withLock { $0[path] } }

  /// The file at a path, or nil.
  func file(at path: String) -> PreparedFile? {
    if let known = preparedFile(at: path) { return known }
    // Not under the lock: a file that takes long to make holds up nobody who asks for another.
    guard let file = source.file(at: path) else { return nil }
    let made = PreparedFile(
      file: file, tag: ContentHash.text(of: file.bytes), isHashed: CachePolicy.isHashed(path))
    return prepared.withLock { prepared in
      if let known = prepared[path] { return known }
      prepared[path] = made
      return made
    }
  }

  /// The `404.html` for a path: that of its first folder, if it has one (a locale), else that of the site.
  func notFoundPage(for path: String) -> PreparedFile? {
    let folder = path.split(separator: "/").first.map { "\($0)/404.html" }
    return folder.flatMap(file(at:)) ?? file(at: "404.html")
  }
}
