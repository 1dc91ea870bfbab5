import OrderedCollections
import Reference
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
}
