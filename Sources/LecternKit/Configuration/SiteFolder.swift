/// The folder of a site project, in which paths of its configuration begin.
struct SiteFolder {
  /// The folder.
  let path: String
  /// Told about each path that is looked up, whether something is there or not.
  let isLookedUp: (String) -> Void

  /// Whether there is a file or folder.
  func exists(_ path: String) -> Bool { Files.exists(joined(path)) }

  /// What is in a file, or nil when it cannot be read.
  func contents(_ path: String) -> [UInt8]? { Files.contents(joined(path)) }

  private func joined(_ path: String) -> String {
    let joined = Files.join(self.path, path)
    isLookedUp(joined)
    return joined
  }
}
