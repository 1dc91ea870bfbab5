import APISpec

/// Folders for things with names: a slug for each, no two of them equal.
struct FolderNames: Sendable {
  /// File systems refuse longer names; this leaves room for a number.
  private static let longest = 120

  /// The folders, in the order of the names.
  let folders: [String]
  private let byName: [String: String]

  /// Folders for names.
  ///
  /// - Parameters:
  ///   - names: The names; one that is there twice gets one folder in ``subscript(_:)``, the first.
  ///   - taken: Folders that belong to something else.
  init(_ names: some Sequence<String>, taken: Set<String> = []) {
    var taken = UniqueNames(taken: taken)
    var folders: [String] = []
    var byName: [String: String] = [:]
    for name in names {
      let folder = taken.unique(Self.base(of: name))
      folders.append(folder)
      if byName[name] == nil { byName[name] = folder }
    }
    self.folders = folders
    self.byName = byName
  }

  /// The folder for a name; its slug when there is no such name.
  subscript(name: String) -> String { byName[name] ?? Self.base(of: name) }

  private static func base(of name: String) -> String {
    let slug = Slug.slug(name)
    if slug.utf8.count <= longest { return slug.isEmpty ? "unnamed" : slug }
    return String(slug.prefix(longest))
  }
}
