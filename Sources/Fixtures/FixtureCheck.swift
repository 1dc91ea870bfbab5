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
    /// A file on disk that is not in the set, by path.
    case orphaned(String)

    /// One line for people.
    public var description: String {
      switch self {
      case .missing(let path): "\(path): missing"
      case .different(let path, let line): "\(path):\(line): differs from the spec"
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
  /// - Parameters:
  ///   - set: The fixtures as they should be.
  ///   - paths: Every file in the folder of fixtures, relative to it.
  ///   - read: Gives the contents of a file of the folder, or nil when it is not there.
  /// - Throws: What `read` throws.
  public init<Problem: Error>(
    _ set: FixtureSet, onDisk paths: some Sequence<String>, read: (String) throws(Problem) -> [UInt8]?
  ) throws(Problem) {
    for (path, file) in set.site.files {
      guard let bytes = try read(path) else {
        differences.append(.missing(path))
        continue
      }
      if let line = Self.firstDifference(bytes, file.bytes) { differences.append(.different(path, line: line)) }
    }
    differences += Set(paths).filter { set.site[$0] == nil }.sorted().map { .orphaned($0) }
  }

  /// The line of the first byte that differs, counted from 1; nil when none does.
  private static func firstDifference(_ first: [UInt8], _ second: [UInt8]) -> Int? {
    guard first != second else { return nil }
    let common = zip(first, second).prefix { $0 == $1 }
    return 1 + common.reduce(0) { $0 + ($1.0 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}
