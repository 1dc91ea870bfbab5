public import OrderedCollections

/// A built site: every path with its bytes, in memory.
///
/// The last stage of the pipeline. The publisher writes it to disk, the server answers from it; neither changes it. Two
/// builds of the same input are equal, file for file and byte for byte.
public struct Site: Sendable, Hashable {
  /// Files by path; a path is relative, has `/` between its parts and no leading slash (`gitlab-users/index.html`).
  public private(set) var files: OrderedDictionary<String, SiteFile>

  /// An empty site.
  public init() {
    files = [:]
  }

  /// Adds a file, or replaces the one at the same path.
  public mutating func add(_ file: SiteFile, at path: String) {
    files[path] = file
  }

  /// Adds every file of another site below a folder (`""` for the root, else without a trailing slash).
  public mutating func add(_ other: Site, under folder: String) {
    for (path, file) in other.files {
      files[folder.isEmpty ? path : "\(folder)/\(path)"] = file
    }
  }

  /// The file at a path, or nil.
  public subscript(path: String) -> SiteFile? { files[path] }

  /// Sum of the sizes of all files, in bytes.
  public var byteCount: Int { files.values.reduce(0) { $0 + $1.bytes.count } }
}
