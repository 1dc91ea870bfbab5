import APISpec
import BuiltInTemplates
import Catalogs
import CommonMark
import DockerAccounts
import Foundation
import GitLabUsers
import OrderedCollections
import Reference
import Sandbox
import Site
import SourceText

/// The site of both reference APIs in both languages, with two guides, built once for all tests.
struct PublishedSite: Sendable {
  let publication: Publication
  let site: Site
  /// Pages by path, read back.
  let pages: OrderedDictionary<String, ReadPage>

  /// A page read back.
  struct ReadPage: Sendable {
    let path: String
    let root: HTMLElement
    let problems: [String]
    /// Every identifier of the page.
    let ids: Set<String>
    /// What a reader without JavaScript sees of `main`.
    let text: String
  }

  static let languages = ["en", "zh-Hans"]

  /// The shared site; throws when it could not be built.
  static func shared() throws -> PublishedSite { try built.get() }

  private static let built = Result { try PublishedSite(Self.publication()) }

  /// The publication of the shared site.
  static func publication() throws -> Publication {
    Publication(
      title: "Two APIs", summary: "Two *real* APIs.",
      apis: try [Spec.dockerAccounts, .gitLabUsers].map(translated), guides: guides, languages: languages)
  }

  init(_ publication: Publication, look: Look? = nil) throws {
    self.publication = publication
    site = try Reference(publication, look: try look ?? Self.look()).site()
    pages = Self.read(site)
  }

  /// The built-in look, with files in place of built-in ones.
  static func look(_ own: [String: String] = [:]) throws -> Look {
    let (look, diagnostics) = Look.read(lookFiles(own))
    guard let look else { throw diagnostics[0] }
    return look
  }

  static func lookFiles(_ own: [String: String]) -> OrderedDictionary<String, SourceFile> {
    var files = OrderedDictionary(
      BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) },
      uniquingKeysWith: { _, last in last })
    for (path, text) in own { files[path] = SourceFile(name: path, text: text) }
    return files
  }

  static func translated(_ spec: Spec) throws -> API {
    guard let file = spec.catalog else { return spec.api }
    let (catalog, diagnostics) = StringCatalog.read(SourceFile(name: file.name, text: file.text))
    guard let catalog else { throw diagnostics[0] }
    return catalog.applied(to: spec.api).api
  }

  private static let guides = [
    Guide(
      id: "first-steps",
      source: """
        # First steps

        Ask for [a user](operation:docker-accounts/get-user), which is a [Profile](type:Profile). Then go [on](2-more.md).

        ## With a shell

        ```sh
        curl https://www.docker.io/api/v1.1/users/janedoe/ # the “first” call
        ```

        | what | how |
        | --- | --- |
        | list | `GET` |
        """, file: "guides/1-first-steps.md"),
    Guide(id: "more", source: "# More & better\n\nBack to [the start](1-first-steps.md).", file: "guides/2-more.md"),
  ]

  private static func read(_ site: Site) -> OrderedDictionary<String, ReadPage> {
    var pages: OrderedDictionary<String, ReadPage> = [:]
    for (path, file) in site.files where path.hasSuffix(".html") {
      let (root, problems) = HTMLReader.page(String(decoding: file.bytes, as: UTF8.self))
      let main = root.all("main").first
      pages[path] = ReadPage(
        path: path, root: root, problems: problems, ids: Set(root.all.compactMap(\.id)),
        text: main?.visibleText ?? "")
    }
    return pages
  }

  func text(_ path: String) -> String? { site[path].map { String(decoding: $0.bytes, as: UTF8.self) } }

  /// The text of a Markdown file without markup, white space as single spaces.
  func markdownText(_ path: String) throws -> String? {
    try text(path).map { try Markdown(parsing: $0).plainText.squeezed }
  }

  /// The folder of an API in a language, with a slash at the end (`zh-Hans/gitlab-users/`).
  func folder(of api: API, in language: String) -> String {
    (language == publication.languages[0] ? "" : language + "/") + (publication.apis.count == 1 ? "" : api.id + "/")
  }

  /// Where a link of a file leads: a path of the site and a fragment; nil when it leaves the site.
  static func target(of link: String, from file: String) -> (path: String, fragment: String?)? {
    let scheme = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if scheme.contains(":") || link.hasPrefix("//") { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? parts[1].removingPercentEncoding ?? "" : nil
    if parts[0].isEmpty { return (file, fragment) }
    var folders = parts[0].hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !folders.isEmpty else { return ("(above the root) \(link)", fragment) }
        folders.removeLast()
      default: folders.append(part.removingPercentEncoding ?? String(part))
      }
    }
    let isFolder = parts[0].hasSuffix("/") || parts[0].hasSuffix(".")
    return (folders.joined(separator: "/") + (isFolder && !folders.isEmpty ? "/" : ""), fragment)
  }
}
