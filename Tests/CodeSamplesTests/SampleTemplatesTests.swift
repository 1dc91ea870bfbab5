import APISpec
import BuiltInTemplates
import CodeSamples
import HTTPTypes
import SourceText
import Templates
import Testing

@Suite("Templates of samples")
struct SampleTemplatesTests {
  private var builtIn: [SourceFile] {
    BuiltInTemplates.files.filter { $0.path.hasPrefix("samples/") }
      .map { SourceFile(name: $0.path, text: $0.text) }
  }

  @Test("the built-in ones have no findings, and there is one for each language and no other")
  func builtInTemplates() {
    let (set, loading) = TemplateSet.load(builtIn)
    let (templates, checking) = SampleTemplates.check(set)
    #expect(loading.isEmpty)
    #expect(checking.isEmpty)
    #expect(templates != nil)
    #expect(Set(set.names) == Set(CodeLanguage.allCases.map(\.templateName)))
  }

  @Test("one of your own takes the place of a built-in one")
  func override() throws {
    let own = SourceFile(name: "samples/python.mustache", text: "httpx.{{method.text}}({{url.python}})\n")
    let (set, _) = TemplateSet.load(builtIn + [own])
    let templates = try #require(SampleTemplates.check(set).templates)
    let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/")
    #expect(templates.sample(in: .python, for: request) == "httpx.GET(\"https://a.example/\")")
  }

  @Test("one that asks for what there is not is refused")
  func unknownName() {
    let own = SourceFile(name: "samples/python.mustache", text: "{{url.perl}}\n")
    let (set, _) = TemplateSet.load(builtIn + [own])
    let (templates, diagnostics) = SampleTemplates.check(set)
    #expect(templates == nil)
    #expect(diagnostics.map(\.id) == ["template.unknown-name"])
  }

  @Test("a language without a template is refused")
  func missingTemplate() {
    let (set, _) = TemplateSet.load(builtIn.filter { $0.name != "samples/swift.mustache" })
    let (templates, diagnostics) = SampleTemplates.check(set)
    #expect(templates == nil)
    #expect(diagnostics.map(\.id) == ["template.unknown-template"])
  }
}
