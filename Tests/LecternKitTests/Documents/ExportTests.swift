import Foundation
import JSON
import OrderedCollections
import SourceText
import Testing
import TestSupport

@Suite("lectern export")
struct ExportTests {
  @Test("JSON and YAML say the same, on standard output and in a file")
  func formats() throws {
    try Folder.with { folder in
      let json = try folder.lectern("export", "docker-accounts")
      #expect(json.code == 0)
      #expect(json.errors == "")
      let document = try #require(JSONValue(parsing: json.output.utf8))
      #expect(document["openapi"]?.string?.hasPrefix("3.1.") == true)
      #expect(document["paths"]?["/api/v1.1/users/{username}/"]?["get"] != nil)

      let yaml = try folder.lectern("export", "docker-accounts", "--format", "yaml")
      #expect(yaml.output.hasPrefix("openapi: "))
      let read = SourceText.read(SourceFile(name: "a.yaml", text: yaml.output), as: .yaml)
      #expect(read.diagnostics.isEmpty)
      #expect(read.node.map { JSONValue($0) } == document)

      for (format, expected) in [("json", json.output), ("yaml", yaml.output)] {
        let outcome = try folder.lectern("export", "docker-accounts", "--format", format, "-o", "a.\(format)")
        #expect(outcome.code == 0)
        #expect(outcome.output == "")
        #expect(try folder.text("a.\(format)") == expected)
      }
    }
  }

  @Test("a file that cannot be written is one sentence with the system's reason")
  func unwritable() throws {
    try Folder.with { folder in
      let outcome = try folder.lectern("export", "gitlab-users", "-o", "missing/a.json")
      #expect(outcome.code == 1)
      #expect(outcome.errors == "error: missing/a.json cannot be written: no such file or directory\n")
    }
  }
}
