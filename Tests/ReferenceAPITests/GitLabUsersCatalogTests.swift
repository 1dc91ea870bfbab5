import APISpec
import Foundation
import GitLabUsers
import Sandbox
import Testing

@Suite("Translation of the GitLab Users API")
struct GitLabUsersCatalogTests {
  private struct Catalog: Decodable {
    var sourceLanguage: String
    var strings: [String: Entry]
    struct Entry: Decodable { var localizations: [String: Localization] }
    struct Localization: Decodable { var stringUnit: Unit }
    struct Unit: Decodable {
      var state: String
      var value: String
    }
  }

  private func catalog() throws -> Catalog {
    let file = try #require(Spec.gitLabUsers.catalog)
    #expect(file.name == "GitLabUsers.xcstrings")
    return try JSONDecoder().decode(Catalog.self, from: Data(file.text.utf8))
  }

  @Test("every text of the API is in the catalog, and nothing else is")
  func keys() throws {
    let keys = Set(try catalog().strings.keys)
    let texts = Set(Spec.gitLabUsers.api.texts.map(\.source))
    #expect(texts.subtracting(keys) == [])
    #expect(keys.subtracting(texts) == [])
  }

  @Test("every text has a Chinese translation that keeps its code spans")
  func translations() throws {
    let catalog = try catalog()
    #expect(catalog.sourceLanguage == "en")
    for (key, entry) in catalog.strings {
      let unit = try #require(entry.localizations["zh-Hans"]?.stringUnit, "\(key)")
      #expect(unit.state == "translated")
      #expect(codeSpans(unit.value) == codeSpans(key), "\(key)")
      #expect(unit.value.contains("**") == key.contains("**"), "\(key)")
    }
  }

  private func codeSpans(_ text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.sorted()
  }
}
