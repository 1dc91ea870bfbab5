import Measuring
import OrderedCollections
import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a site to disk, and copies it: the least that a build could take.
enum SiteCopy {
  /// How long `cp -r` takes for a site, in seconds; the closure is called when the site is written.
  static func seconds(_ site: Site, whenWritten: () -> Void) throws -> Double {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try write(site, to: folder.path + "/site")
    whenWritten()
    let start = ContinuousClock.now
    _ = Command.output(["cp", "-r", folder.path + "/site", folder.path + "/copy"])
    return (ContinuousClock.now - start) / .seconds(1)
  }

  /// Writes the files of a site below a folder.
  static func write(_ site: Site, to folder: String) throws {
    var made: Set<String> = []
    for (path, file) in site.files {
      let target = "\(folder)/\(path)"
      let parent = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? folder
      if made.insert(parent).inserted { makeFolders(parent) }
      guard let output = fopen(target, "wb") else { throw Corpora.Problem(path: target) }
      defer { fclose(output) }
      guard fwrite(file.bytes, 1, file.bytes.count, output) == file.bytes.count else {
        throw Corpora.Problem(path: target)
      }
    }
  }

  private static func makeFolders(_ path: String) {
    for index in path.indices.dropFirst() where path[index] == "/" { mkdir(String(path[..<index]), 0o755) }
    mkdir(path, 0o755)
  }
}
