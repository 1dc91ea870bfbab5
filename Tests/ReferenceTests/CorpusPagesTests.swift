import APISpec
import Foundation
import OrderedCollections
import Site
import SourceText
import Testing

@testable import Reference

/// Pages of real descriptions, read as strictly as those of the project's own site.
@Suite("Pages of real descriptions", .enabled(if: Corpus.isThere, "set LECTERN_CORPORA to their folder"))
struct CorpusPagesTests {
  @Test(
    "every page is valid, and every link of it leads to a page and to an identifier on it",
    arguments: ModelFactsTests.descriptions)
  func pages(path: String, step: Int) throws {
    let api = try #require(try Corpus.api(path, withExamples: step == 1 || ModelFactsTests.looksAtAll))
    var pages = try PrintedPages(of: api)
    var found: OrderedDictionary<String, String> = [:]
    for index in stride(from: 0, to: pages.count, by: ModelFactsTests.looksAtAll ? 1 : step) {
      // A mistake of a template is one of every page: each kind is told once.
      for problem in try pages.problems(ofPage: index) {
        let kind = String(problem.prefix(60))
        if found[kind] == nil { found[kind] = "\(pages.path(ofPage: index)): \(problem)" }
      }
    }
    #expect(Array(found.values.prefix(20)) == [])
  }
}

/// Pages of an API that are made and read one by one, since all at once would not fit into memory.
private struct PrintedPages {
  private static let look = Result { try PublishedSite.look() }

  private let press: PagePress
  private let edition: LanguageEdition
  private let subjects: [LanguageEdition.Subject]
  /// The pages by the paths of their files.
  private let indices: [String: Int]
  /// The identifiers of pages that were asked for.
  private var identifiers: [Int: Set<String>] = [:]

  init(of api: API) throws {
    let reference = Reference(Publication(title: "S", apis: [api]), look: try Self.look.get())
    let edition = try #require(reference.languages.first)
    press = try PagePress(
      publication: reference.publication, look: reference.look, editions: [edition], assets: PagePath(["assets"]))
    self.edition = edition
    subjects = edition.subjects
    indices = Dictionary(
      uniqueKeysWithValues: subjects.enumerated().map { (edition.path(of: $1).file("index.html"), $0) })
  }

  var count: Int { subjects.count }

  func path(ofPage index: Int) -> String { edition.path(of: subjects[index]).file("index.html") }

  private func page(_ index: Int) throws -> (root: HTMLElement, problems: [String]) {
    let printed = try press.printed(subjects[index])
    let file = try #require(printed[0].files.first { $0.path.hasSuffix(".html") }?.file)
    return HTMLReader.page(String(decoding: file.bytes, as: UTF8.self))
  }

  /// What is wrong with a page.
  mutating func problems(ofPage index: Int) throws -> [String] {
    let (root, problems) = try page(index)
    identifiers[index] = Set(root.all.compactMap(\.id))
    let path = path(ofPage: index)
    var found = problems + HTMLRules.problems(of: root)
    for element in root.all {
      for name in ["href", "src"] {
        guard let link = element[name], let problem = try problem(with: link, on: path) else { continue }
        found.append("\(name)=\"\(link)\" \(problem)")
      }
    }
    return found
  }

  private mutating func problem(with link: String, on path: String) throws -> String? {
    guard let target = PublishedSite.target(of: link, from: path) else { return nil }
    let isFolder = target.path.isEmpty || target.path.hasSuffix("/")
    guard let index = indices[isFolder ? target.path + "index.html" : target.path] else {
      let isOther = ["assets/", "search/", "llms.txt", "openapi."].contains { target.path.hasPrefix($0) }
      return isOther || indices[target.path.replacing("index.md", with: "index.html")] != nil ? nil : "leads to no file"
    }
    guard let fragment = target.fragment, !fragment.isEmpty else { return nil }
    if identifiers[index] == nil { identifiers[index] = Set(try page(index).root.all.compactMap(\.id)) }
    return identifiers[index]?.contains(fragment) == true ? nil : "leads to no identifier"
  }
}
