import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Reference
import Site
import SourceText
import Testing
import Theming

@Suite("What pages tell those who link to them")
struct MetadataTests {
  private static let base = "https://docs.example/x"

  private func site(_ title: String = "Things", picture: String? = nil) throws -> PublishedSite {
    var operation = Operation(
      id: "get-thing", method: .get, path: PathTemplate([.literal("/things")]), title: LocalizedText("Get \(title)"))
    operation.section = "things"
    var api = API(id: "a", title: LocalizedText(title), version: "1")
    api.sections = [Section("Things", id: "things")]
    api.operations = [operation]
    var theme = Theme()
    theme.card = picture.map {
      Theme.Picture(
        ThemeFile(
          name: $0,
          bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 4, 176, 0, 0, 2, 118]))
    }
    let look = try #require(Look.read(PublishedSite.lookFiles([:]), theme: theme).look)
    return try PublishedSite(
      Publication(title: "Site", apis: [api], languages: ["en", "zh-Hans"], baseURL: Self.base), look: look)
  }

  private func properties(_ page: PublishedSite.ReadPage) -> [String: String] {
    Dictionary(
      page.root.all("meta").compactMap { meta in (meta["property"] ?? meta["name"]).map { ($0, meta["content"] ?? "") }
      },
      uniquingKeysWith: { first, _ in first })
  }

  private func structuredData(_ page: PublishedSite.ReadPage) throws -> JSONValue {
    let script = try #require(page.root.all("script").first { $0["type"] == "application/ld+json" })
    let (node, diagnostics) = SourceText.read(SourceFile(name: "ld.json", text: script.rawText), as: .json)
    #expect(diagnostics.isEmpty)
    return JSONValue(try #require(node))
  }

  @Test("an operation's page says its title, address, language and picture")
  func openGraph() throws {
    let site = try site(picture: "card.png")
    let page = try #require(site.pages["zh-Hans/operations/get-thing/index.html"])
    let found = properties(page)
    #expect(found["og:title"] == "Get Things" && found["og:site_name"] == "Site" && found["og:type"] == "article")
    #expect(found["og:url"] == Self.base + "/zh-Hans/operations/get-thing/")
    #expect(found["og:locale"] == "zh_CN" && found["og:locale:alternate"] == "en_US")
    #expect(found["twitter:card"] == "summary_large_image")
    #expect(found["og:image:width"] == "1200" && found["og:image:height"] == "630")
    let image = try #require(found["og:image"])
    #expect(image.hasPrefix(Self.base + "/assets/") && site.site[String(image.dropFirst(Self.base.count + 1))] != nil)
    #expect(properties(try #require(site.pages["index.html"]))["og:type"] == "website")
    #expect(properties(try #require(site.pages["404.html"]))["og:title"] == nil)
  }

  @Test("every page names itself in every language, and the default one for all others, each with its whole address")
  func alternates() throws {
    let site = try site()
    for (path, page) in site.pages where !path.hasSuffix("404.html") {
      let links = page.root.all("link").filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }
      #expect(links.map { $0["hreflang"] } == ["en", "zh-Hans", "x-default"])
      for link in links {
        let address = try #require(link["href"])
        #expect(address.hasPrefix(Self.base + "/"))
        #expect(site.pages[address.dropFirst(Self.base.count + 1) + "index.html"] != nil, "\(address)")
      }
      #expect(links[0]["href"] == links[2]["href"])
    }
    let xml = try #require(site.text("sitemap.xml"))
    #expect(xml.contains("hreflang=\"x-default\" href=\"https://docs.example/x/operations/get-thing/\"/>"))
    #expect(xml.matches(of: #/<xhtml:link /#).count == 3 * xml.matches(of: /<url>/).count)
  }

  @Test("the structured data has the page, and the way to it")
  func breadcrumbs() throws {
    let site = try site()
    let page = try #require(site.pages["operations/get-thing/index.html"])
    let graph = try #require(try structuredData(page)["@graph"]?.array)
    #expect(graph[0]["@type"] == "APIReference" && graph[0]["headline"] == "Get Things")
    let items = try #require(graph[1]["itemListElement"]?.array)
    #expect(items.compactMap { $0["name"]?.string } == ["Site", "Things", "Get Things"])
    for item in items {
      let address = try #require(item["item"]?.string)
      #expect(site.pages[address.dropFirst(Self.base.count + 1) + "index.html"] != nil, "\(address)")
    }
    #expect(try structuredData(try #require(site.pages["index.html"]))["@graph"]?[0]?["@type"] == "WebSite")
  }

  @Test(
    "no title ends the element of the structured data",
    arguments: [
      "</script><img src=x onerror=alert(1)>", "<!--<script>", "a\u{2028}b & \"c\" \\",
    ])
  func hostileTitle(title: String) throws {
    let page = try #require(try site(title).pages["operations/get-thing/index.html"])
    #expect(page.problems == [])
    #expect(try structuredData(page)["@graph"]?[0]?["headline"]?.string == "Get \(title)")
    #expect(page.root.all("script").count == 3)
  }

  @Test("a site that does not know its address tells none")
  func noAddress() throws {
    for page in try PublishedSite.shared().pages.values {
      #expect(properties(page)["og:url"] == nil && properties(page)["og:image"] == nil)
      #expect(page.root.all("script").allSatisfy { $0["src"] != nil })
    }
  }

  @Test("a page has a link to where it is edited, and none where that is not known")
  func edit() throws {
    var api = API(id: "a", title: "A", version: "1")
    api.operations = [
      Operation(id: "one", method: .get, path: PathTemplate([.literal("/one")]), title: "One"),
      Operation(id: "two", method: .get, path: PathTemplate([.literal("/two")]), title: "Two"),
    ]
    var guide = Guide(id: "g", source: "# G", file: "g.md")
    guide.editAddress = "https://code.example/g.md"
    var publication = Publication(title: "S", apis: [api], guides: [guide])
    var edits = EditAddresses(whole: "https://code.example/a.yaml")
    edits.operations["one"] = "https://code.example/a.yaml#L12"
    publication.editAddresses["a"] = edits
    let site = try PublishedSite(publication)
    func address(_ path: String) throws -> String? {
      let links = try #require(site.pages[path]).root.all("a")
      return links.first { $0.rawText == "Edit this page" }?["href"]
    }
    #expect(try address("operations/one/index.html") == "https://code.example/a.yaml#L12")
    #expect(try address("operations/two/index.html") == "https://code.example/a.yaml")
    #expect(try address("index.html") == "https://code.example/a.yaml")
    #expect(try address("guides/g/index.html") == "https://code.example/g.md")
    #expect(try address("search/index.html") == nil)
  }
}
