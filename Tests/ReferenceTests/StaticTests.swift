import APISpec
import CodeSamples
import OrderedCollections
import Reference
import Testing

@Suite("Pages without JavaScript")
struct StaticTests {
  @Test("nothing is hidden but the console, what scripts show, and the texts of scripts")
  func hidden() throws {
    for page in try PublishedSite.shared().pages.values {
      let hidden = page.root.all.filter { $0["hidden"] != nil }
      for element in hidden {
        #expect(element.id == "try" || element.classes.contains("navigation-empty"), "\(page.path)")
      }
      #expect(page.root.all("template").compactMap(\.id) == ["lectern-strings"])
      #expect(page.root.all("noscript").isEmpty)
      #expect(page.root.first(id: "try").map { $0.elements.map(\.name) == ["h2"] } ?? true)
    }
  }

  @Test("every choice stands on the page with a heading of its own, and its tab leads there")
  func choices() throws {
    for page in try PublishedSite.shared().pages.values {
      for group in page.root.all("div") where group.classes.contains("choices") {
        let tabs = group.elements.first?.all("a") ?? []
        let panels = group.elements.dropFirst()
        #expect(tabs.count == panels.count && tabs.count > 1, "\(page.path)")
        #expect(tabs.map { $0["href"] } == panels.map { "#\($0.id ?? "")" })
        #expect(tabs.map { $0["data-choose"] } == panels.map { $0["data-choice"] })
        for panel in panels { #expect(panel.elements.count > 1, "\(page.path) \(panel.id ?? "")") }
      }
    }
  }

  @Test("every operation page has its request in every language and its response")
  func samples() throws {
    let site = try PublishedSite.shared()
    for api in site.publication.apis {
      for operation in api.operations {
        let page = try #require(site.pages[site.folder(of: api, in: "en") + "operations/\(operation.id)/index.html"])
        let languages = page.root.all("div").filter { $0["data-choices"] == "language" }
        #expect(languages.count == operation.examples.count)
        for group in languages {
          #expect(group.elements.dropFirst().map { $0["data-choice"] } == SampleTemplates.builtIn.languages.map(\.id))
          for panel in group.elements.dropFirst() { #expect(panel.all("pre").first?.rawText.squeezed.isEmpty == false) }
        }
        #expect(page.root.first(id: "response-example") != nil)
      }
    }
  }
}
