/// Where a page is: the names of the folders from the site's root to it, the locale's folder included.
public struct PagePath: Sendable, Hashable {
  /// The folders, outermost first; empty for the root.
  public let folders: [String]

  /// A path from its folders.
  public init(_ folders: [String]) {
    self.folders = folders
  }

  /// A folder inside this one.
  public func appending(_ folders: String...) -> PagePath {
    PagePath(self.folders + folders)
  }

  /// The path of a file in this folder, as a site has it (`docker-accounts/index.html`).
  public func file(_ name: String) -> String {
    (folders + [name]).joined(separator: "/")
  }

  /// The folder's address below the site's root, as readers type it (`docker-accounts/`; empty for the root).
  public var address: String {
    folders.map { $0 + "/" }.joined()
  }

  /// The way from this folder to the site's root, ending with a slash (`../../`; `./` at the root).
  public var wayToRoot: String {
    folders.isEmpty ? "./" : String(repeating: "../", count: folders.count)
  }

  /// A link of this page as it reads at the site's root.
  ///
  /// Addresses elsewhere, absolute paths and fragments stay as they are.
  func fromRoot(_ link: String) -> String {
    let start = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if start.isEmpty || start.contains(":") { return link }
    var folders = self.folders[...]
    var rest = link[...]
    while true {
      if rest.hasPrefix("../") {
        rest = rest.dropFirst(3)
        folders = folders.dropLast()
      } else if rest.hasPrefix("./") {
        rest = rest.dropFirst(2)
      } else {
        return folders.map { $0 + "/" }.joined() + rest
      }
    }
  }

  /// A relative link from this page to a file of another page.
  ///
  /// The file is named even where a server would add it, because pages opened from disk have no server.
  public func link(to other: PagePath, file: String = "index.html", fragment: String? = nil) -> String {
    if other == self, file == "index.html", let fragment { return "#\(fragment)" }
    let shared = zip(folders, other.folders).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: folders.count - shared)
    let down = other.folders.dropFirst(shared).map { $0 + "/" }.joined()
    return up + down + file + (fragment.map { "#\($0)" } ?? "")
  }
}
