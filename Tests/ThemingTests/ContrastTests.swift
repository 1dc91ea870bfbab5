import BuiltInTemplates
import OrderedCollections
import SourceText
import Testing

@testable import Theming

@Suite("Contrast")
struct ContrastTests {
  static let sheet = SourceFile(
    name: "tokens.css", text: BuiltInTemplates.files.first { $0.path == "theme/tokens.css" }?.text ?? "")

  @Test("the built-in colours pass")
  func builtIn() {
    let tokens = DesignTokens(Self.sheet)
    #expect(tokens.colours.count == 20)
    #expect(Theme().diagnostics(in: Self.sheet).map(\.summary) == [])
  }

  @Test(
    "the built-in neutral colours pass whatever hue they have", arguments: Array(stride(from: 0.0, to: 360, by: 15)))
  func hues(hue: Double) {
    // The accent itself has a lightness for its own hue.
    let found = ContrastCheck.diagnostics(DesignTokens(Self.sheet, hue: hue)).map(\.summary)
    #expect(found.filter { !$0.hasPrefix("accent has ") } == [])
  }

  @Test(
    "known ratios",
    arguments: [
      ("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.478), ("#767676", "#ffffff", 4.542),
      ("#ff0000", "#ffffff", 3.998),
      ("#0000ff", "#ffffff", 8.592), ("#3451c6", "#3451c6", 1),
    ])
  func ratios(one: String, other: String, ratio: Double) throws {
    let (one, other) = (try #require(OKLCH(css: one)?.colour), try #require(OKLCH(css: other)?.colour))
    #expect(abs(one.contrast(with: other) - ratio) < 0.001)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test("every colour of a text in the style sheets is compared with something")
  func textsOfTheStyleSheets() {
    let fronts = Set(ContrastPair.all.map(\.front))
    // Tints of methods and marks, which are compared as the tokens that they stand for.
    let others: Set = ["tint", "line-control"]
    for file in BuiltInTemplates.files where file.path.hasPrefix("theme/") && file.path.hasSuffix(".css") {
      for match in file.text.matches(of: #/[^-]color: var\(--([a-z-]+)\)/#) {
        #expect(fronts.union(others).contains(String(match.1)), "\(file.path): \(match.0)")
      }
      for match in file.text.matches(of: #/--tint: var\(--([a-z-]+)\)/#) {
        #expect(fronts.contains(String(match.1)), "\(file.path): \(match.0)")
      }
    }
  }

  @Test("every ground of the style sheets is behind a text that is compared")
  func groundsOfTheStyleSheets() {
    let grounds = Set(ContrastPair.all.flatMap { $0.back.tokens })
    for file in BuiltInTemplates.files where file.path.hasPrefix("theme/") && file.path.hasSuffix(".css") {
      for match in file.text.matches(of: #/background: (?:color-mix\(in oklab, )?var\(--([a-z-]+)\)/#) {
        let name = String(match.1)
        #expect(grounds.contains(name) || ["tint", "cover"].contains(name), "\(file.path): \(match.0)")
      }
    }
  }
}
