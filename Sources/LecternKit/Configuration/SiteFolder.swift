/// The folder of a site project, in which paths of its configuration begin.
struct SiteFolder {
  /// The folder.
  let path: String

  /// Whether there is a file or folder.
  func exists(_ path: String) -> Bool { Files.exists(Files.join(self.path, path)) }

  /// What is in a file, or nil when it cannot be read.
  func contents(_ path: String) -> [UInt8]? { Files.contents(Files.join(self.path, path)) }
}
