import OrderedCollections

/// What has the files of a site: all of them made, or each made when it is asked for.
public protocol SiteSource: Sendable {
  /// Names the contents: what has the same name has the same files.
  var contentID: String { get }

  /// The file at a path, or nil; paths are as in `Site`.
  func file(at path: String) -> SiteFile?
}

extension Site: SiteSource {
  /// A hash of all files with their paths.
  public var contentID: String {
    var hash = ContentHash()
    for (path, file) in files {
      hash.add(Array("\(path)\n\(file.mediaType)\n".utf8))
      hash.add(file.bytes)
    }
    return hash.text
  }

  /// The file at a path, or nil.
  public func file(at path: String) -> SiteFile? { files[path] }
}
