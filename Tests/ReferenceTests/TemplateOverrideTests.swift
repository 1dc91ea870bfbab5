import APISpec
import BuiltInTemplates
import HTTPTypes
import OrderedCollections
import Reference
import Site
import SourceText
import Testing

@Suite("Templates and guides of one's own")
struct TemplateOverrideTests {
  private func builtIn(_ path: String) throws -> String {
    try #require(BuiltInTemplates.files.first { $0.path == path }?.text)
  }

  @Test("the built-in templates have no finding")
  func builtInTemplates() {
    let (look, diagnostics) = Look.read(PublishedSite.lookFiles([:]))
    #expect(diagnostics == [])
    #expect(look?.languages.map(\.tag) == ["en"] + LocaleTests.tags.filter { $0 != "en" })
  }

  @Test("a variable that there is not is an error with its place and the name that was meant")
  func unknownVariable() throws {
    let text = try builtIn("page.mustache").replacing("<title>{{title}}", with: "<title>{{titel}}")
    let (look, diagnostics) = Look.read(PublishedSite.lookFiles(["page.mustache": text]))
    #expect(look == nil)
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.file == "page.mustache")
    #expect(found.range?.start.line == 5)
    #expect(found.range?.start.column == 10)
    #expect(found.suggestion == "title")
    #expect(found.summary.contains("titel"))
  }

  @Test("a key that a language does not have is an error with its place and the key that was meant")
  func unknownKey() throws {
    let text = try builtIn("locales/zh-Hans.json").replacing("\"skip\":", with: "\"skipp\":")
    let (look, diagnostics) = Look.read(PublishedSite.lookFiles(["locales/zh-Hans.json": text]))
    #expect(look == nil)
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.id == "locale.unknown-key")
    #expect(found.file == "locales/zh-Hans.json")
    #expect(found.range?.start.line == 7)
    #expect(found.suggestion == "skip")
  }

  @Test("a text that is no string is an error, and one that English lacks too")
  func wrongTexts() throws {
    let number = try builtIn("locales/zh-Hans.json").replacing(/"skip": "[^"]*"/, with: "\"skip\": 1")
    #expect(
      Look.read(PublishedSite.lookFiles(["locales/zh-Hans.json": number])).diagnostics.map(\.id)
        == ["locale.text-expected"])
    let missing = try builtIn("locales/en.json").replacing(/"previous": "[^"]*",/, with: "")
    let found = Look.read(PublishedSite.lookFiles(["locales/en.json": missing])).diagnostics
    #expect(found.contains { $0.id == "locale.missing-key" && $0.summary.contains("previous") })
  }

  @Test("a key that another language lacks is taken from English")
  func fallback() throws {
    let text = try builtIn("locales/zh-Hans.json").replacing(/"skip": "[^"]*",/, with: "")
    let look = try PublishedSite.look(["locales/zh-Hans.json": text])
    let site = try PublishedSite(small(languages: ["en", "zh-Hans"]), look: look)
    let skip = try #require(site.pages["zh-Hans/index.html"]).root.all("a").first { $0.classes == ["skip"] }
    #expect(skip?.rawText == "Skip to the text")
  }

  @Test("a file of one's own takes the place of the built-in one")
  func override() throws {
    let page = try builtIn("page.mustache").replacing("<body>", with: "<body><p class=\"own\">Ours</p>")
    let look = try PublishedSite.look([
      "page.mustache": page, "theme/favicon.svg": "<svg/>", "scripts/theme.js": "own();\n",
    ])
    let site = try PublishedSite(small(), look: look)
    for page in site.pages.values {
      #expect(page.root.all("p").contains { $0.classes == ["own"] && $0.rawText == "Ours" })
    }
    #expect(site.site.files.contains { $0.key.hasSuffix("favicon.svg") && $0.value.bytes == Array("<svg/>".utf8) })
    #expect(site.site.files.contains { $0.key.hasSuffix("/theme.js") && $0.value.bytes == Array("own();\n".utf8) })
    let assets = { (site: PublishedSite) in site.site.files.keys.first { $0.hasPrefix("assets/") }?.prefix(23) }
    #expect(assets(site) != assets(try PublishedSite(small())), "other contents have another address")
  }

  private func small(languages: [String] = ["en"], guides: [Guide] = []) -> Publication {
    Publication(title: "S", apis: [API(id: "a", title: "A", version: "1")], guides: guides, languages: languages)
  }

  @Test(
    "a link of a guide that leads to nothing is an error that names the guide",
    arguments: ["operation:get-usr", "type:Profil", "3-none.md"])
  func danglingLink(link: String) throws {
    let guide = Guide(
      id: "g", source: "# G\n\nSee [this](\(link)) and [that](https://x.example/a.md).", file: "guides/g.md")
    let found = Reference(small(guides: [guide]), look: try PublishedSite.look()).diagnostics()
    #expect(found.map(\.id) == ["guide.dangling-link"])
    #expect(found.first?.file == "guides/g.md")
    #expect(found.first?.severity == .error && found.first?.summary.contains("`\(link)`") == true)
    #expect(found.first?.range?.start.line == 3 && found.first?.range?.start.column == 12)
  }

  @Test(
    "links of guides lead to headings and to files; those that lead nowhere are words, and a warning with their place")
  func relativeLinks() throws {
    var guide = Guide(
      id: "g",
      source: """
        # G

        [a](#some-part) [b](2-other.md#its-part) [c](../docs/c.md) ![d](d.png) <a href="#none">e</a>

        ## Some part

        [f](../none.md) ![h](none.png) [i](2-other.md#none) [j](#g)
        """, file: "guides/1-g.md")
    guide.fileAddresses = ["../docs/c.md": "https://code.example/c.md", "d.png": "https://code.example/d.png"]
    let other = Guide(id: "other", source: "# Other\n\n## Its part", file: "guides/2-other.md")
    let publication = small(guides: [guide, other])
    let page = try #require(try PublishedSite(publication).pages["guides/g/index.html"])
    let prose = try #require(page.root.all("div").first { $0.classes.contains("prose") })
    #expect(
      prose.all("a").compactMap { $0["href"] } == [
        "#section-some-part", "../other/index.html#section-its-part", "https://code.example/c.md",
        "https://code.example/d.png",
      ])
    #expect(page.ids.contains("section-some-part") && prose.all("img").isEmpty)
    #expect(prose.rawText.squeezed == "a b c d e Some part f h i j")
    let found = Reference(publication, look: try PublishedSite.look()).diagnostics()
    #expect(
      found.map { "\($0.range?.start.line ?? 0) \($0.severity) \($0.summary.split(separator: "`")[1])" } == [
        "3 warning #none", "7 warning ../none.md", "7 warning 2-other.md#none", "7 warning #g", "7 warning none.png",
      ])
  }

  @Test("two guides of one address are an error that names both files")
  func sameAddress() throws {
    let guides = ["1-start.md", "2-start.md"].map { Guide(id: Guide.id(ofFile: $0), source: "# S", file: $0) }
    let found = Reference(small(guides: guides), look: try PublishedSite.look()).diagnostics()
    #expect(found.map(\.id) == ["guide.duplicate"])
    #expect(found.first?.summary.contains("1-start.md, 2-start.md") == true)
  }

  @Test("a guide may name an operation as its description does", arguments: ["getUser", "get-user", "a/getUser"])
  func operationNames(name: String) throws {
    let api = API(id: "a", title: "A", version: "1").changed {
      $0.operations = [Operation(id: "get-user", method: .get, path: PathTemplate(parsing: "/x"), title: "Get")]
    }
    let guide = Guide(id: "g", source: "# G\n\n[x](operation:\(name))", file: "g.md")
    let publication = Publication(title: "S", apis: [api], guides: [guide])
    #expect(Reference(publication, look: try PublishedSite.look()).diagnostics().isEmpty)
    let page = try #require(try PublishedSite(publication).pages["guides/g/index.html"])
    #expect(page.root.all("a").contains { $0["href"] == "../../operations/get-user/index.html" })
  }

  @Test("a link to an operation that two APIs have is an error with the links that are not ambiguous")
  func ambiguousLink() throws {
    let apis = ["a", "b"].map { id in
      API(id: id, title: "A", version: "1").changed {
        $0.operations = [Operation(id: "get", method: .get, path: PathTemplate(parsing: "/x"), title: "Get")]
      }
    }
    let guide = Guide(id: "g", source: "# G\n\n[x](operation:get) [y](operation:b/get)", file: "g.md")
    let publication = Publication(title: "S", apis: apis, guides: [guide])
    let found = Reference(publication, look: try PublishedSite.look()).diagnostics()
    #expect(found.map(\.id) == ["guide.ambiguous-link"])
    #expect(found.first?.summary.contains("`operation:a/get` or `operation:b/get`") == true)
    let page = try #require(try PublishedSite(publication).pages["guides/g/index.html"])
    #expect(page.root.all("a").contains { $0["href"] == "../../b/operations/get/index.html" })
  }

  @Test("links of guides that lead somewhere are no finding")
  func soundLinks() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    #expect(reference.diagnostics() == [])
  }

  @Test(
    "the identifier of a guide comes from its file's name without number and extension",
    arguments: [
      ("2-writing-a-spec.md", "writing-a-spec"), ("10. Setup.md", "setup"), ("7.md", "7"), ("快速.md", "u5feb-u901f"),
    ])
  func guideIdentifier(file: String, id: String) { #expect(Guide.id(ofFile: file) == id) }

  @Test("a guide shows its title once, and its other headings follow it")
  func guideHeadings() throws {
    let page = try #require(try PublishedSite.shared().pages["guides/first-steps/index.html"])
    let headings = page.root.all("main").first?.all.filter { ["h1", "h2", "h3"].contains($0.name) } ?? []
    #expect(headings.map(\.name) == ["h1", "h2"])
    #expect(headings.map(\.rawText.squeezed) == ["First steps", "With a shell"])
  }
}
