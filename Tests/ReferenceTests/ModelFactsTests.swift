import APISpec
import CodeSamples
import CommonMark
import Foundation
import HTML
import OrderedCollections
import Testing

@testable import Reference

/// Every fact of real descriptions, in the text of the page that is about it.
@Suite("Facts of real descriptions", .enabled(if: Corpus.isThere, "set LECTERN_CORPORA to their folder"))
struct ModelFactsTests {
  /// Of large descriptions every so many pages are looked at.
  static let descriptions: [(path: String, step: Int)] =
    [
      "galaxy/galaxy-3.1.yaml", "redocly/museum.yaml", "redocly/redoc-demo__openapi-3-1.yaml",
      "redocly/redoc-demo__cafe.yaml", "petstore/petstorev2-complete.yaml", "petstore/swagger-petstore-3.yaml",
      "readme-oas-examples/3.1/yaml/train-travel.yaml", "readme-oas-examples/3.1/yaml/webhooks.yaml",
      "readme-oas-examples/3.1/yaml/parameters-style.yaml", "readme-oas-examples/3.1/yaml/schema-types.yaml",
      "readme-oas-examples/3.1/yaml/schema-validation-top-level.yaml", "readme-oas-examples/3.1/yaml/security.yaml",
      "readme-oas-examples/3.0/yaml/polymorphism.yaml", "readme-oas-examples/3.0/yaml/discriminators.yaml",
      "readme-oas-examples/3.0/yaml/callbacks.yaml", "readme-oas-examples/3.0/yaml/link-example.yaml",
      "readme-oas-examples/3.0/yaml/complex-nesting.yaml", "readme-oas-examples/3.0/yaml/schema-encoding-style.yaml",
      "readme-oas-examples/3.0/yaml/server-variables.yaml", "readme-oas-examples/3.0/yaml/response-examples.yaml",
      "readme-oas-examples/3.0/yaml/request-examples.yaml", "openapi-3.2/redocly/lint__oas3.2__openapi.yaml",
      "openapi-3.2/redocly/generate-client__fixtures__oas3.2.yaml",
      "openapi-3.2/redocly/lint__xml-oas-3.2__openapi.yaml",
      "openapi-3.2/learn/3.2-tags-example.yaml", "oai-examples/schema-tests-3.1/pass/mega.yaml",
    ].map { ($0, 1) } + [
      ("docker-engine/v1.43.yaml", 5), ("github/next-3.1.ghes-3.6.2023-03-08.json", 61),
      ("stripe/spec3.2022-04-12.json", 53), ("kubernetes/swagger-1.36.json", 73),
    ]

  /// `LECTERN_ALL_FACTS=1` looks at all pages.
  static let looksAtAll = ProcessInfo.processInfo.environment["LECTERN_ALL_FACTS"] == "1"

  @Test("every string and number of the model is on the page that is about it", arguments: descriptions)
  func facts(path: String, step: Int) throws {
    let api = try #require(try Corpus.api(path, withExamples: step == 1 || Self.looksAtAll))
    let language = try #require(try PublishedSite.look().languages.first { $0.tag == "en" })
    let wording = Wording(language: language, sourceLanguage: "en")
    let pages = APIPages(api: api, wording: wording, root: PagePath([]))
    var missing: [String] = []
    for index in stride(from: 0, to: pages.outline.count, by: Self.looksAtAll ? 1 : step) {
      guard let facts = facts(of: pages.outline[index].subject, in: api) else { continue }
      let page = pages.page(at: index, showing: samples(for: pages.outline[index].subject, in: api))
      let html = HTMLWriter()
      PageRenderer(wording: wording, icons: Icons([:]), path: page.path, html: html).article(page)
      let shown = PageText(html.take())
      missing += facts.facts.filter { !shown.says($0, wording) }.map { "\(page.path.address): \($0.place): \($0.text)" }
    }
    #expect(Array(OrderedSet(missing).prefix(40)) == [])
  }

  private func samples(for subject: PageSubject, in api: API) -> Samples {
    let operation: APISpec.Operation
    switch subject {
    case .operation(let index): operation = api.operations[index]
    case .webhook(let index): operation = api.webhooks[index].operation
    default: return .none
    }
    return Samples(of: operation, in: api, by: .builtIn, languages: ["http"])
  }

  private func facts(of subject: PageSubject, in api: API) -> ModelFacts? {
    switch subject {
    case .introduction: ModelFacts(introductionOf: api)
    case .section(let index): ModelFacts(of: api.sections[index], in: api)
    case .operation(let index): ModelFacts(of: api.operations[index], in: api)
    case .webhook(let index): ModelFacts(of: api.webhooks[index].operation, in: api)
    case .type(let index): ModelFacts(of: api.types.values[index])
    case .types, .changes: nil
    }
  }
}
