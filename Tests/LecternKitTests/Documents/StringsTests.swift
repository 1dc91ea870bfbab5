import Foundation
import JSON
import OrderedCollections
import SourceText
import Testing
import TestSupport

@Suite("lectern strings")
struct StringsTests {
  static let spec = """
    openapi: 3.1.0
    info: {title: Birds, version: '1'}
    paths:
      /birds:
        get:
          operationId: listBirds
          summary: List all birds
          responses: {'200': {description: The birds}}
        post:
          operationId: addBird
          summary: Add a bird
          responses: {'201': {description: The birds}}
    """

  @Test("a catalog is begun, translated, shown in the site, and brought up to date")
  func journey() throws {
    try Folder.with { folder in
      try folder.write(Self.spec, to: "birds.yaml")
      let site = "apis:\n  - spec: birds.yaml\n    catalog: texts/birds.xcstrings\n    locales: [en, de]\n"
      try folder.write("title: Birds\n" + site, to: "lectern.yaml")
      try folder.write("", to: "texts/.keep")

      let begun = try folder.lectern("strings")
      #expect(begun.errors == "")
      #expect(begun.code == 0)
      #expect(
        begun.output == """
          texts/birds.xcstrings: 5 strings
            de: 0 of 5 translated (0 %)

          """)
      var catalog = try folder.text("texts/birds.xcstrings")
      let strings = try #require(JSONValue(parsing: catalog.utf8)?["strings"]?.object)
      #expect(Set(strings.keys) == ["Birds", "birds", "List all birds", "Add a bird", "The birds"])
      #expect(strings["The birds"]?["comment"]?.string == "list-birds, add-bird")

      catalog = catalog.replacingOccurrences(
        of: #""comment" : "add-bird""#,
        with: #""comment" : "mine", "localizations": {"de": {"stringUnit": {"state": "translated", "value": "Neu"}}}"#)
      try folder.write(catalog, to: "texts/birds.xcstrings")
      #expect(try folder.lectern("build", "-o", "out").code == 0)
      #expect(try folder.text("out/de/operations/add-bird/index.html").contains("<title>Neu"))

      try folder.write(Self.spec.replacingOccurrences(of: "List all birds", with: "List birds"), to: "birds.yaml")
      let check = try folder.lectern("strings", "--check")
      #expect(check.code == 1)
      #expect(check.errors.contains("texts/birds.xcstrings: is not up to date"))
      #expect(check.errors.contains("de lacks 4 of 5 strings"))
      #expect(try folder.text("texts/birds.xcstrings") == catalog, "--check writes nothing")

      let renewed = try folder.lectern("strings", "--format", "json")
      let report = try #require(JSONValue(parsing: renewed.output.utf8))
      #expect(report[0]?["locales"]?["de"]?["translated"] == 1)
      let entries = try #require(JSONValue(parsing: folder.text("texts/birds.xcstrings").utf8)?["strings"]?.object)
      #expect(entries["List all birds"] == nil, "a text that nobody translated goes with its source")
      #expect(entries["List birds"] != nil)
      #expect(entries["Add a bird"]?["comment"]?.string == "mine")
      #expect(entries["Add a bird"]?["localizations"]?["de"]?["stringUnit"]?["value"]?.string == "Neu")
    }
  }

  @Test("the catalogs of this project are up to date and complete")
  func ownCatalogs() throws {
    try Folder.with { folder in
      let site = LecternExecutable.packageFolder.appendingPathComponent("site").path
      let outcome = try folder.lectern("strings", "--site", site, "--check")
      #expect(outcome.errors == "")
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("(100 %)"))
    }
  }

  @Test("a broken catalog stays as it is, with the place of the mistake")
  func broken() throws {
    try Folder.with { folder in
      try folder.write(Self.spec, to: "birds.yaml")
      try folder.write("{\"sourceLanguage\": \"en\",\n \"strings\": 3}", to: "birds.xcstrings")
      let outcome = try folder.lectern("strings", "birds.yaml")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("birds.xcstrings:2:13"))
      #expect(try folder.text("birds.xcstrings").hasSuffix("\"strings\": 3}"))
    }
  }
}
