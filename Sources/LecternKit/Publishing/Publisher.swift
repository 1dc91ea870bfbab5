import FoundationEssentials
import OrderedCollections
import Site

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a set of files to a folder, whole or not at all.
///
/// Everything is written into a new folder beside the old one, and then the two change places in one step of the file
/// system, where it has such a step. So a process that is killed leaves the old folder as it was; what it left behind is
/// cleared by the next one.
struct Publisher: Sendable {
  /// The file that tells a folder of ours from somebody's own.
  static let marker = ".lectern"

  /// The folder to write.
  let folder: String
  /// How the new folder takes the place of the old one.
  var swap = FolderSwap()

  /// A publisher into a folder; symbolic links are followed, so that they stay what they are.
  init(folder: String) {
    var folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    // As many as the system itself would follow.
    for _ in 0..<40 {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder) else { break }
      folder = Files.join(Self.parent(of: folder), target)
    }
    self.folder = folder
  }

  /// Replaces the folder with the files.
  ///
  /// - Throws: `Failure` when the folder is somebody's own, or cannot be written; it is as before then.
  func publish(_ site: Site) throws {
    try publish { writer in
      for (path, file) in site.files { writer.write(file.bytes, to: path) }
    }
  }

  /// Replaces the folder with what a closure writes.
  ///
  /// - Throws: `Failure` when the folder is somebody's own, or cannot be written, and what the closure throws; the
  ///   folder is as before then.
  func publish<Result>(_ write: (FolderWriter) throws -> Result) throws -> Result {
    try refuseForeignFolder()
    let parent = Self.parent(of: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    clearLeftovers(in: parent, name: name)
    let new = Files.join(parent, "\(leftoverPrefix(name))\(getpid())")
    let result: Result
    do {
      if !parent.isEmpty, !Files.exists(parent) {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      let writer = try FolderWriter(making: new)
      result = try write(writer)
      writer.write([], to: Self.marker)
      try writer.finish()
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      let isOfSystem = error is SystemError || error is CocoaError
      throw isOfSystem ? Failure.input("\(folder) cannot be written: \(SystemReason.text(error))") : error
    }
    do throws(SystemError) {
      try swap.put(new, at: folder, aside: Files.join(parent, "\(leftoverPrefix(name))\(getpid())-old"))
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      throw Failure.input("\(folder) cannot be replaced: \(SystemReason.text(error))")
    }
    return result
  }

  /// A folder with files that are not ours is never replaced.
  private func refuseForeignFolder() throws(Failure) {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    guard Files.isFolder(folder) else { throw .input("\(folder) is a file, not a folder") }
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard contents.isEmpty || contents.contains(Self.marker) else {
      throw .input("\(folder) holds files that lectern did not write; choose another folder, or empty this one")
    }
  }

  private func leftoverPrefix(_ name: String) -> String { ".\(name).lectern-" }

  /// Removes what a killed process left behind; what a running one is writing stays.
  private func clearLeftovers(in parent: String, name: String) {
    let prefix = leftoverPrefix(name)
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)) ?? []
    for entry in contents where entry.hasPrefix(prefix) {
      let rest = entry.dropFirst(prefix.count)
      guard let process = pid_t(rest.hasSuffix("-old") ? rest.dropLast(4) : rest) else { continue }
      let isRunning = process != getpid() && kill(process, 0) == 0
      if !isRunning { try? FileManager.default.removeItem(atPath: Files.join(parent, entry)) }
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
