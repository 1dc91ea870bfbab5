import OrderedCollections
public import SourceText

/// Compares colours with what is behind them.
public enum ContrastCheck {
  /// Every colour that is hard to tell from another, once for each side, at the value to change.
  ///
  /// A value of a site project is at fault before one of the templates, and a text before what is behind it.
  public static func diagnostics(_ tokens: DesignTokens) -> [Diagnostic] {
    Scheme.allCases.flatMap { scheme -> [Diagnostic] in
      var faults: OrderedDictionary<String, [(pair: ContrastPair, ratio: Double)]> = [:]
      for pair in ContrastPair.all {
        guard let ratio = pair.ratio({ tokens.colours[$0]?[scheme].value }), ratio < pair.minimum else { continue }
        let involved = [pair.front] + pair.back.tokens
        let token = involved.first { tokens.colours[$0]?[scheme].place.isOwn == true } ?? pair.front
        faults[token, default: []].append((pair, ratio))
      }
      return faults.compactMap { token, pairs in
        tokens.colours[token].map { shades in
          .lowContrast(
            of: token, scheme, pairs, at: shades[scheme].place,
            passing: nearest(to: shades[scheme].value, for: token, scheme, in: tokens))
        }
      }
    }
  }

  /// The colour of the nearest lightness, in steps of half a percent, with which every pair of a token passes.
  ///
  /// Nil when there is none, because other colours are at fault too.
  static func nearest(to colour: OKLCH, for token: String, _ scheme: Scheme, in tokens: DesignTokens) -> OKLCH? {
    // What is derived from this colour will be another with another one.
    let pairs = ContrastPair.all.filter { pair in
      !tokens.derived.contains(pair.front) && (pair.front == token || pair.back.tokens.contains(token))
    }
    let steps = (0...200).map { Double($0) / 200 }.sorted { abs($0 - colour.lightness) < abs($1 - colour.lightness) }
    for lightness in steps {
      let candidate = OKLCH(lightness: lightness, chroma: colour.chroma, hue: colour.hue)
      let passes = pairs.allSatisfy { pair in
        let ratio = pair.ratio { $0 == token ? candidate : tokens.colours[$0]?[scheme].value }
        return ratio.map { $0 >= pair.minimum } ?? true
      }
      if passes { return candidate }
    }
    return nil
  }
}
