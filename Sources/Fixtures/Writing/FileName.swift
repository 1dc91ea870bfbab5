import APISpec

/// Identifiers as names of files and folders.
enum FileName {
  /// An identifier when it is a slug, as it should be; else its slug, so that no identifier leads out of the folder.
  static func safe(_ id: String) -> String {
    let slug = Slug.slug(id)
    return slug.isEmpty ? "unnamed" : slug
  }
}
