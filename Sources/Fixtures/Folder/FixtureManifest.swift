import JSON
public import OrderedCollections
import Site
import SourceText

/// What was written to a folder of fixtures: every file with the hash of its contents.
///
/// So files that somebody changed by hand, and files of somebody else's, are told from those that may be replaced.
public struct FixtureManifest: Sendable, Hashable {
  /// The name of the file in the folder.
  public static let name = ".lectern-fixtures"

  /// Hashes by path relative to the folder; a file has two while it is being replaced.
  public private(set) var hashes: OrderedDictionary<String, [String]>

  /// A list of files.
  init(hashes: OrderedDictionary<String, [String]>) {
    self.hashes = hashes
  }

  /// Reads a manifest; nil when it is none, or leads out of its folder.
  public init?(parsing bytes: [UInt8]) {
    guard let value = JSONValue(parsing: bytes), value["version"] == 1, let files = value["files"]?.object else {
      return nil
    }
    hashes = [:]
    for (path, hash) in files {
      guard Self.isInside(path), let text = hash.string else { return nil }
      hashes[path] = text.split(separator: " ").map(String.init)
    }
  }

  /// The bytes of the file, files sorted by path.
  public var bytes: [UInt8] {
    let files = hashes.keys.sorted().map { ($0, JSONValue.string((hashes[$0] ?? []).joined(separator: " "))) }
    let value: JSONValue = ["version": 1, "files": .object(OrderedDictionary(uniqueKeysWithValues: files))]
    return Array((value.text() + "\n").utf8)
  }

  /// Whether a file was written with these contents.
  func wrote(_ path: String, _ contents: [UInt8]) -> Bool {
    hashes[path]?.contains(ContentHash.text(of: contents)) ?? false
  }

  /// Every file of both, with the hashes of both.
  func merged(with other: FixtureManifest) -> FixtureManifest {
    FixtureManifest(hashes: hashes.merging(other.hashes) { own, others in own + others.filter { !own.contains($0) } })
  }

  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
