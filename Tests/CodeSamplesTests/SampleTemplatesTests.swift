import APISpec
import BuiltInTemplates
import CodeSamples
import HTTPTypes
import OrderedCollections
import SourceText
import Testing

@Suite("Templates of samples")
struct SampleTemplatesTests {
  private let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/", query: "q='")

  /// What is read from the built-in files with others in their place.
  private func read(_ own: [String: String] = [:]) -> (templates: SampleTemplates, diagnostics: [Diagnostic]) {
    var files = OrderedDictionary(
      BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }, uniquingKeysWith: { $1 })
    for (path, text) in own { files[path] = SourceFile(name: path, text: text) }
    return SampleTemplates.read(files)
  }

  @Test("the built-in ones have no findings, and each is in the order")
  func builtInTemplates() throws {
    let (templates, diagnostics) = read()
    #expect(diagnostics.isEmpty)
    let order = try #require(BuiltInTemplates.files.first { $0.path == "samples/order.txt" })
    #expect(templates.languages.map(\.id) == order.text.split(separator: "\n").map(String.init))
    #expect(
      Set(templates.languages.map(\.templateName))
        == Set(
          BuiltInTemplates.files.map(\.path).filter {
            $0.hasPrefix("samples/") && $0.hasSuffix(".mustache") && !$0.contains("/parts/")
          }))
  }

  @Test("one of your own takes the place of a built-in one, with its name and its quoting")
  func override() throws {
    let head = "{{!\nname: Own\nquoting: ruby\n}}\n"
    let (templates, diagnostics) = read(["samples/python.mustache": head + "httpx.{{method.text}}({{url.quoted}})\n"])
    #expect(diagnostics.isEmpty)
    let language = try #require(templates.language("python"))
    #expect(language.displayName == "Own")
    #expect(templates.sample(in: language, for: request) == #"httpx.GET('https://a.example/?q=\'')"#)
  }

  @Test("a new file is a new language, the last one unless the order has it")
  func newLanguage() throws {
    let perl =
      "{{!\nname: Perl\ngroup: Scripts\nhighlighting: perl\nquoting: php\nalso: pl, perl5\n}}\nget {{url.quoted}};\n"
    let (templates, diagnostics) = read(["samples/perl.mustache": perl])
    #expect(diagnostics.isEmpty)
    let language = try #require(templates.languages.last)
    #expect(
      language
        == CodeLanguage(
          id: "perl", displayName: "Perl", group: "Scripts", highlightingName: "perl", quoting: .php,
          aliases: ["pl", "perl5"]))
    #expect(templates.samples(for: request).last?.text == #"get 'https://a.example/?q=\'';"#)

    let first = read(["samples/perl.mustache": perl, "samples/order.txt": "perl\ncurl\n"]).templates.languages.map(\.id)
    #expect(first.prefix(2) == ["perl", "curl"])
    #expect(first.count == templates.languages.count)
  }

  @Test(
    "what is wrong with a template is said with its line",
    arguments: [
      ("{{!\nname: A\nquoting: go\n}}\n{{url.perl}}\n", "template.unknown-name", 5),
      ("{{!\nname: A\nquoting: go\n}}\n{{#body}}\n", "template.unclosed-section", 5),
      ("{{!\nname: A\nquoting: gp\n}}\n", "sample.unknown-quoting", 3),
      ("{{!\nname: A\nqouting: go\n}}\n", "sample.unknown-key", 3),
      ("{{!\nname: A\nGo\nquoting: go\n}}\n", "sample.bad-line", 3),
      ("{{!\nquoting: go\n}}\n", "sample.missing-key", 1),
      ("{{url.quoted}}\n", "sample.missing-head", 1),
    ])
  func wrong(_ text: String, _ id: String, _ line: Int) throws {
    let (templates, diagnostics) = read(["samples/a.mustache": text])
    let first = try #require(diagnostics.first)
    #expect(first.id == id)
    #expect(first.file == "samples/a.mustache")
    #expect(first.range?.start.line == line)
    #expect(diagnostics.hasErrors)
    #expect(templates.language("a") == nil)
  }

  @Test("an order that names what is not there, and a file name that is no identifier, are wrong")
  func wrongNames() {
    let order = read(["samples/order.txt": "curl\nphyton\n"]).diagnostics
    #expect(order.map(\.id) == ["sample.unknown-language"])
    #expect(order.first?.range?.start.line == 2)
    #expect(order.first?.suggestion == "python")
    let name = read(["samples/My Own.mustache": "{{!\nname: A\nquoting: go\n}}\n"]).diagnostics
    #expect(name.map(\.id) == ["sample.bad-name"])
  }

  @Test("some languages can be chosen, in an order of one's own")
  func choice() {
    let chosen = SampleTemplates.builtIn.samples(for: request, in: ["go", "nothing", "curl"])
    #expect(chosen.map(\.language.id) == ["go", "curl"])
  }

  @Test("names are looked up in the innermost scope that has them, and what is not there is nothing")
  func scopes() throws {
    let request = RequestMessage(
      method: .post, baseURL: "https://a.example:81", path: "/é",
      headers: [.init("A", "1"), .init("B", ""), .init("a", "ü")], body: "x\ny")
    func sample(_ template: String) throws -> String {
      let (templates, diagnostics) = read(["samples/own.mustache": "{{!\nname: Own\nquoting: go\n}}\n" + template])
      #expect(diagnostics.isEmpty)
      return templates.sample(in: try #require(templates.language("own")), for: request)
    }
    #expect(try sample("{{#port}}{{.}}{{/port}}{{^port}}none{{/port}}") == "81")
    #expect(
      try sample("{{#headers}}{{name.text}}{{^value.isEmpty}}={{value.quoted}}{{/value.isEmpty}};{{/headers}}")
        == #"A="1";B;a="ü";"#)
    #expect(try sample("{{#joinedHeaders}}[{{line.text}}]{{/joinedHeaders}}") == "[A: 1, ü][B:]")
    // The value is that of the outer loop, the name that of the inner one.
    #expect(
      try sample(
        "{{#headers}}{{#value}}{{#joinedHeaders}}{{text}}{{name.text}} {{/joinedHeaders}}{{/value}}{{/headers}}")
        == "1A 1B A B üA üB ")
    #expect(try sample("{{#body}}{{length}}{{#isText}}{{quoted}}{{/isText}}{{bytes}}{{/body}}") == "3`x\ny`")
    #expect(
      try sample("{{#body}}{{#isASCII}}body{{/isASCII}}{{/body}}{{^isASCII}} not all{{/isASCII}}") == "body not all")
    #expect(try sample("{{#headers}}{{^item}}no{{/item}}{{#item}}{{text}},{{/item}}{{/headers}}") == "A:1,B;,a:ü,")
    #expect(try sample("{{^headers}}no{{/headers}}{{#url}}{{text}}{{/url}}") == "https://a.example:81/%C3%A9")
  }
}
