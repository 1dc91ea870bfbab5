import BuiltInTemplates
import OrderedCollections
import SourceText
import Testing

@testable import Theming

@Suite("Themes")
struct ThemeTests {
  private static let sheet = ContrastTests.sheet

  /// The colours of a `theme` as YAML, one line each.
  private func theme(_ text: String) throws -> Theme {
    let file = SourceFile(name: "lectern.yaml", text: text)
    let cursor = SourceCursor(try #require(SourceText.read(file, as: .yaml).node), in: file)
    var theme = Theme()
    func shade(_ cursor: SourceCursor?) -> Shade? {
      guard let cursor, let text = cursor.node.string, let value = OKLCH(css: text) else { return nil }
      return Shade(value, css: text, at: Shade.Place(cursor))
    }
    for (name, value) in cursor.members {
      let isForBoth = value.node.string != nil
      theme.colours[name] = Theme.ColourChoice(
        light: shade(isForBoth ? value : value["light"]), dark: shade(value["dark"]), isForBoth: isForBoth)
    }
    return theme
  }

  @Test("a colour that cannot be read is one error with its place, all its pairs and the nearest lightness that passes")
  func tooLight() throws {
    let found = try theme("ink: '#111'\naccent: '#5b9bd5'\n").diagnostics(in: Self.sheet)
    let first = try #require(found.first)
    #expect(found.allSatisfy { $0.id == "theme.contrast" && $0.severity == .error && $0.file == "lectern.yaml" })
    #expect(first.range?.start.line == 2)
    #expect(first.range?.start.column == 9)
    let start = "accent has too little contrast in the light theme (accent on surface 2.96:1 of 4.5:1, accent on "
    #expect(first.summary.hasPrefix(start), "\(first.summary)")
    #expect(first.summary.contains("accent on 8% warn over surface "))
    #expect(found.count == 1)
    // What is recommended passes.
    let better = try #require(first.summary.firstMatch(of: #/: (oklch\(.*?\)) or (#\w{6})$/#))
    for colour in [String(better.1), String(better.2)] {
      #expect(try theme("ink: '#111'\naccent: '\(colour)'\n").diagnostics(in: Self.sheet).map(\.summary) == [])
    }
  }

  @Test("a ground under which built-in texts vanish is at fault itself")
  func ground() throws {
    let found = try theme("surface: { dark: '#777' }\n").diagnostics(in: Self.sheet)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.range?.start.column == 18 && $0.summary.contains("dark theme") })
  }

  @Test(
    "an accent for the light side gets a dark side and an ink that can be read",
    arguments: [
      "#0b6e4f", "#b00020", "#111111", "#7a3e00", "oklch(45% 0.2 320)", "#004d99",
    ])
  func derived(accent: String) throws {
    #expect(try theme("accent: '\(accent)'\n").diagnostics(in: Self.sheet).map(\.summary) == [])
  }

  @Test("a colour that the look does not have is an error with the one that was meant")
  func unknown() throws {
    let found = try theme("acent: '#0b6e4f'\n").diagnostics(in: Self.sheet)
    #expect(found.map(\.id) == ["theme.unknown-colour"])
    #expect(found.first?.suggestion == "accent")
  }

  @Test("the style sheet has what was chosen, and nothing else")
  func styleSheet() throws {
    var theme = try theme("accent: '#0b6e4f'\n")
    theme.lengths = ["radius": "2px"]
    theme.text = Theme.FontChoice(
      families: ["Own Sans", "sans-serif"],
      faces: [Theme.FontFace(file: ThemeFile(name: "own.woff2", bytes: [1]), weight: "100 900", isItalic: false)])
    let css = try #require(theme.styleSheet(following: Self.sheet) { "theme/\($0.name)" })
    let names = css.matches(of: #/--([a-z-]+): /#).map { String($0.1) }
    #expect(names == ["accent-hue", "accent", "accent-ink", "own-font-text", "radius"])
    #expect(css.contains("--accent: light-dark(#0b6e4f, oklch(76% "))
    #expect(css.contains("--own-font-text: \"Own Sans\", sans-serif,;"))
    #expect(css.contains("src: url(\"theme/own.woff2\");"))
    #expect(Theme().styleSheet(following: Self.sheet) { $0.name } == nil)
  }

  @Test("the icon is drawn in the accent of the look, and in that of a theme")
  func icon() throws {
    let icon = try #require(BuiltInTemplates.files.first { $0.path == "theme/favicon.svg" }?.text)
    let accent = try #require(DesignTokens(Self.sheet).colours["accent"])
    #expect(icon.matches(of: #/#\w{6}/#).map { String($0.0) } == Scheme.allCases.map { accent[$0].value.colour.hex })
    #expect(Theme().recoloured(icon, following: Self.sheet) == icon)
    let own = try theme("accent: { light: '#0b6e4f', dark: '#1853c6' }\n").recoloured(icon, following: Self.sheet)
    #expect(own.matches(of: #/#\w{6}/#).map { String($0.0) } == ["#0b6e4f", "#1853c6"])
  }

  @Test(
    "the size of a picture is that of its file, or keeps the proportions of its drawing",
    arguments: [
      ("<svg xmlns=\"x\" width=\"120\" height=\"40px\">", 120, 40), ("<svg viewBox=\"0 0 300 100\">", 300, 100),
      ("<?xml version=\"1.0\"?>\n<svg\nviewBox='0,0,16,8'>", 16, 8),
    ])
  func pictures(text: String, width: Int, height: Int) throws {
    let size = try #require(PictureSize.read(Array(text.utf8)))
    #expect(size.width * height == size.height * width)
  }

  @Test(
    "a picture that does not say its size has none", arguments: ["", "<svg>", "<svg width=\"100%\" height=\"1em\">"])
  func unknownSize(text: String) { #expect(PictureSize.read(Array(text.utf8)) == nil) }

  @Test("a PNG says its size in its first chunk")
  func png() throws {
    let bytes: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44, 0, 0, 0, 100,
    ]
    let size = try #require(PictureSize.read(bytes))
    #expect(size.width == 300 && size.height == 100)
    #expect(PictureSize.read(Array(bytes.prefix(20))) == nil)
  }
}
