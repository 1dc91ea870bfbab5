import JSON

extension ExampleSearch {
  /// Texts with more code points are not made.
  private static let longest = 100_000
  /// What it counts as when no text of a pattern was found.
  private static let patternWork = 400
  /// Passwords that expressions with many conditions like.
  private static let mixtures = [
    "Passw0rd!", "aA1!aA1!aA1!", "Abc-123456", "ABC123", "abc123", "A1", "1.0.0", "-", " ",
  ]

  /// A text from facts; other turns give other texts.
  mutating func text(_ facts: Facts, at spot: Spot, turn: Int) -> String? {
    guard !facts.length.isEmpty, facts.length.minimum <= Self.longest else { return nil }
    let plausible = PlausibleText(dice: spot.dice.turned(turn), name: NameWords(spot.name))
    let annotations = facts.annotated.compactMap { program.tables.annotations[$0] }
    var candidates: [String] = []
    let format = facts.formats.first?.rawValue ?? annotations.compactMap(\.format).first
    if let format {
      for shape in 0..<4 {
        if let text = FormatExample.text(format, plausible, shape: shape) { candidates.append(text) }
      }
    }
    if candidates.isEmpty {
      let mediaType = annotations.compactMap(\.contentMediaType).first
      if let encoding = annotations.compactMap(\.contentEncoding).first,
        let text = FormatExample.encoded(FormatExample.document(mediaType ?? ""), encoding)
      {
        candidates.append(text)
      } else if let mediaType {
        candidates.append(FormatExample.document(mediaType))
      }
    }
    if candidates.isEmpty { candidates.append(plausible.text) }
    if turn > 0, format == nil { candidates.insert("\(plausible.word)-\(turn)", at: 0) }
    if let fitting = candidates.first(where: { fits($0, facts) }) { return fitting }
    for pattern in facts.patterns {
      for attempt in 0..<3 {
        let text = PatternExample.text(
          of: program.tables.patterns[pattern], dice: plausible.dice.turned(attempt), length: facts.length)
        if let text, fits(text, facts) { return text }
      }
    }
    if !facts.patterns.isEmpty { _ = spend(Self.patternWork) }
    candidates += Self.mixtures
    for candidate in candidates.map({ Self.fitted($0, to: facts.length) }) where fits(candidate, facts) {
      return candidate
    }
    // Validation has the last word: it may be that only a guess is at hand.
    return facts.patterns.isEmpty && facts.formats.isEmpty ? Self.fitted(plausible.text, to: facts.length) : nil
  }

  /// Whether a text has the length, matches the patterns and follows the formats.
  private mutating func fits(_ text: String, _ facts: Facts) -> Bool {
    let count = text.unicodeScalars.count
    guard count >= facts.length.minimum, count <= facts.length.maximum else { return false }
    for pattern in facts.patterns {
      guard case .matches = matcher.match(program.tables.patterns[pattern], text) else { return false }
    }
    return facts.formats.allSatisfy { $0.allows(.string(text)) }
  }

  /// A text cut or filled to a length.
  private static func fitted(_ text: String, to length: Facts.CountRange) -> String {
    var scalars = Array(text.unicodeScalars.prefix(length.maximum))
    if text.contains("@"), scalars.count < length.minimum {
      // The local part of an address grows at its front, up to its limit of 64.
      scalars = Array(repeating: "a", count: length.minimum - scalars.count) + scalars
    }
    while scalars.count < length.minimum { scalars.append(scalars.count % 8 == 7 && !text.contains("/") ? "-" : "a") }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
