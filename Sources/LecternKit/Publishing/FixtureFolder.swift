import Fixtures
import FoundationEssentials
import OrderedCollections
import Site

/// A folder that fixtures are written to, beside files of somebody else's.
///
/// Each file is replaced in one step of the file system, and a list of what was written is kept; so a process that is
/// killed leaves whole files, and the next one knows them.
struct FixtureFolder {
  /// The folder.
  let path: String
  /// What was written to it before; nil when nothing was.
  let manifest: FixtureManifest?

  /// A folder, which need not be there yet.
  ///
  /// - Throws: `Failure` when its list of files cannot be understood.
  init(_ path: String) throws(Failure) {
    self.path = path
    guard let bytes = Files.contents(Files.join(path, FixtureManifest.name)) else {
      manifest = nil
      return
    }
    guard let manifest = FixtureManifest(parsing: bytes) else {
      throw .input("\(Files.join(path, FixtureManifest.name)) is not a list of fixtures; remove it to begin anew")
    }
    self.manifest = manifest
  }

  /// The files in the folder, relative to it; hidden ones are left out.
  var files: [String] { Files.list(path) }

  /// The contents of a file in the folder, or nil when there is none.
  func contents(_ file: String) -> [UInt8]? { Files.contents(Files.join(path, file)) }

  /// Does what a plan says.
  ///
  /// - Throws: `Failure` when something cannot be written; every file is the old or the new one then.
  func perform(_ plan: FixturePlan) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for folder in OrderedSet(plan.writes.keys.compactMap(Self.parent)) {
        try FileManager.default.createDirectory(
          atPath: Files.join(path, folder), withIntermediateDirectories: true)
      }
      try write(plan.manifestDuring.bytes, to: FixtureManifest.name)
      for (file, contents) in plan.writes { try write(contents.bytes, to: file) }
      for file in plan.removals { try FileManager.default.removeItem(atPath: Files.join(path, file)) }
      try write(plan.manifestAfter.bytes, to: FixtureManifest.name)
    } catch {
      throw .input("\(path) cannot be written: \(SystemReason.text(error))")
    }
    for file in plan.removals { removeEmptyFolders(above: file) }
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(filePath: Files.join(path, file)), options: .atomic)
  }

  /// Removes the folders that a removed file leaves empty, up to the folder of fixtures.
  private func removeEmptyFolders(above file: String) {
    var folder = Self.parent(file)
    while let name = folder {
      let path = Files.join(path, name)
      guard (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true else { return }
      try? FileManager.default.removeItem(atPath: path)
      folder = Self.parent(name)
    }
  }

  private static func parent(_ file: String) -> String? {
    file.lastIndex(of: "/").map { String(file[..<$0]) }
  }
}
