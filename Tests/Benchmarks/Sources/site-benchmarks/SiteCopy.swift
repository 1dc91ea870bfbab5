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
  /// How long `cp -r` takes for a site, in seconds.
  static func seconds(_ site: Site) throws -> Double {
    let folder = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/site-benchmarks-\(getpid())"
    defer { _ = Command.output(["rm", "-r", folder]) }
    try write(site, to: folder + "/site")
    let start = ContinuousClock.now
    _ = Command.output(["cp", "-r", folder + "/site", folder + "/copy"])
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
