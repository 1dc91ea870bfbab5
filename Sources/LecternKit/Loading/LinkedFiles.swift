import APISpec
import OpenAPI
import Reference
import SourceText

/// Follows the links of descriptions and guides to files that are none of the site's pages.
struct LinkedFiles: Sendable {
  /// Where files are read; nil when the site names no repository.
  let links: SourceLinks?
  /// Where the site will be; nil when that is not known.
  let baseURL: String?

  /// Whether a link can lead anywhere but to a page; otherwise there is nothing but complaints to be had here.
  var leadSomewhere: Bool { links != nil || host != nil }

  /// Where the links of an API's texts lead that do not lead to its pages.
  ///
  /// - Returns: The addresses by link, and what is said about the links that lead nowhere.
  func follow(_ api: API, of read: ReadSpec) -> (addresses: [String: String], diagnostics: [Diagnostic]) {
    var addresses: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (text, links) in Reference.danglingLinks(of: api) {
      let places = read.positions?.cursors(ofLinkingText: text) ?? []
      for link in links {
        if let address = address(of: link, from: places.first?.file.name) {
          addresses[link] = address
        } else if places.isEmpty {
          diagnostics.append(.danglingLink(link, of: api.id))
        } else {
          diagnostics += places.map { .danglingLink(link, at: $0) }
        }
      }
    }
    return (addresses, diagnostics)
  }

  /// Where the links of a guide lead that do not lead to pages of the site.
  func follow(_ guide: Guide) -> [String: String] {
    var addresses: [String: String] = [:]
    for link in guide.localLinks { addresses[link] = address(of: link, from: guide.file) }
    return addresses
  }

  /// Where a link leads.
  ///
  /// - Parameters:
  ///   - link: The link as it is written.
  ///   - file: The file that it stands in; nil for none.
  private func address(of link: String, from file: String?) -> String? {
    let path = link.prefix { $0 != "#" && $0 != "?" }
    if path.isEmpty || path.contains(":") { return nil }
    if path.hasPrefix("/") { return host.map { $0 + link } }
    guard let links, let file else { return nil }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
    let name = Files.join(folder, PercentEncoding.decode(path))
    guard Files.exists(name) else { return nil }
    return links.viewAddress(ofFile: name).map { $0 + link.dropFirst(path.count) }
  }

  /// The site's address up to its path.
  private var host: String? {
    let parts = baseURL?.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false) ?? []
    return parts.count > 2 && parts[1].isEmpty ? "\(parts[0])//\(parts[2])" : nil
  }
}

extension Diagnostic {
  /// A link of a description that leads nowhere.
  fileprivate static func danglingLink(_ link: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "description.dangling-link", severity: .warning, summary: danglingSummary(link),
      at: cursor.file.span(of: link, within: cursor.node.span) ?? cursor.node.span, in: cursor.file,
      pointer: cursor.pointer)
  }

  /// A link of an API that was read from no file.
  fileprivate static func danglingLink(_ link: String, of api: String) -> Diagnostic {
    Diagnostic(
      id: "description.dangling-link", severity: .warning, summary: "\(api): \(danglingSummary(link))")
  }

  private static func danglingSummary(_ link: String) -> String {
    "the link `\(link)` leads to nothing in this site; its words are shown without it"
  }
}
