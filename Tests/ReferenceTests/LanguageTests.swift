import APISpec
import Site
import HTTPTypes
import OrderedCollections
import Reference
import Testing

@Suite("Languages")
struct LanguageTests {
  @Test("every page tells its language and direction, and its folder agrees")
  func tags() throws {
    for page in try PublishedSite.shared().pages.values {
      let html = try #require(page.root.all("html").first)
      #expect(html["lang"] == (page.path.hasPrefix("zh-Hans/") ? "zh-Hans" : "en"), "\(page.path)")
      #expect(html["dir"] == "ltr")
    }
  }

  @Test("the language switch leads to the same page, and says in which language that is")
  func languageSwitch() throws {
    let site = try PublishedSite.shared()
    for page in site.pages.values where page.path.hasSuffix("index.html") {
      let plain = page.path.hasPrefix("zh-Hans/") ? String(page.path.dropFirst("zh-Hans/".count)) : page.path
      let menu = page.root.all("a").filter { $0["hreflang"] != nil }
      let alternates = page.root.all("link").filter { $0["hreflang"] != nil && $0["hreflang"] != "x-default" }
      let others = page.root.all("link").filter { $0["hreflang"] == "x-default" }
      #expect(others.map { $0["href"] } == alternates.prefix(1).map { $0["href"] })
      for links in [menu, alternates] {
        #expect(links.map { $0["hreflang"] } == ["en", "zh-Hans"])
        let targets = links.compactMap { PublishedSite.target(of: $0["href"] ?? "", from: page.path)?.path }
        #expect(targets == [plain, "zh-Hans/" + plain], "\(page.path)")
      }
      #expect(
        menu.filter { $0["aria-current"] == "true" }.map { $0["hreflang"] } == [page.path == plain ? "en" : "zh-Hans"])
    }
  }

  @Test("the English and the Chinese site have the same pages")
  func samePages() throws {
    let paths = try PublishedSite.shared().pages.keys
    let chinese = Set(paths.filter { $0.hasPrefix("zh-Hans/") }.map { String($0.dropFirst("zh-Hans/".count)) })
    #expect(chinese == Set(paths.filter { !$0.hasPrefix("zh-Hans/") }))
  }

  @Test("what is not translated carries the language it is written in")
  func untranslated() throws {
    var api = API(id: "half", title: LocalizedText("Half", translations: ["zh-Hans": "一半"]), version: "1")
    api.sections = [Section("Untold", id: "untold", description: "Nothing told.")]
    var operation = Operation(id: "get-it", method: .get, path: PathTemplate(parsing: "/it/{a}"), title: "Get it")
    operation.section = "untold"
    operation.description = "Gets *it*."
    operation.parameters = [
      Parameter("a", in: .path, schema: .type(.string), description: "In English."),
      Parameter(
        "b", in: .query, schema: .type(.string), description: LocalizedText("B", translations: ["zh-Hans": "乙"])),
    ]
    operation.responses = [Response(.code(200), description: "Fine.")]
    api.operations = [operation]
    let site = try PublishedSite(Publication(title: "S", apis: [api], languages: ["en", "zh-Hans"]))
    let page = try #require(site.pages["zh-Hans/operations/get-it/index.html"])
    for text in ["Get it", "Gets it.", "In English.", "Fine.", "Untold"] {
      #expect(languages(of: text, on: page.root) == ["en"], "\(text)")
    }
    #expect(languages(of: "乙", on: page.root) == ["zh-Hans"])
    let introduction = try #require(site.pages["zh-Hans/index.html"])
    #expect(languages(of: "一半", on: introduction.root) == ["zh-Hans"])
    let english = try #require(site.pages["operations/get-it/index.html"])
    #expect(languages(of: "In English.", on: english.root) == ["en"])
    #expect(english.root.all.count { $0["lang"] == "en" } == 2, "html and the language switch")
  }

  /// The languages of all elements in the body whose whole text this is.
  private func languages(of text: String, on root: HTMLElement) -> Set<String> {
    var found: Set<String> = []
    root.visit { element, ancestors in
      guard ancestors.contains(where: { $0.name == "body" }), element.name != "a" || element["hreflang"] == nil else {
        return
      }
      let isInnermost = element.elements.allSatisfy { $0.rawText.squeezed != text }
      guard element.rawText.squeezed == text, isInnermost else { return }
      if let language = (ancestors + [element]).last(where: { $0["lang"] != nil })?["lang"] { found.insert(language) }
    }
    return found
  }

  @Test("the Chinese pages carry the labels of the Chinese page")
  func labels() throws {
    let site = try PublishedSite.shared()
    let page = try #require(site.pages["zh-Hans/docker-accounts/operations/get-user/index.html"])
    for label in ["参数", "状态码", "必需"] { #expect(page.text.contains(label)) }
    #expect(page.root.all("h2").contains { $0.rawText.squeezed == "状态码" })
  }
}
