import OrderedCollections
import Testing

@Suite("Headings, titles and descriptions")
struct HeadingTests {
  @Test("headings go down one level at a time")
  func order() throws {
    for page in try PublishedSite.shared().pages.values {
      let levels = page.root.all.compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
      }
      #expect(levels.first == 1, "\(page.path)")
      #expect(levels.count { $0 == 1 } == 1, "\(page.path)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(page.path): \(levels)") }
    }
  }

  @Test("every page of a language has a title and a description of its own")
  func unique() throws {
    let pages = try PublishedSite.shared().pages.values.filter { $0.path.hasSuffix("index.html") }
    for language in PublishedSite.languages {
      let own = pages.filter { $0.root.all("html").first?["lang"] == language }
      #expect(own.count > 50)
      let titles = own.map { $0.root.all("title").first?.rawText.squeezed ?? "" }
      let descriptions = own.map { page in
        page.root.all("meta").first { $0["name"] == "description" }?["content"]?.squeezed ?? ""
      }
      #expect(repeated(titles) == [])
      #expect(repeated(descriptions) == [])
      #expect(!titles.contains("") && !descriptions.contains(""))
    }
  }

  private func repeated(_ texts: [String]) -> [String] {
    Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}
