import Foundation
import TestSupport
import Testing

@Suite("Links to files beside descriptions and guides")
struct LinkedFilesTests {
  private static let spec = """
    openapi: 3.1.0
    info:
      title: Things
      version: "1"
      description: |
        See [how to log in](docs/auth.md#tokens), [more](/more), [nothing](docs/none.md)
        and [no type](#/components/schemas/None).
    paths: {}
    """

  private func prepare(_ folder: Folder, _ settings: String) throws {
    try folder.write(Self.spec, to: "api/things.yaml")
    try folder.write("# Auth", to: "api/docs/auth.md")
    try folder.write("# Guide\n\n[the same](../api/docs/auth.md) [nothing](../none.md)", to: "guides/1-guide.md")
    try folder.write("apis:\n  - spec: api/things.yaml\nguides: guides\n" + settings, to: "lectern.yaml")
  }

  @Test("links lead to the repository and to the host of the site; others are warnings with their place")
  func followed() throws {
    try Folder.with { folder in
      try prepare(folder, "repository: https://code.example/own/edit/main/\nbase-url: https://docs.example/things/\n")
      let outcome = try folder.lectern("build", "-o", "out")
      #expect(outcome.code == 0)
      let page = try folder.text("out/index.html")
      #expect(page.contains("<a href=\"https://code.example/own/blob/main/api/docs/auth.md#tokens\">how to log in</a>"))
      #expect(page.contains("<a href=\"https://docs.example/more\">more</a>"))
      #expect(page.contains(", nothing\nand no type."))
      let guide = try folder.text("out/guides/guide/index.html")
      #expect(guide.contains("blob/main/api/docs/auth.md\">the same</a> nothing"))
      #expect(outcome.errors.contains("api/things.yaml:6:72: warning: the link `docs/none.md` leads to nothing"))
      #expect(outcome.errors.contains("api/things.yaml:7:19: warning: the link `#/components/schemas/None` leads to "))
      #expect(outcome.errors.contains("guides/1-guide.md:3:43: warning: the link `../none.md` leads to nothing"))
    }
  }

  @Test("without a repository, files beside the description lead nowhere")
  func noRepository() throws {
    try Folder.with { folder in
      try prepare(folder, "")
      let outcome = try folder.lectern("build", "-o", "out")
      #expect(outcome.code == 0)
      #expect(try folder.text("out/index.html").contains("See how to log in, more, nothing"))
      #expect(outcome.errors.contains("api/things.yaml:6:25: warning: the link `docs/auth.md#tokens` leads to nothing"))
    }
  }
}
