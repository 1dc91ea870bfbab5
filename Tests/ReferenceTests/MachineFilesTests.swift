import APISpec
import HTTPTypes
import JSON
import Reference
import Site
import SourceText
import OrderedCollections
import Testing

@Suite("Files for machines")
struct MachineFilesTests {
  private func json(_ path: String, in site: PublishedSite) throws -> JSONValue {
    let file = SourceFile(name: path, text: try #require(site.text(path), "\(path)"))
    let (node, diagnostics) = SourceText.read(file, as: .json)
    #expect(diagnostics.isEmpty)
    return JSONValue(try #require(node))
  }

  @Test("two builds are equal, byte for byte")
  func deterministic() throws {
    let again = try PublishedSite(PublishedSite.publication())
    #expect(again.site == (try PublishedSite.shared()).site)
    #expect(Array(again.site.files.keys) == Array(try PublishedSite.shared().site.files.keys))
  }

  @Test("reference.json names every operation, type and section of the API, with addresses that exist")
  func referenceIndex() throws {
    let site = try PublishedSite.shared()
    for api in site.publication.apis {
      for language in PublishedSite.languages {
        let folder = site.folder(of: api, in: language)
        let index = try json(folder + "reference.json", in: site)
        let operations = try #require(index["operations"]?.array)
        #expect(operations.map { $0["id"]?.string } == api.operations.map(\.id))
        #expect(operations.map { $0["method"]?.string } == api.operations.map(\.method.rawValue))
        #expect(operations.map { $0["path"]?.string } == api.operations.map(\.path.text))
        #expect(operations.map { $0["title"]?.string } == api.operations.map { $0.title.text(in: language) })
        let types = try #require(index["types"]?.array)
        #expect(types.map { $0["name"]?.string } == Array(api.types.keys))
        let sections = try #require(index["sections"]?.array)
        #expect(sections.map { $0["id"]?.string } == api.sections.map(\.id))
        for entry in operations + types + sections {
          let url = try #require(entry["url"]?.string)
          #expect(site.pages[folder + url + "index.html"] != nil, "\(url)")
        }
      }
    }
  }

  @Test("the A–Z index lists every operation, parameter, type and property")
  func index() throws {
    let site = try PublishedSite.shared()
    let page = try #require(site.pages["search/index.html"])
    for api in site.publication.apis {
      for operation in api.operations {
        #expect(page.text.contains(operation.title.source.squeezed))
        for parameter in operation.parameters { #expect(page.text.contains(parameter.name)) }
      }
      for name in api.types.keys { #expect(page.text.contains(name)) }
    }
  }

  @Test("there is a sitemap only when the address is known, and it lists every page")
  func sitemap() throws {
    let shared = try PublishedSite.shared()
    #expect(shared.site["sitemap.xml"] == nil)
    var publication = Publication(title: "S", apis: [API(id: "a", title: "A", version: "1")])
    publication.baseURL = "https://docs.example/x&y"
    let site = try PublishedSite(publication)
    let xml = try #require(site.text("sitemap.xml"))
    let listed = xml.matches(of: /<loc>(.*?)<\/loc>/).map { String($0.1) }
    let pages = site.pages.keys.filter { $0.hasSuffix("index.html") }
      .map { "https://docs.example/x&amp;y/" + $0.dropLast("index.html".count) }
    #expect(Set(listed) == Set(pages))
    #expect(listed.count == pages.count)
    let canonical = site.pages["index.html"]?.root.all("link").first { $0["rel"] == "canonical" }
    #expect(canonical?["href"] == "https://docs.example/x&y/")
  }

  @Test("a site of one API has it at the root, a site of several has each in its folder")
  func places() throws {
    let shared = try PublishedSite.shared()
    #expect(shared.pages["docker-accounts/operations/get-user/index.html"] != nil)
    #expect(shared.pages["index.html"]?.root.all("h1").first?.rawText == "Two APIs")
    let api = try #require(shared.publication.apis.first)
    let site = try PublishedSite(Publication(title: "One", apis: [api], languages: ["en", "zh-Hans"]))
    #expect(site.pages["operations/get-user/index.html"] != nil)
    #expect(site.pages["zh-Hans/operations/get-user/index.html"] != nil)
    #expect(site.pages["index.html"]?.root.all("h1").first?.rawText == api.title.source)
    for name in ["reference.json", "openapi.json", "openapi.yaml", "404.html", "llms.txt", "llms-full.txt"] {
      #expect(site.site[name] != nil, "\(name)")
    }
    #expect(site.site["docker-accounts/index.html"] == nil)
  }

  @Test("every file has the media type of its name, and assets lie in a folder named by their contents")
  func files() throws {
    for (path, file) in try PublishedSite.shared().site.files {
      #expect(file.mediaType == SiteFile.mediaType(forPath: path), "\(path)")
      if path.hasPrefix("assets/") { #expect(path.prefixMatch(of: /assets\/[0-9a-f]{16}\//) != nil) }
    }
  }

  @Test("the words of the console are there once in each language, and not with every operation")
  func consoleWords() throws {
    let site = try PublishedSite.shared()
    for language in PublishedSite.languages {
      let paths = site.site.files.keys.filter { $0.hasPrefix("assets/") && $0.hasSuffix("/words/\(language).json") }
      #expect(paths.count == 1)
      #expect(try json(try #require(paths.first), in: site)["send"]?.string?.isEmpty == false)
    }
    for path in site.site.files.keys where path.hasSuffix("/operation.json") {
      #expect(try json(path, in: site)["strings"] == nil, "\(path)")
    }
  }

  @Test("what the console loads refers to files that there are, below the root of the API's pages")
  func consoleReferences() throws {
    let site = try PublishedSite.shared()
    var count = 0
    for api in site.publication.apis {
      let folder = site.folder(of: api, in: "en")
      for path in site.site.files.keys
      where path.hasPrefix(folder) && (path.hasSuffix("/operation.json") || path.hasSuffix("/schema.json")) {
        for reference in Self.references(in: try json(path, in: site)) {
          count += 1
          #expect(site.site[folder + reference] != nil, "\(path): \(reference)")
        }
      }
      let pages = Reference.typePages(of: api)
      #expect(pages.keys.sorted() == api.types.keys.sorted())
      for page in pages.values { #expect(site.pages[folder + page + "index.html"] != nil, "\(page)") }
    }
    #expect(count > 10)
  }

  private static func references(in value: JSONValue) -> [String] {
    let inside = (value.array ?? value.object.map { Array($0.values) } ?? []).flatMap(references)
    return inside + [value["$ref"]?.string].compactMap { $0 }
  }
}
