import APISpec
import HTTPTypes
import JSON
import OrderedCollections
import Reference
import Site
import SourceText
import Testing

/// Code samples on the pages of an API that its authors wrote some for.
@Suite("Code samples on pages")
struct CodeSampleTests {
  /// The panels of the request's samples on the one operation's page.
  private func page(
    written: JSONValue? = nil, hasExample: Bool = true, languages: [String]? = nil, look: [String: String] = [:]
  ) throws -> (html: PublishedSite.ReadPage, markdown: String) {
    var operation = APISpec.Operation(
      id: "get-thing", method: .get, path: PathTemplate(parsing: "/thing"), title: "Get it")
    if let written { operation.extensions["x-codeSamples"] = written }
    if hasExample {
      operation.examples = [
        Example(id: "one", title: "One", request: ExampleRequest(), response: ExampleResponse(status: 204))
      ]
    }
    var api = API(id: "things", title: "Things", version: "1")
    api.operations = [operation]
    let publication = Publication(title: "Things", apis: [api], sampleLanguages: languages)
    let site = try PublishedSite(publication, look: try PublishedSite.look(look))
    let markdown = try #require(site.site.files["operations/get-thing/index.md"])
    return (
      try #require(site.pages["operations/get-thing/index.html"]), String(decoding: markdown.bytes, as: UTF8.self)
    )
  }

  private func keys(_ page: PublishedSite.ReadPage) -> [String?] {
    page.root.all("div").filter { $0["data-choice"] != nil }.map { $0["data-choice"] }
  }

  @Test("what the authors wrote comes first, escaped, with their label, in place of the generated ones")
  func written() throws {
    let (html, markdown) = try page(
      written: [["lang": "python", "label": "Our <SDK>", "source": "print(\"</code><script>\")\n"]])
    #expect(html.problems.isEmpty)
    #expect(keys(html).prefix(2) == ["python", "curl"])
    #expect(!keys(html).contains("python-httpx"))
    let panel = try #require(html.root.first(id: "sample-in-python"))
    #expect(panel.all("pre").first?.rawText == "print(\"</code><script>\")")
    #expect(html.root.all("a").contains { $0["data-choose"] == "python" && $0.rawText == "Our <SDK>" })
    #expect(html.root.all("script").allSatisfy { $0.rawText.isEmpty })
    #expect(markdown.contains("print(\"</code><script>\")"))
  }

  @Test("they are there without an example too, alone without a choice")
  func withoutExample() throws {
    let (html, _) = try page(written: [["lang": "Go", "source": "package main"]], hasExample: false)
    #expect(html.root.all("pre").map(\.rawText) == ["package main"])
    #expect(keys(html).isEmpty)
    #expect(html.root.first(id: "request-example") != nil)
    #expect(try page(hasExample: false).html.root.first(id: "request-example") == nil)
  }

  @Test("tabs say what they are offered under, so that scripts can make a picker of so many")
  func groups() throws {
    let tabs = try page().html.root.all("a").filter { $0["data-choose"] != nil }
    let groups = tabs.compactMap { $0["data-group"] }
    #expect(groups.count == tabs.count)
    #expect(groups.prefix(5) == ["Shell", "Shell", "Shell", "Shell", "JavaScript"])
    // A group is one run of neighbours.
    #expect(zip(groups, groups.dropFirst()).filter { $0 != $1 }.count == Set(groups).count - 1)
  }

  @Test("a site can choose its languages")
  func choice() throws {
    #expect(keys(try page(languages: ["go", "curl"]).html) == ["go", "curl"])
    let (html, _) = try page(languages: ["go"])
    #expect(keys(html).isEmpty)
    #expect(html.root.all("pre").first?.rawText.hasPrefix("package main") == true)
  }

  @Test("the Markdown of a page has two generated samples, because all say the same")
  func markdown() throws {
    let (_, markdown) = try page()
    #expect(markdown.contains("```shell\ncurl"))
    #expect(markdown.contains("GET /thing HTTP/1.1\nHost: localhost"))
    #expect(!markdown.contains("import requests"))
  }

  @Test("a template of one's own is a language of the site, and one in place of a built-in one is used")
  func templates() throws {
    let perl = "{{!\nname: Perl\nquoting: ruby\n}}\nsend {{url.quoted}};\n"
    let curl = "{{!\nname: Own curl\nquoting: shell\n}}\nown {{url.quoted}}\n"
    let (html, _) = try page(look: ["samples/perl.mustache": perl, "samples/curl.mustache": curl])
    #expect(keys(html).first == "curl")
    #expect(keys(html).last == "perl")
    let texts = html.root.all("pre").map(\.rawText)
    #expect(texts.contains("own 'http://localhost/thing'"))
    #expect(texts.contains("send 'http://localhost/thing';"))
  }

  @Test("a template that asks for what there is not is an error with its line, and no site is built")
  func wrongTemplate() throws {
    let text = "{{!\nname: Perl\nquoting: ruby\n}}\n\nsend {{ulr.quoted}};\n"
    let (look, diagnostics) = Look.read(PublishedSite.lookFiles(["samples/perl.mustache": text]))
    #expect(look == nil)
    let first = try #require(diagnostics.first)
    #expect(first.id == "template.unknown-name")
    #expect(first.file?.hasSuffix("samples/perl.mustache") == true)
    #expect(first.range?.start.line == 6)
    #expect(first.suggestion == "url")
  }

  @Test(
    "strings, keywords and comments are told apart, and no character is lost",
    arguments: [
      ("rust", "let a = r#\"b \"c\" \\\"#; // d \"", ["let"], ["r#\"b \"c\" \\\"#"], ["// d \""]),
      ("swift", "let a = #\"b \"c\" \\\"# // 🐳", ["let"], ["#\"b \"c\" \\\"#"], ["// 🐳"]),
      ("r", "if (a) r\"-(b)\" )-\" # c", ["if"], ["r\"-(b)\" )-\""], ["# c"]),
      ("go", "func a(`b \"c\n`, \"d\\\"\u{301}\") // e", ["func"], ["`b \"c\n`", "\"d\\\"\u{301}\""], ["// e"]),
      ("kotlin", "val a = \"\"\"b \"c\" \"\"\"", ["val"], ["\"\"\"b \"c\" \"\"\""], []),
      ("php", "echo 'it\\'s'; // x", ["echo"], ["'it\\'s'"], ["// x"]),
      ("ruby", "puts 'a\\\\' # b", ["puts"], ["'a\\\\'"], ["# b"]),
      ("shell", "curl 'a\\' b#c # d", ["curl"], ["'a\\'"], ["# d"]),
      ("dart", "return 'a\n\"b", ["return"], ["'a\n\"b"], []),
      ("java", "Jürgen var1 var 日", ["var"], [], []),
    ])
  func highlighting(
    _ language: String, _ source: String, _ keywords: [String], _ strings: [String], _ comments: [String]
  ) throws {
    let written: JSONValue = [["lang": .string(language), "source": .string(source)]]
    let (html, _) = try page(written: written, hasExample: false)
    let code = try #require(html.root.all("pre").first)
    #expect(code.rawText == source)
    func pieces(_ kind: String) -> [String] { code.all("span").filter { $0["class"] == kind }.map(\.rawText) }
    #expect(pieces("w") == keywords)
    #expect(pieces("s") == strings)
    #expect(pieces("c") == comments)
  }
}
