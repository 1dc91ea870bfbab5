public import OrderedCollections
public import Site

/// What has to be done to a folder so that it holds a set of fixtures, and what stands in the way.
///
/// The caller reads the disk and changes it; this decides. A file may be replaced or removed when it is as it was
/// written; one that somebody changed, or that was never written, is protected.
public struct FixturePlan: Sendable {
  /// Files to write, by path; files that are right already are left out.
  public private(set) var writes: OrderedDictionary<String, SiteFile> = [:]
  /// Files to remove, by path: those that were written and belong to nothing now.
  public private(set) var removals: [String] = []
  /// Files in the way that were changed by hand since they were written.
  public private(set) var edited: [String] = []
  /// Files in the way that were never written.
  public private(set) var foreign: [String] = []
  /// Files that belong to nothing now, but stay because they were changed by hand.
  public private(set) var keptOrphans: [String] = []
  /// What the manifest says while files are replaced, so that a process may be killed at any time.
  public private(set) var manifestDuring: FixtureManifest
  /// What the manifest says afterwards.
  public private(set) var manifestAfter: FixtureManifest

  /// Compares a set with a folder.
  ///
  /// - Parameters:
  ///   - set: The fixtures as they should be.
  ///   - manifest: What was written to the folder before; nil when nothing was.
  ///   - overwritesEdited: Whether nothing is protected.
  ///   - read: Gives the contents of a file of the folder, or nil when it is not there.
  /// - Throws: What `read` throws.
  public init<Problem: Error>(
    _ set: FixtureSet, manifest: FixtureManifest?, overwritesEdited: Bool = false,
    read: (String) throws(Problem) -> [UInt8]?
  ) throws(Problem) {
    let old = manifest ?? FixtureManifest(hashes: [:])
    var hashes = set.site.files.mapValues { [ContentHash.text(of: $0.bytes)] }
    for (path, file) in set.site.files {
      guard let contents = try read(path) else {
        writes[path] = file
        continue
      }
      if contents == file.bytes { continue }
      if overwritesEdited || old.wrote(path, contents) {
        writes[path] = file
      } else if old.hashes[path] != nil {
        edited.append(path)
      } else {
        foreign.append(path)
      }
    }
    for (path, previous) in old.hashes where set.site[path] == nil {
      guard let contents = try read(path) else { continue }
      if overwritesEdited || old.wrote(path, contents) {
        removals.append(path)
      } else {
        keptOrphans.append(path)
        hashes[path] = previous
      }
    }
    manifestAfter = FixtureManifest(hashes: hashes)
    manifestDuring = old.merged(with: manifestAfter)
  }

  /// Files that are protected and in the way; while there are any, nothing may be written.
  public var isBlocked: Bool { !edited.isEmpty || !foreign.isEmpty }
}
