import Foundation
import Testing
import TestSupport

@Suite("lectern serve, while the site changes")
struct LiveReloadTests {
  @Test("a changed template, catalog, guide or configuration reloads the page; a broken one leaves the old site up")
  func reloads() throws {
    try Folder.with { folder in
      try folder.copy(package: "templates/page.mustache", to: "page.mustache")
      let frame = try folder.text("page.mustache")
      try folder.write(frame, to: "look/page.mustache")
      try folder.write("# Hello\n\nFirst words.\n", to: "guides/hello.md")
      try folder.write(Self.catalog(translation: "Erstens"), to: "words.xcstrings")
      try folder.write(Self.configuration(title: "Before"), to: "lectern.yaml")
      let server = try LecternServer(["serve"], in: folder.url)
      defer { server.process.stop() }
      #expect(try server.text("/").contains("Before"))
      let guide = try #require(try server.text("/").firstMatch(of: /href="([^"]*hello\/[^"]*)"/)?.1)
      let guidePath = "/" + guide.drop { $0 == "." || $0 == "/" }

      let events = try Events(server)
      try folder.write("# Hello\n\nSecond words.\n", to: "guides/hello.md")
      events.expectReload()
      #expect(try server.text(guidePath).contains("Second words."))

      try folder.write(frame.replacing("<body>", with: "<body data-edited>"), to: "look/page.mustache")
      events.expectReload()
      #expect(try server.text("/").contains("<body data-edited>"))

      try folder.write(Self.catalog(translation: "Zweitens"), to: "words.xcstrings")
      events.expectReload()
      #expect(try server.text("/zh-Hans/operations/get-user/").contains("Zweitens"))

      try folder.write("<body>\n{{titel}}\n", to: "look/page.mustache")
      try server.process.errors(
        containing:
          "look/page.mustache:2:3: error: unknown name 'titel'; did you mean 'title'? [template.unknown-name]\n")
      try server.process.errors(containing: "error: the old site stays until this is mended\n")
      #expect(try server.text("/").contains("<body data-edited>"))

      try folder.write(frame.replacing("<body>", with: "<body data-mended>"), to: "look/page.mustache")
      events.expectReload()
      #expect(try server.text("/").contains("<body data-mended>"))

      try folder.write(Self.configuration(title: "After"), to: "lectern.yaml")
      events.expectReload()
      #expect(try server.text("/").contains("After"))
    }
  }

  private static func configuration(title: String) -> String {
    """
    title: \(title)
    apis:
      - spec: docker-accounts
        catalog: words.xcstrings
    guides: guides
    templates: look
    """
  }

  /// A catalog that translates the title of an operation and nothing else.
  private static func catalog(translation: String) -> String {
    """
    {"sourceLanguage": "en", "version": "1.0", "strings": {"Get a single user": {"localizations": {
      "zh-Hans": {"stringUnit": {"state": "translated", "value": "\(translation)"}}}}}}
    """
  }
}
