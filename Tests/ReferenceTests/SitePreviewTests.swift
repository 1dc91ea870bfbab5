import APISpec
import Examples
import OrderedCollections
import Reference
import Schemas
import Site
import Testing

@Suite("A site whose files are made when they are asked for")
struct SitePreviewTests {
  @Test("every file is that of the finished site")
  func sameFiles() throws {
    var publication = try PublishedSite.publication()
    publication.baseURL = "https://example.org/docs/"
    let reference = Reference(publication, look: try PublishedSite.look())
    let site = try reference.site()
    let preview = try SitePreview(reference, contentID: "one") { Issue.record("\($0)") }
    #expect(site.files.count > 100)
    for (path, file) in site.files { #expect(preview.file(at: path) == file, "\(path)") }
  }

  @Test("what the site has not, the preview has not either")
  func nothing() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    let preview = try SitePreview(reference, contentID: "one") { Issue.record("\($0)") }
    for path in ["", "nothing", "nothing/index.html", "docker-accounts/", "docker-accounts/a.html", "sitemap.xml"] {
      #expect(preview.file(at: path) == nil, "\(path)")
    }
  }

  @Test("examples that are made when their page is shown are those of the finished site")
  func lateExamples() throws {
    var publication = try PublishedSite.publication()
    for index in publication.apis.indices {
      for operation in publication.apis[index].operations.indices {
        publication.apis[index].operations[operation].examples = []
      }
    }
    var complete = publication
    complete.apis = publication.apis.map { ExampleCompleter.complete($0).api }
    let late = publication.apis.map { api in
      let schemas = SchemaLibrary(lazilyWith: api.types)
      let examples = ShownExamples(schemas: schemas) { operation in
        ExampleCompleter.complete(operation, of: api, with: schemas).operation
      }
      return (api.id, examples)
    }
    let look = try PublishedSite.look()
    let site = try Reference(complete, look: look).site()
    let preview = try SitePreview(
      Reference(publication, look: look, examples: Dictionary(uniqueKeysWithValues: late)), contentID: "late"
    ) { Issue.record("\($0)") }
    let bare = try SitePreview(Reference(publication, look: look), contentID: "bare") { Issue.record("\($0)") }
    #expect(site.files.contains { bare.file(at: $0.key) != $0.value })
    for (path, file) in site.files { #expect(preview.file(at: path) == file, "\(path)") }
  }
}
