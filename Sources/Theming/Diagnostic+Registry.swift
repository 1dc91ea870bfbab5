import SourceText

// Every diagnostic of this target, one factory each. Ids and sentences are part of the interface and have tests.

extension Diagnostic {
  /// A colour that cannot be told well enough from others.
  ///
  /// - Parameters:
  ///   - token: The colour.
  ///   - scheme: The side of the theme.
  ///   - pairs: The pairs that it makes with others, each with its ratio; one at least.
  ///   - place: Where the colour is written.
  ///   - passing: A colour with which all pairs pass; nil when there is none.
  static func lowContrast(
    of token: String, _ scheme: Scheme, _ pairs: [(pair: ContrastPair, ratio: Double)], at place: Shade.Place,
    passing: OKLCH?
  ) -> Diagnostic {
    let found = pairs.map { pair, ratio in
      let found = OKLCH.short((ratio * 100).rounded(.down) / 100, decimals: 2)
      return "\(pair.front) on \(pair.back.words) \(found):1 of \(OKLCH.short(pair.minimum, decimals: 1)):1"
    }
    let help =
      passing.map {
        "the nearest lightness of \(token) that passes is \($0.lightnessText): \($0.css) or \($0.colour.hex)"
      }
      ?? "no lightness of \(token) passes with the other colours as they are"
    return Diagnostic(
      id: "theme.contrast",
      summary: "\(token) has too little contrast in the \(scheme.rawValue) theme "
        + "(\(found.joined(separator: ", "))); \(help)",
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
