/// Where a page is: the folders from the site's root to it, the locale's folder included.
public struct PagePath: Sendable, Hashable {
  /// The folder's address below the site's root, as readers type it (`docker-accounts/`; empty for the root).
  public let address: String

  /// A path from its folders, outermost first; the root has none.
  public init(_ folders: [String]) {
    address = folders.map { $0 + "/" }.joined()
  }

  private init(address: String) {
    self.address = address
  }

  /// The names of the folders, outermost first; empty for the root.
  public var folders: [String] { address.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) } }

  /// A folder inside this one.
  public func appending(_ folders: String...) -> PagePath {
    PagePath(address: folders.reduce(into: address) { $0 += $1 + "/" })
  }

  /// The folder that this one is in; the root for the root.
  var parent: PagePath {
    // By bytes, since every row of a page asks for it.
    let folders = address.utf8.dropLast()
    let end = folders.lastIndex(of: UInt8(ascii: "/")).map(address.utf8.index(after:)) ?? address.startIndex
    return PagePath(address: String(address[..<end]))
  }

  /// The path of a file in this folder, as a site has it (`docker-accounts/index.html`).
  public func file(_ name: String) -> String { address + name }

  /// The way from this folder to the site's root, ending with a slash (`../../`; `./` at the root).
  public var wayToRoot: String {
    address.isEmpty ? "./" : String(repeating: "../", count: Self.depth(address.utf8[...]))
  }

  /// A link of this page as it reads at the site's root.
  ///
  /// Addresses elsewhere, absolute paths and fragments stay as they are.
  func fromRoot(_ link: String) -> String {
    let start = link.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if start.isEmpty || start.contains(UInt8(ascii: ":")) { return link }
    // Everything that language models read goes through here, so this looks at bytes.
    var folder = address.utf8[...]
    var rest = link.utf8[...]
    while true {
      if rest.starts(with: "../".utf8) {
        rest = rest.dropFirst(3)
        folder = folder.dropLast().lastIndex(of: UInt8(ascii: "/")).map { folder[...$0] } ?? folder.prefix(0)
      } else if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else {
        return String(Substring(folder)) + Substring(rest)
      }
    }
  }

  /// A relative link from this page to a file of another page.
  ///
  /// The file is named even where a server would add it, because pages opened from disk have no server.
  public func link(to other: PagePath, file: String = "index.html", fragment: String? = nil) -> String {
    if other == self, file == "index.html", let fragment { return "#\(fragment)" }
    let shared = Self.sharedLength(address.utf8, other.address.utf8)
    let (up, down) = (Self.depth(address.utf8.dropFirst(shared)), other.address.utf8.dropFirst(shared))
    var link = ""
    link.reserveCapacity(3 * up + down.count + file.utf8.count + (fragment.map { 1 + $0.utf8.count } ?? 0))
    for _ in 0..<up { link += "../" }
    link.append(contentsOf: Substring(down))
    link += file
    if let fragment {
      link += "#"
      link += fragment
    }
    return link
  }

  /// How many bytes the folders take that two addresses have in common.
  private static func sharedLength(_ one: String.UTF8View, _ other: String.UTF8View) -> Int {
    var (length, shared) = (0, 0)
    for (byte, otherByte) in zip(one, other) {
      if byte != otherByte { break }
      length += 1
      if byte == UInt8(ascii: "/") { shared = length }
    }
    return shared
  }

  private static func depth(_ address: Substring.UTF8View) -> Int {
    address.count { $0 == UInt8(ascii: "/") }
  }
}
