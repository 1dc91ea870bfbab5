import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

extension Diagnostic {
  /// A text that cannot be told well enough from what is behind it.
  static func lowContrast(
    _ pair: ContrastPair, _ ratio: Double, of token: String, _ scheme: Scheme, at place: Shade.Place,
    passing: OKLCH?
  ) -> Diagnostic {
    let found = OKLCH.short((ratio * 100).rounded(.down) / 100, decimals: 2)
    let needed = OKLCH.short(pair.minimum, decimals: 1)
    let help =
      passing.map {
        "the nearest lightness of \(token) that passes is \($0.lightnessText): \($0.css) or \($0.colour.hex)"
      }
      ?? "no lightness of \(token) passes with the other colours as they are"
    return Diagnostic(
      id: "theme.contrast",
      summary: "\(pair.front) on \(pair.back.words) has a contrast of \(found):1 in the \(scheme.rawValue) theme, "
        + "and needs \(needed):1; \(help)",
      at: place.span, in: place.file, pointer: place.pointer)
  }
}

extension Diagnostic {
  /// A colour for something that the look does not have.
  static func unknownColour(_ name: String, known: [String], at place: Shade.Place) -> Diagnostic {
    Diagnostic(
      id: "theme.unknown-colour",
      summary: "no colour of the look is called `\(name)` (there are \(known.joined(separator: ", ")))",
      at: place.span, in: place.file, pointer: place.pointer, suggestion: didYouMean(name, among: known))
  }
}

extension OKLCH {
  /// The lightness for people (`47.5%`).
  var lightnessText: String { OKLCH.short(lightness * 100, decimals: 1) + "%" }
}
