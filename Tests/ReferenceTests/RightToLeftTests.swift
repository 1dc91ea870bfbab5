import APISpec
import HTTPTypes
import OrderedCollections
import Site
import Testing

@testable import Reference

@Suite("Writing from right to left")
struct RightToLeftTests {
  private func site() throws -> PublishedSite {
    var api = API(id: "a", title: LocalizedText("Books", translations: ["ar": "الكتب"]), version: "1")
    var operation = Operation(
      id: "get-it", method: .get, path: PathTemplate(parsing: "/it/{id}"), title: "Get it")
    operation.parameters = [Parameter("id", in: .path, schema: .type(.string), description: "In English.")]
    operation.responses = [Response(.code(200), description: "Fine.")]
    api.operations = [operation]
    return try PublishedSite(Publication(title: "S", apis: [api], languages: ["en", "ar", "he", "fa", "ja"]))
  }

  @Test("a page tells its language and direction", arguments: ["ar": "rtl", "he": "rtl", "fa": "rtl", "ja": "ltr"])
  func direction(tag: String, direction: String) throws {
    let page = try #require(try site().pages["\(tag)/operations/get-it/index.html"])
    let html = try #require(page.root.all("html").first)
    #expect(html["lang"] == tag)
    #expect(html["dir"] == direction)
  }

  @Test("an Arabic page speaks Arabic, and what is not translated has its own direction")
  func arabic() throws {
    let page = try #require(try site().pages["ar/operations/get-it/index.html"])
    #expect(page.text.contains("معاملات المسار"))
    #expect(page.text.contains("إلزامي"))
    let foreign = page.root.all("main").flatMap(\.all).filter { $0["lang"] == "en" }
    #expect(foreign.contains { $0.rawText.squeezed == "In English." })
    #expect(foreign.allSatisfy { $0["dir"] == "auto" })
    let introduction = try #require(try site().pages["ar/index.html"])
    #expect(introduction.root.all("h1").map(\.rawText.squeezed) == ["الكتب"])
    #expect(introduction.text.contains("الخوادم") || introduction.text.contains("العمليات"))
  }

  @Test("a value keeps its own direction among words: a date is not turned round, and digits need no care")
  func isolation() throws {
    let languages = try PublishedSite.look().languages
    func words(_ tag: String, _ phrase: Phrase, _ arguments: KeyValuePairs<String, String>) throws -> String {
      let language = try #require(languages.first { $0.tag == tag })
      return Wording(language: language, sourceLanguage: "en").phrase(phrase, arguments)
    }
    #expect(try words("ar", .since, ["release": "2014-04-24"]) == "منذ \u{2068}2014-04-24\u{2069}")
    #expect(try words("he", .atLeast, ["number": "5"]) == "לפחות 5")
    #expect(try words("de", .since, ["release": "2014-04-24"]) == "seit 2014-04-24")
  }

  @Test("scripts find every plural form")
  func scriptForms() throws {
    let page = try #require(try site().pages["ar/index.html"])
    let keys = page.root.all("span").compactMap { $0["data-string"] }.filter { $0.hasPrefix("search-results") }
    #expect(keys == ["search-results"] + ["zero", "one", "two", "few", "many"].map { "search-results-\($0)" })
  }

  @Test("the style sheet keeps code from left to right, and knows no sides elsewhere")
  func styleSheet() throws {
    let sheets = try LocaleTests.sources(in: "templates/theme", endingWith: ".css")
    let languages = try #require(sheets["/languages.css"])
    let rule = try #require(languages.firstMatch(of: /([^\n}]*)\{ direction: ltr; unicode-bidi: isolate; \}/))
    let selectors = rule.output.1.split(separator: ",").map(\.trimmed)
    #expect(Set(["pre", "code", "kbd", "samp", ".method"]).isSubset(of: selectors))
    let sided = /(margin|padding|border|scroll-margin)-(left|right)|\b(left|right):|text-align: (left|right)|float:/
    for (path, sheet) in sheets {
      for rule in sheet.split(separator: "}") where rule.contains(sided) {
        #expect(rule.contains(":dir(rtl)") || rule.contains("direction: ltr"), "\(path): \(rule)")
      }
    }
  }
}
