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

  @Test("an API, a folder of guides and a catalog that lectern.yaml names later are served, tried and watched")
  func additions() throws {
    try Folder.with { folder in
      try folder.writeSite(title: "Small")
      let server = try LecternServer(["serve"], in: folder.url)
      defer { server.process.stop() }
      #expect(try server.exchange("GET", "/gitlab-users/").status == 404)
      let events = try Events(server)
      try folder.write(
        "title: Larger\napis:\n  - spec: docker-accounts\n    locales: [en]\n  - spec: pets.yaml\nguides: guides\n",
        to: "lectern.yaml")
      try server.process.errors(containing: "there is no file `pets.yaml`")

      try folder.write(Self.pets(title: "List the pets"), to: "pets.yaml")
      try server.process.errors(containing: "the folder of guides guides cannot be read")
      try folder.write("# Hello\n\nFirst words.\n", to: "guides/hello.md")
      events.expectReload()
      #expect(try server.text("/").contains("Larger"))
      #expect(try server.text("/guides/hello/").contains("First words."))
      #expect(try server.text("/pets/operations/list-pets/").contains("List the pets"))
      let call = [("X-Lectern-Console", "1")]
      #expect(try server.exchange("GET", "/_try/pets/0/pets", headers: call).status == 200)

      try folder.write(Self.pets(title: "Show all pets"), to: "pets.yaml")
      events.expectReload()
      #expect(try server.text("/pets/operations/list-pets/").contains("Show all pets"))
      try folder.write("# Hello\n\nSecond words.\n", to: "guides/hello.md")
      events.expectReload()
      #expect(try server.text("/guides/hello/").contains("Second words."))
    }
  }

  @Test("a description that cannot be read any more leaves the old site up, and is taken again when it is mended")
  func brokenDescription() throws {
    try Folder.with { folder in
      try folder.write(Self.pets(title: "List the pets"), to: "pets.yaml")
      let server = try LecternServer(["serve", "pets.yaml"], in: folder.url)
      defer { server.process.stop() }
      let events = try Events(server)
      try folder.write("openapi: [", to: "pets.yaml")
      try server.process.errors(containing: "error: the old site stays until this is mended\n")
      #expect(try server.text("/operations/list-pets/").contains("List the pets"))
      let told = events.connection.text(until: "error: the old site stays until this is mended\n\n")
      #expect(told.contains("event: failure\ndata: pets.yaml:1:"))
      // A page that is opened only now hears of it as well.
      let later = try Events(server).everything(until: "mended\n\n")
      #expect(later.contains("event: failure\ndata: pets.yaml:1:"))
      try folder.write(Self.pets(title: "List the pets"), to: "pets.yaml")
      try server.process.errors(containing: "mended; the site is what it was\n")
      try folder.write(Self.pets(title: "Show all pets"), to: "pets.yaml")
      events.expectReload()
      #expect(try server.text("/operations/list-pets/").contains("Show all pets"))
    }
  }

  @Test("an editor that empties a file before it writes it, or puts another in its place, is followed to the last word")
  func steps() throws {
    try Folder.with { folder in
      try folder.write(Self.pets(title: "List the pets"), to: "pets.yaml")
      let server = try LecternServer(["serve", "pets.yaml"], in: folder.url)
      defer { server.process.stop() }
      func shows(_ title: String) throws -> Bool {
        for _ in 0..<400 {
          if try server.text("/operations/list-pets/").contains(title) { return true }
          usleep(25_000)
        }
        return false
      }
      let place = folder.url.appendingPathComponent("pets.yaml")
      for (title, pause) in [("Show them", 0), ("Show some", 4_000), ("Show all", 40_000)] {
        let text = Data(Self.pets(title: title).utf8)
        let file = try FileHandle(forWritingTo: place)
        try file.truncate(atOffset: 0)
        for piece in [text.prefix(text.count / 2), text.dropFirst(text.count / 2)] {
          usleep(UInt32(pause))
          try file.write(contentsOf: piece)
        }
        try file.close()
        #expect(try shows(title))
      }
      try folder.write(Self.pets(title: "Count the pets"), to: "pets.new")
      #expect(rename(folder.url.appendingPathComponent("pets.new").path, place.path) == 0)
      #expect(try shows("Count the pets"))
    }
  }

  /// A description of one operation.
  private static func pets(title: String) -> String {
    """
    openapi: 3.1.0
    info: {title: Pets, version: "1"}
    paths:
      /pets:
        get:
          operationId: listPets
          summary: \(title)
          responses:
            "200":
              description: All of them.
              content: {application/json: {schema: {type: array, items: {type: string}}}}
    """
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
