import APISpec
import CodeSamples
import HTTPTypes
import JSON
import OrderedCollections
import Testing

@Suite("Samples that authors wrote")
struct WrittenSampleTests {
  private let request = RequestMessage(method: .get, baseURL: "https://a.example", path: "/")
  private let all = SampleTemplates.builtIn.languages.map(\.id)

  private func written(_ value: JSONValue, named name: String = "x-codeSamples") -> [WrittenSample] {
    var operation = APISpec.Operation(id: "get", method: .get, path: PathTemplate(parsing: "/"), title: "")
    operation.extensions[name] = value
    return WrittenSample.samples(of: operation)
  }

  private func samples(_ value: JSONValue, in ids: [String]? = nil) -> [CodeSample] {
    SampleTemplates.builtIn.samples(for: request, after: written(value), in: ids)
  }

  @Test(
    "both names of the extension are read, and entries that are none are left out",
    arguments: ["x-codeSamples", "x-code-samples"])
  func reading(_ name: String) {
    let value: JSONValue = [
      ["lang": "Go", "label": "SDK", "source": "a"], ["label": "Label", "source": "b"], ["lang": "C"], "no",
      ["lang": "D", "source": ["$ref": "d.txt"]],
    ]
    let found = written(value, named: name)
    #expect(found.map(\.language) == ["Go", "Label"])
    #expect(found.map(\.label) == ["SDK", "Label"])
    #expect(found.map(\.source) == ["a", "b"])
    #expect(written("text").isEmpty)
  }

  @Test("they come first, and take the place of the generated ones of their language")
  func order() {
    let found = samples([
      ["lang": "Python", "label": "Our SDK", "source": "import own\n"], ["lang": "Perl", "source": "<b>&"],
    ])
    #expect(found.prefix(2).map(\.id) == ["python", "perl"])
    #expect(found.prefix(2).map(\.displayName) == ["Our SDK", "Perl"])
    #expect(found.prefix(2).map(\.highlightingName) == ["python", "perl"])
    #expect(found.prefix(2).map(\.text) == ["import own", "<b>&"])
    #expect(found.dropFirst(2).map(\.id) == all.filter { !$0.hasPrefix("python") })
  }

  @Test("a label that names a tool leaves the others of its language")
  func tool() {
    let found = samples([["lang": "Shell", "label": "cURL", "source": "curl a"]])
    #expect(found.map(\.id) == all)
    #expect(found.first?.text == "curl a")
    #expect(samples([["lang": "Shell", "source": "a"]]).map(\.id).prefix(2) == ["curl", "curl-powershell"])
  }

  @Test("identifiers stay unique", arguments: ["Go", "日本"])
  func unique(_ language: String) {
    let entry: JSONValue = ["lang": .string(language), "source": "a"]
    let ids = samples([entry, entry, entry]).map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { Slug.isSlug($0) })
  }

  @Test("languages can be chosen among the generated ones; those that were written are always there")
  func choice() {
    let found = samples([["lang": "Perl", "source": "a"]], in: ["go", "curl"])
    #expect(found.map(\.id) == ["perl", "go", "curl"])
    #expect(
      SampleTemplates.builtIn.samples(for: nil, after: written([["lang": "C", "source": "a"]])).map(\.id) == ["c"])
  }
}
