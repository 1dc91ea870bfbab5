import Testing

@testable import Theming

@Suite("Colours")
struct ColourTests {
  @Test(
    "known colours of sRGB have their coordinates",
    arguments: [
      ("#ff0000", 0.62796, 0.25768, 29.234), ("#00ff00", 0.86644, 0.29483, 142.495),
      ("#0000ff", 0.45201, 0.31321, 264.052),
      ("#663399", 0.44027, 0.16030, 303.373), ("#ffffff", 1, 0, 0), ("#000", 0, 0, 0), ("#808080", 0.59987, 0, 0),
    ])
  func coordinates(hex: String, lightness: Double, chroma: Double, hue: Double) throws {
    let colour = try #require(OKLCH(css: hex))
    #expect(abs(colour.lightness - lightness) < 0.0001)
    #expect(abs(colour.chroma - chroma) < 0.0001)
    #expect(abs(colour.hue - hue) < 0.01)
  }

  @Test("a colour survives the way to coordinates and back")
  func roundTrip() throws {
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          let hex = "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
          #expect(OKLCH(css: hex)?.colour.hex == hex)
        }
      }
    }
  }

  @Test(
    "colours are read as CSS has them",
    arguments: [
      ("oklch(48% 0.19 262)", "oklch(48% 0.19 262)"), ("OKLCH(0.48 47.5% 262deg)", "oklch(48% 0.19 262)"),
      ("#FFF", "oklch(100% 0 0)"),
    ])
  func reading(text: String, css: String) { #expect(OKLCH(css: text)?.css == css) }

  @Test(
    "what is no colour is none",
    arguments: [
      "red", "#ff", "#ffff", "#gggggg", "oklch(48% 0.19)", "oklch(48%, 0.19, 262)", "oklch(148% 0.19 262)",
      "oklch(48% 0.19 262 / 50%)", "oklch(48% -1 262)", "rgb(1 2 3)", "#ff0000; }", "", "oklch(nan 0 0)",
    ])
  func noColour(text: String) { #expect(OKLCH(css: text) == nil) }

  @Test("a tint is painted as browsers do, on encoded channels")
  func painting() throws {
    let (white, black) = (try #require(OKLCH(css: "#fff")?.colour), try #require(OKLCH(css: "#000")?.colour))
    #expect(black.painted(0.2, over: white).hex == "#cccccc")
    #expect(black.painted(0, over: white).hex == "#ffffff")
  }

  @Test("a mixture is half way in lightness")
  func mixing() throws {
    let (white, black) = (try #require(OKLCH(css: "#fff")), try #require(OKLCH(css: "#000")))
    #expect(abs(white.mixed(0.25, with: black).lightness - 0.25) < 0.0001)
  }
}
