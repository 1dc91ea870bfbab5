import APISpec
import HTTPTypes
import OrderedCollections
import Reference
import Site
import Testing

@Suite("Untrusted text")
struct UntrustedTextTests {
  static let poisons = [
    "\"><script>alert(1)</script>", "</title></style></textarea></template><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)", "{{title}}{{{content}}}{{/navigation}}", "/../../etc/passwd", "]]><!-- --><!doctype html>",
    "\u{0}\u{202E}\u{FEFF}", "\n\n# Heading\n\n<div>\n\n- item\n\n> quote\n", "</p></div></dd></dl></main>", "用户é",
    "[x](javascript:alert(1)) <a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a> <data:text/html,x>",
    "![y](https://evil.example/y.png) <iframe src=\"//evil.example\"></iframe>", "&lt;script&gt;&#60;b&#62;&amp;",
    "`*_|~\\",
  ]

  private func site(_ poison: @escaping (String) -> String) throws -> PublishedSite {
    let publication = Publication(
      title: poison("Site"), summary: poison("About"), apis: [StrangeAPI(x: poison).api],
      guides: [Guide(id: "guide", source: "# \(poison("Guide"))\n\n\(poison("Text"))\n", file: poison("guide.md"))],
      languages: ["en"])
    return try PublishedSite(publication)
  }

  /// Names of elements, and of attributes with the elements they stand on.
  private func names(in site: PublishedSite) -> Set<String> {
    Set(
      site.pages.values.flatMap { page in
        page.root.all.flatMap { element in [element.name] + element.attributes.keys.map { "\(element.name) \($0)" } }
      })
  }

  /// What prose may be made of besides.
  private static let prose: Set<String> = [
    "blockquote", "h3", "h4", "h5", "h6", "img", "img src", "img alt", "ul", "li", "em", "div", "hr", "a", "a href",
  ]

  @Test("the strange API is a sound site when its texts are harmless")
  func harmless() throws {
    let site = try site { $0 }
    for page in site.pages.values {
      #expect(page.problems == [], "\(page.path)")
      #expect(HTMLRules.problems(of: page.root) == [], "\(page.path)")
    }
    checkLinks(of: site)
  }

  @Test("no text becomes an element, an attribute or an address that runs", arguments: poisons)
  func poisoned(poison: String) throws {
    let calm = names(in: try site { $0 }).union(Self.prose)
    let site = try site { poison + $0 + poison }
    #expect(names(in: site).subtracting(calm) == [])
    for page in site.pages.values {
      #expect(page.problems == [], "\(page.path)")
      // Blocks in the wrong place may come from the prose itself; identifiers and references may not.
      let problems = HTMLRules.problems(of: page.root).filter {
        !$0.contains("inside <") && !$0.contains("link without text")
      }
      #expect(problems == [], "\(page.path)")
      for address in page.root.all.flatMap({ [$0["href"], $0["src"], $0["action"]] }).compactMap({ $0 }) {
        let scheme = address.lowercased().filter { !$0.isWhitespace }.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
        #expect(
          !scheme.contains(":") || ["https:", "http:", "mailto:"].contains { scheme.hasPrefix($0) }, "\(address)")
      }
      for image in page.root.all("img") { #expect(image["src"]?.contains("//") != true) }
    }
    checkLinks(of: site)
    checkPaths(of: site)
  }

  @Test("an API without any visible text neither crashes nor has an identifier twice")
  func empty() throws {
    var blanks: OrderedSet<String> = []
    // Names differ in their number of spaces only, because a model cannot have a name twice.
    let site = try site { text in String(repeating: " ", count: blanks.append(text).index) }
    for page in site.pages.values {
      #expect(page.problems == [], "\(page.path)")
      #expect(HTMLRules.problems(of: page.root).filter { $0.contains("identifier") || $0.contains("nowhere") } == [])
    }
    checkLinks(of: site)
    checkPaths(of: site)
  }

