import OrderedCollections
import Site

/// One build of the site, prepared for serving.
///
/// Files are hashed when the build arrives and compressed when they are first asked for.
final class SiteBuild: Sendable {
  /// The files.
  let site: Site
  /// Names the contents of all files and their paths.
  let id: String

  private let prepared: [String: PreparedFile]

  /// Prepares a site.
  init(_ site: Site) {
    self.site = site
    var all = ContentHash()
    var prepared: [String: PreparedFile] = [:]
    for (path, file) in site.files {
      let tag = ContentHash.text(of: file.bytes)
      all.add(Array("\(path)\n\(file.mediaType)\n\(tag)\n".utf8))
      prepared[path] = PreparedFile(file: file, tag: tag, isHashed: CachePolicy.isHashed(path))
    }
    id = all.text
    self.prepared = prepared
  }

  /// The file at a path, or nil.
  func file(at path: String) -> PreparedFile? {
    prepared[path]
  }

  /// The `404.html` for a path: that of its first folder, if it has one (a locale), else that of the site.
  func notFoundPage(for path: String) -> PreparedFile? {
    let folder = path.split(separator: "/").first.map { "\($0)/404.html" }
    return folder.flatMap(file(at:)) ?? file(at: "404.html")
  }
}
