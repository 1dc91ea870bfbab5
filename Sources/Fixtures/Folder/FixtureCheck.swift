import OrderedCollections
import Site

/// What keeps fixtures on disk from being those of the spec.
///
/// The caller reads the disk; this compares.
public struct FixtureCheck: Sendable, Hashable {
  /// One file that is not as it should be.
  public enum Difference: Sendable, Hashable, CustomStringConvertible {
    /// A file of the set that is not on disk, by path.
    case missing(String)
    /// A file with other contents, by path; the first line that differs, counted from 1.
    case different(String, line: Int)
    /// A file with other contents that it got after it was written, by path; the first line that differs.
    case edited(String, line: Int)
    /// A file on disk that is not in the set, by path.
    case orphaned(String)

    /// One line for people.
    public var description: String {
      switch self {
      case .missing(let path): "\(path): missing"
      case .different(let path, let line): "\(path):\(line): differs from the spec"
      case .edited(let path, let line): "\(path):\(line): differs from the spec; it was changed by hand"
      case .orphaned(let path): "\(path): belongs to no example of the spec"
      }
    }
  }

  /// The differences: files of the set in its order, then orphans by path.
  public private(set) var differences: [Difference] = []

  /// Whether the files on disk are those of the set, byte for byte.
  public var passes: Bool { differences.isEmpty }

  /// Compares a set with files on disk.
  ///
  /// Orphans are files that were written before, and files in folders that hold fixtures; a file of somebody else's
  /// beside those folders is none.
  ///
  /// - Parameters:
  ///   - set: The fixtures as they should be.
  ///   - paths: Every file in the folder of fixtures, relative to it.
  ///   - manifest: What was written to the folder; nil when nobody knows.
  ///   - read: Gives the contents of a file of the folder, or nil when it is not there.
  /// - Throws: What `read` throws.
  public init<Problem: Error>(
    _ set: FixtureSet, onDisk paths: some Sequence<String>, manifest: FixtureManifest? = nil,
    read: (String) throws(Problem) -> [UInt8]?
  ) throws(Problem) {
    for (path, file) in set.site.files {
      guard let bytes = try read(path) else {
        differences.append(.missing(path))
        continue
      }
      guard let line = Self.firstDifference(bytes, file.bytes) else { continue }
      let isEdited = manifest.map { $0.hashes[path] != nil && !$0.wrote(path, bytes) } ?? false
      differences.append(isEdited ? .edited(path, line: line) : .different(path, line: line))
    }
    let written = manifest.map { Set($0.hashes.keys) } ?? []
    let folders = Set((Array(set.site.files.keys) + written).map(Self.folder)).subtracting([""])
    let orphans = Set(paths).filter { path in
      set.site[path] == nil && (written.contains(path) || folders.contains(Self.folder(path)))
    }
    differences += orphans.sorted().map { .orphaned($0) }
  }

  /// The folder of a file; empty for one at the top.
  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The line of the first byte that differs, counted from 1; nil when none does.
  private static func firstDifference(_ first: [UInt8], _ second: [UInt8]) -> Int? {
    guard first != second else { return nil }
    let common = zip(first, second).prefix { $0 == $1 }
    return 1 + common.reduce(0) { $0 + ($1.0 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}
