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
    let folders = address.utf8.dropLast()
    let end = folders.lastIndex(of: UInt8(ascii: "/")).map(address.utf8.index(after:)) ?? address.startIndex
    return PagePath(address: String(address[..<end]))
  }

  /// Whether the folder that this one is in is another one.
  func isIn(_ folder: PagePath) -> Bool {
    // By bytes, since every row of a page asks for it.
    address.utf8.count > folder.address.utf8.count && address.hasPrefix(folder.address)
      && !address.utf8.dropFirst(folder.address.utf8.count).dropLast().contains(UInt8(ascii: "/"))
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
        return String(unsafeUninitializedCapacity: folder.count + rest.count) { text in
          let end = text.initialize(fromContentsOf: folder)
          return text[end...].initialize(fromContentsOf: rest)
        }
      }
    }
  }

  /// A relative link from this page to a file of another page.
  ///
  /// The file is named even where a server would add it, because pages opened from disk have no server.
  public func link(to other: PagePath, file: String = "index.html", fragment: String? = nil) -> String {
    if other == self, file == "index.html", let fragment { return "#\(fragment)" }
    let (up, shared) = Self.way(from: address, to: other.address)
    let down = other.address.utf8.dropFirst(shared)
    let size = 3 * up + down.count + file.utf8.count + (fragment.map { 1 + $0.utf8.count } ?? 0)
    // By bytes, since every link of every page is made here.
    return String(unsafeUninitializedCapacity: size) { link in
      var end = 0
      for _ in 0..<up { end = link[end...].initialize(fromContentsOf: "../".utf8) }
      end = link[end...].initialize(fromContentsOf: down)
      end = link[end...].initialize(fromContentsOf: file.utf8)
      guard let fragment else { return end }
      end = link[end...].initialize(fromContentsOf: "#".utf8)
      return link[end...].initialize(fromContentsOf: fragment.utf8)
    }
  }

  /// How many folders lie between one address and what it has in common with another, and how many bytes that takes.
  private static func way(from one: String, to other: String) -> (up: Int, shared: Int) {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        var (length, shared, up) = (0, 0, 0)
        while length < min(one.count, other.count), one[length] == other[length] {
          length += 1
          if one[length - 1] == UInt8(ascii: "/") { shared = length }
        }
        for byte in one[shared...] where byte == UInt8(ascii: "/") { up += 1 }
        return (up, shared)
      }
    }
  }

  private static func depth(_ address: Substring.UTF8View) -> Int {
    address.count { $0 == UInt8(ascii: "/") }
  }
}
