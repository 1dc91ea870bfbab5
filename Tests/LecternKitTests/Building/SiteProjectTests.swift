import Foundation
import TestSupport
import Testing

@Suite("Site projects")
struct SiteProjectTests {
  private static let spec = """
    openapi: 3.1.0
    info: { title: Things, version: "1" }
    paths:
      /things:
        get:
          operationId: listThings
          responses:
            "200":
              description: Things.
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Thing" }
    components:
      schemas:
        Thing:
          type: object
    """

  private func page(_ path: String, in folder: Folder) throws -> String { try folder.text("out/\(path)") }

  @Test("a text that cannot be read fails the build at its line, with a lightness that passes")
  func contrast() throws {
    try Folder.with { folder in
      try folder.write(
        "apis:\n  - spec: docker-accounts\ntheme:\n  colours:\n    accent: '#5b9bd5'\n", to: "lectern.yaml")
      let outcome = try folder.lectern("build", "-o", "out")
      #expect(outcome.code == 1)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 1)
      let first = try #require(lines.first)
      #expect(first.hasPrefix("lectern.yaml:5:13: error: ") && first.hasSuffix("[theme.contrast]"), "\(first)")
      #expect(first.contains("accent has too little contrast in the light theme (accent on surface 2.96:1 of 4.5:1, "))
      let better = try #require(first.firstMatch(of: /or (#\w{6}) \[/)).1
      try folder.write(
        "apis:\n  - spec: docker-accounts\ntheme:\n  colours:\n    accent: '\(better)'\n", to: "lectern.yaml")
      #expect(try folder.lectern("build", "-o", "out").code == 0)
    }
  }

  @Test("colours, fonts and pictures are in files of the site, and pages name them")
  func theme() throws {
    try Folder.with { folder in
      let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\"/>"
      for name in ["logo.svg", "dark/logo.svg", "icon.svg", "own.woff2"] { try folder.write(drawing, to: name) }
      try folder.write(
        """
        apis: [{ spec: docker-accounts }]
        theme:
          colours: { accent: '#0b6e4f' }
          fonts: { text: { family: [Own Sans, sans-serif], files: [{ file: own.woff2, weight: 400 }] } }
          radius: 2px
          logo: { light: logo.svg, dark: dark/logo.svg, text: Own }
          favicon: icon.svg
        """, to: "lectern.yaml")
      let outcome = try folder.lectern("build", "-o", "out")
      #expect(outcome.errors == "" && outcome.code == 0)
      let files = try folder.files("out")
      let html = try page("index.html", in: folder)
      let named = html.matches(of: /(?:href|src)="(assets\/[^"]+)"/).map { String($0.1) }
      for name in named { #expect(files[name] != nil, "\(name)") }
      let sheet = try #require(named.first { $0.hasSuffix("/theme.css") })
      let css = try folder.text("out/\(sheet)")
      #expect(css.contains("--accent: light-dark(#0b6e4f, ") && css.contains("--radius: 2px;"))
      let font = try #require(css.firstMatch(of: /url\("([^"]+)"\)/)).1
      #expect(files[sheet.replacing("theme.css", with: font)] != nil)
      let logos = html.matches(of: /<img class="logo" data-side="(light|dark)" src="([^"]+)" alt="Own" width="300"/)
      #expect(logos.map { String($0.1) } == ["light", "dark"])
      #expect(Set(logos.map { String($0.2) }).count == 2, "files of one name do not take each other's place")
      #expect(!html.contains("style="))
    }
  }

  @Test("guides, operations and types lead to where they are edited; the code samples are those that are asked for")
  func repositoryAndSamples() throws {
    try Folder.with { folder in
      try folder.write(Self.spec, to: "docs/api/things.yaml")
      try folder.write("# Start\n", to: "docs/guides/1-first steps.md")
      try folder.write(
        """
        apis: [{ spec: api/things.yaml }]
        guides: guides
        samples: [python, curl]
        repository: { edit: "https://code.example/edit/{path}#L{line}", folder: own/docs }
        """, to: "docs/lectern.yaml")
      let outcome = try folder.lectern("build", "--site", "docs", "-o", "out")
      #expect(outcome.code == 0)
      func edit(_ path: String) throws -> Substring? {
        try page(path, in: folder).firstMatch(of: /<a href="([^"]+)">Edit this page/)?.1
      }
      let file = "https://code.example/edit/own/docs/api/things.yaml"
      #expect(try edit("operations/list-things/index.html") == "\(file)#L5")
      #expect(try edit("types/thing/index.html") == "\(file)#L15")
      #expect(try edit("index.html") == "\(file)#L1")
      #expect(
        try edit("guides/first-steps/index.html") == "https://code.example/edit/own/docs/guides/1-first%20steps.md#L1")
      let html = try page("operations/list-things/index.html", in: folder)
      #expect(html.matches(of: /data-choose="([a-z]+)"/).map { String($0.1) } == ["python", "curl"])
    }
  }

  @Test("--single-file writes one file, in the language that is asked for")
  func singleFile() throws {
    try Folder.with { folder in
      let outcome = try folder.lectern("build", "gitlab-users", "--single-file", "-o", "all.html")
      #expect(outcome.code == 0 && outcome.errors == "")
      let text = try folder.text("all.html")
      #expect(outcome.output.hasPrefix("all.html: \(text.utf8.count) bytes in "))
      #expect(try folder.names() == ["all.html"])
      #expect(try folder.lectern("build", "--single-file", "--locale", "zh-Hans").code == 0)
      #expect(try folder.text("reference.html").contains("<html lang=\"zh-Hans\""))
      let unknown = try folder.lectern("build", "--single-file", "--locale", "zh-Hant")
      #expect(unknown.code == 64)
      #expect(unknown.errors.contains("the site is not in `zh-Hant` (there are en, zh-Hans); did you mean `zh-Hans`?"))
      #expect(try folder.lectern("build", "--locale", "en").code == 64)
    }
  }
}
