import CommonMark
import JSON
import Site
import SourceText
import OrderedCollections
import Testing

@Suite("Links")
struct LinkTests {
  private static let followed = ["href", "src", "action", "data-root", "data-search", "data-operation"]

  @Test("every link of every page leads to a file of the site, and every fragment to an identifier there")
  func pages() throws {
    let site = try PublishedSite.shared()
    for page in site.pages.values {
      for element in page.root.all {
        for name in Self.followed {
          guard let link = element[name] else { continue }
          #expect(problem(with: link, of: element, on: page, in: site) == nil, "\(page.path)")
        }
      }
    }
  }

  private func problem(
    with link: String, of element: HTMLElement, on page: PublishedSite.ReadPage, in site: PublishedSite
  ) -> String? {
    guard let target = PublishedSite.target(of: link, from: page.path) else {
      let isAllowed = element.name == "a" && ["https://", "http://", "mailto:"].contains(where: link.hasPrefix)
      return isAllowed ? nil : "<\(element.name)> asks for \(link)"
    }
    if page.path.hasSuffix("404.html"), !link.hasPrefix("/"), !link.hasPrefix("#") { return "\(link) is not absolute" }
    let isFolder = target.path.isEmpty || target.path.hasSuffix("/")
    let path = isFolder ? target.path + "index.html" : target.path
    guard site.site[path] != nil else { return "\(link) leads to no file" }
    guard let fragment = target.fragment, !fragment.isEmpty else { return nil }
    guard let other = site.pages[path] else { return "\(link) has a fragment" }
    return other.ids.contains(fragment) ? nil : "\(link) leads to no identifier"
  }

  @Test("every link of the Markdown twins and of llms.txt leads to a file of the site")
  func markdown() throws {
    let site = try PublishedSite.shared()
    let paths = site.site.files.keys.filter { $0.hasSuffix(".md") } + ["llms.txt"]
    #expect(paths.count > 100)
    for path in paths {
      let markdown = try Markdown(parsing: try #require(site.text(path)))
      var links: [String] = []
      _ = markdown.mapLinks { link in
        links.append(link)
        return link
      }
      for link in links {
        guard let target = PublishedSite.target(of: link, from: path) else { continue }
        #expect(site.site[target.path] != nil, "\(path): \(link)")
        #expect(target.fragment == nil, "\(path): \(link)")
      }
    }
  }

  @Test("every link of the whole reference in one document leads to a file of the site")
  func wholeMarkdown() throws {
    let site = try PublishedSite.shared()
    let links = try #require(site.text("llms-full.txt")).matches(of: /\]\(([^)\s]+)\)/)
    #expect(links.count > 200)
    for link in links {
      guard let target = PublishedSite.target(of: String(link.1), from: "llms-full.txt") else { continue }
      #expect(site.site[target.path] != nil, "\(link.1)")
    }
  }

  @Test("every page has a Markdown twin")
  func twins() throws {
    let site = try PublishedSite.shared()
    for path in site.pages.keys where path.hasSuffix("index.html") {
      #expect(site.site[path.dropLast("html".count) + "md"] != nil, "\(path)")
    }
  }

  @Test("a page refers to the site only with relative links, so that it works below any path and from disk")
  func relative() throws {
    for page in try PublishedSite.shared().pages.values where !page.path.hasSuffix("404.html") {
      for element in page.root.all {
        #expect(element["href"]?.hasPrefix("/") != true, "\(page.path)")
        #expect(element["src"]?.hasPrefix("/") != true, "\(page.path)")
      }
    }
  }

  @Test("the scripts import files that exist, and the style sheet asks for no other origin")
  func assets() throws {
    let site = try PublishedSite.shared()
    for (path, file) in site.site.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      if path.hasSuffix(".css") {
        for match in text.matches(of: /url\(["']?([^"')]+)/) { #expect(match.1.hasPrefix("data:"), "\(match.1)") }
        #expect(!text.contains("@import"))
      }
      guard path.hasSuffix(".js") else { continue }
      // Comments import types, which browsers never load.
      let code = text.replacing(/\/\*\*(?s:.*?)\*\//, with: "")
      for match in code.matches(of: /(?:from|import\()\s*"(\.[^"]+\.js)"/) {
        let target = PublishedSite.target(of: String(match.1), from: path)
        #expect(site.site[target?.path ?? ""] != nil, "\(path): \(match.1)")
      }
    }
  }
}
