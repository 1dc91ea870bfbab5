import APISpec
import Foundation
import HTML
import OpenAPI
import OrderedCollections
import Parallel
import Site
import SourceText
import Testing

@testable import Reference

/// GitHub's description: 771 operations.
private let gitHub: URL = {
  let corpora =
    ProcessInfo.processInfo.environment["LECTERN_CORPORA"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/corpora").standardizedFileURL
  return corpora.appending(path: "openapi/github/api.github.com.2022-06-14.json")
}()

@Suite(
  "The weight of the search index",
  .enabled(if: FileManager.default.fileExists(atPath: gitHub.path), "GitHub's description is not at hand"))
struct SearchBudgetTests {
  @Test("on GitHub's description the first result needs 100 kB at most, and all of it 120 kB")
  func gitHubIndex() throws {
    let file = SourceFile(name: "github.json", text: Array(try Data(contentsOf: gitHub)))
    let api = try #require(OpenAPIImporter(id: "github").importAPI(file).api)
    try #require(api.operations.count > 700)
    let look = try PublishedSite.look()
    let wording = Wording(language: look.languages[0], sourceLanguage: "en", prose: ProseCache())
    let edition = LanguageEdition(
      Publication(title: "GitHub", apis: [api]), wording: wording, root: PagePath([]))
    let entries = concurrentMap(edition.subjects, threads: 2) { subject in
      edition.searchEntry(edition.page(subject, showing: samples(for: subject, in: edition, look)), about: subject)
    }
    let files = SearchIndex(wording: wording, entries: entries).files()
    let sizes = try files.mapValues { try ScriptBudgetTests.compressedSize($0) }
    let scripts = try look.assets.filter { $0.key.hasSuffix(".js") && !$0.key.hasPrefix("console/") }
      .map { try ScriptBudgetTests.compressedSize($0.value) }.reduce(0, +)
    #expect((sizes["pages.js"] ?? 0) + scripts <= 100_000, "\(sizes) and scripts of \(scripts)")
    #expect(sizes.values.reduce(0, +) <= 120_000, "\(sizes)")
    for page in edition.site.indexPages(AlphabeticalIndex(of: entries, wording: wording)) {
      let html = HTMLWriter()
      PageRenderer(wording: wording, icons: look.icons, path: page.path, html: html).article(page)
      let size = try ScriptBudgetTests.compressedSize(html.take())
      #expect(size <= 60_000, "\(page.path.address) has \(size) bytes")
    }
  }

  /// The examples of a page in one language, which are not searched; more would take longer.
  private func samples(for subject: LanguageEdition.Subject, in edition: LanguageEdition, _ look: Look) -> Samples {
    guard case .api(let index, let page) = subject else { return .none }
    let pages = edition.apis[index]
    guard case .operation(let number) = pages.outline[page].subject else { return .none }
    return Samples(of: pages.api.operations[number], in: pages.api, by: look.samples, languages: ["http"])
  }
}
