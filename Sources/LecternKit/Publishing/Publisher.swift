import CPlatform
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
/// system. So a process that is killed leaves the old folder as it was; what it left behind is cleared by the next one.
struct Publisher: Sendable {
  /// The file that tells a folder of ours from somebody's own.
  static let marker = ".lectern"

  /// The folder to write.
  let folder: String

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
  func publish(_ site: Site) throws(Failure) {
    try refuseForeignFolder()
    let parent = Self.parent(of: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    clearLeftovers(in: parent, name: name)
    let new = Files.join(parent, "\(leftoverPrefix(name))\(getpid())")
    do {
      try FileManager.default.createDirectory(atPath: new, withIntermediateDirectories: true)
      try Data().write(to: URL(filePath: Files.join(new, Self.marker)))
      for (path, file) in site.files {
        let target = Files.join(new, path)
        try FileManager.default.createDirectory(
          atPath: Self.parent(of: target), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: URL(filePath: target))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: new)
      throw .input("\(folder) cannot be written: \(SystemReason.text(error))")
    }
    try swap(new)
  }

  /// Puts the new folder into the place of the old one.
  private func swap(_ new: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: folder) else {
      guard rename(new, folder) == 0 else { throw discard(new) }
      return
    }
    guard exchange(new, folder) else { throw discard(new) }
    // What stands under the new folder's name now is the old site.
    try? FileManager.default.removeItem(atPath: new)
  }

  private func discard(_ new: String) -> Failure {
    let reason = SystemReason.text(errno)
    try? FileManager.default.removeItem(atPath: new)
    return .input("\(folder) cannot be replaced: \(reason)")
  }

  /// Lets two folders change places in one step.
  private func exchange(_ one: String, _ other: String) -> Bool {
    platform_exchange(one, other) == 0
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
      guard let process = pid_t(entry.dropFirst(prefix.count)) else { continue }
      let isRunning = process != getpid() && kill(process, 0) == 0
      if !isRunning { try? FileManager.default.removeItem(atPath: Files.join(parent, entry)) }
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
