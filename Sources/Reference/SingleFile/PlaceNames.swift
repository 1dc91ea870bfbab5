/// The identifiers of a page where all pages are one document.
///
/// A page is known by its folders (`operations/get-user`), and what is on it by its own identifier after a colon
/// (`operations/get-user:responses`). No folder has a colon, so that no two of these are equal.
struct PlaceNames: Sendable {
  /// The pages of the document.
  let pages: Set<PagePath>

  /// The identifier of a page.
  static func page(_ path: PagePath) -> String {
    path.folders.isEmpty ? "/" : path.folders.joined(separator: "/")
  }

  /// The identifier of something on a page.
  static func place(_ id: String, on path: PagePath) -> String { "\(page(path)):\(id)" }

  /// Where a link of a page leads in the document.
  ///
  /// - Returns: The link as it is when it leaves the site, a fragment when it leads to a page of the document, and nil
  ///   when it leads to a file that is none of its pages.
  func link(_ link: String, on path: PagePath) -> String? {
    if link.isAddressElsewhere || link.hasPrefix("data:") { return link }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    guard let address = parts.first, !address.isEmpty else { return "#" + Self.place(fragment, on: path) }
    var folders = path.fromRoot(String(address)).split(separator: "/").map(String.init)
    if folders.last == "index.html" { folders.removeLast() }
    let target = PagePath(folders)
    guard pages.contains(target) else { return nil }
    return "#" + (fragment.isEmpty ? Self.page(target) : Self.place(fragment, on: target))
  }
}
