import OrderedCollections
import Reference
import Site
import Testing

@Suite("A site whose files are made when they are asked for")
struct SitePreviewTests {
  @Test("every file is that of the finished site, but for the name of the assets folder")
  func sameFiles() throws {
    var publication = try PublishedSite.publication()
    publication.baseURL = "https://example.org/docs/"
    let reference = Reference(publication, look: try PublishedSite.look())
    let site = try reference.site()
    let preview = SitePreview(reference, contentID: "one") { Issue.record("\($0)") }
    try preview.check()
    let page = try #require(preview.file(at: "index.html"))
    let ours = try #require(Self.assets(in: String(decoding: page.bytes, as: UTF8.self)))
    let theirs = try #require(Self.assets(in: String(decoding: site.files["index.html"]?.bytes ?? [], as: UTF8.self)))
    #expect(ours != theirs)
    #expect(site.files.count > 100)
    for (path, file) in site.files {
      let made = try #require(preview.file(at: path.replacing(theirs, with: ours)), "\(path)")
      #expect(made.mediaType == file.mediaType, "\(path)")
      let text = String(decoding: made.bytes, as: UTF8.self).replacing(ours, with: theirs)
      #expect(text == String(decoding: file.bytes, as: UTF8.self), "\(path)")
    }
  }

  @Test("what the site has not, the preview has not either")
  func nothing() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    let preview = SitePreview(reference, contentID: "one") { Issue.record("\($0)") }
    for path in ["", "nothing", "nothing/index.html", "docker-accounts/", "docker-accounts/a.html", "sitemap.xml"] {
      #expect(preview.file(at: path) == nil, "\(path)")
    }
  }

  @Test("the folder of the assets is another when anything has changed, so that browsers load them anew")
  func folders() throws {
    let reference = Reference(try PublishedSite.publication(), look: try PublishedSite.look())
    let folders = try ["one", "two"].map { id in
      let page = try #require(SitePreview(reference, contentID: id).file(at: "index.html"))
      return Self.assets(in: String(decoding: page.bytes, as: UTF8.self))
    }
    #expect(folders[0] != nil && folders[0] != folders[1])
  }

  /// The name of the folder that a page takes its assets from.
  private static func assets(in page: String) -> String? {
    page.firstMatch(of: /assets\/([0-9a-f]{16})\//).map { String($0.1) }
  }
}