  private func checkLinks(of site: PublishedSite) {
    for page in site.pages.values {
      for link in page.root.all.compactMap({ $0["href"] }) {
        guard let target = PublishedSite.target(of: link, from: page.path) else { continue }
        #expect(site.site[target.path] != nil, "\(page.path): \(link)")
        guard let fragment = target.fragment, let other = site.pages[target.path] else { continue }
        #expect(other.ids.contains(fragment), "\(page.path): \(link)")
      }
    }
  }

  private func checkPaths(of site: PublishedSite) {
    for path in site.site.files.keys {
      #expect(path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) }, "\(path)")
      #expect(
        !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) },
        "\(path)")
    }
  }

  @Test("two APIs of the same identifier, and one that is called like a folder of the site, have folders of their own")
  func apiFolders() throws {
    let apis = ["same", "same", "search", "zh-hans"].map {
      API(id: $0, title: LocalizedText("API \($0)"), version: "1")
    }
    let site = try PublishedSite(Publication(title: "S", apis: apis, languages: ["en", "zh-Hans"]))
    for folder in ["same", "same-2", "search-2", "zh-hans-2"] { #expect(site.pages["\(folder)/index.html"] != nil) }
    #expect(site.pages["search/index.html"]?.root.all("h1").first?.rawText == "Search")
  }

  @Test("two types whose names have the same slug have pages of their own")
  func typeFolders() throws {
    var api = API(id: "a", title: "A", version: "1")
    api.types = [
      "SSHKey": NamedType("SSHKey", schema: .type(.string)), "SshKey": NamedType("SshKey", schema: .type(.integer)),
      "用户": NamedType("用户", schema: .named("SshKey")),
    ]
    let site = try PublishedSite(Publication(title: "S", apis: [api]))
    #expect(site.pages["types/ssh-key/index.html"]?.root.all("h1").first?.rawText == "SSHKey")
    #expect(site.pages["types/ssh-key-2/index.html"]?.root.all("h1").first?.rawText == "SshKey")
    #expect(site.pages["types/u7528-u6237/index.html"]?.root.all("h1").first?.rawText == "用户")
  }

  @Test("two parameters whose names have the same slug have identifiers of their own, and links find the right one")
  func parameterAnchors() throws {
    var operation = Operation(id: "o", method: .get, path: PathTemplate(parsing: "/{a_b}/{aB}"), title: "O")
    operation.parameters = [
      Parameter("a_b", in: .path, schema: .type(.string)), Parameter("aB", in: .path, schema: .type(.string)),
    ]
    operation.responses = [Response(.code(200), description: "Fine.")]
    let site = try PublishedSite(
      Publication(title: "S", apis: [API(id: "a", title: "A", version: "1").changed { $0.operations = [operation] }]))
    let page = try #require(site.pages["operations/o/index.html"])
    let links = page.root.all("a").filter { $0.classes == ["path-parameter"] }
    #expect(links.map { $0["href"] } == ["#parameter-path-a-b", "#parameter-path-a-b-2"])
    #expect(page.root.first(id: "parameter-path-a-b-2")?.all("code").first?.rawText == "aB")
  }

  @Test("a part of a page keeps its identifier when the operation is called like it")
  func reservedNames() throws {
    for name in ["content", "responses", "try", "navigation", "authorization"] {
      var operation = Operation(id: name, method: .get, path: PathTemplate(parsing: "/x"), title: "X")
      operation.responses = [Response(.code(200), description: "Fine.")]
      let site = try PublishedSite(
        Publication(title: "S", apis: [API(id: "a", title: "A", version: "1").changed { $0.operations = [operation] }]))
      let page = try #require(site.pages["operations/\(name)/index.html"])
      #expect(page.root.all("h1").first?.id == "\(name)-2")
      #expect(HTMLRules.problems(of: page.root) == [])
    }
  }
}
