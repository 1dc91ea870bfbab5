extension ContrastPair {
  /// Every pair that the style sheets make; `templates/theme` has each colour of a text that is named here.
  static let all: [ContrastPair] = neutral + accented + labels + notes + code + lines

  /// The colours of methods, statuses and marks.
  private static let tints = ["note", "good", "warn", "stop", "special", "plain"]
  private static let surface = Ground.plain("surface")
  private static let raised = Ground.plain("surface-raised")
  private static let hover = Ground.plain("surface-hover")
  /// The current page, the chosen result, the pressed button.
  private static let chosen = Ground.tint("accent", 0.10, over: surface)
  /// The row that a link leads to.
  private static let target = Ground.mix("accent", 0.08, with: "surface")

  private static func pairs(_ fronts: [String], on grounds: [Ground], _ minimum: Double = text) -> [ContrastPair] {
    fronts.flatMap { front in grounds.map { ContrastPair(front: front, back: $0, minimum: minimum) } }
  }

  private static let neutral = pairs(["ink", "ink-muted", "accent"], on: [surface, raised, hover, chosen, target])

  private static let accented =
    pairs(["accent"], on: [.tint("accent", 0.10, over: raised)])
    + pairs(["accent-ink"], on: [.plain("accent"), .mix("accent", 0.88, with: "ink")])

  private static let labels =
    pairs(tints, on: [surface, raised, hover, target, chosen])
    + tints.flatMap { tint in
      pairs([tint], on: [surface, hover, chosen].map { .tint(tint, 0.12, over: $0) })
    }

  private static let notes = [("note", 0.07), ("warn", 0.08), ("stop", 0.07), ("good", 0.08)].flatMap { token, part in
    pairs(["ink", "ink-muted", "accent"], on: [.tint(token, part, over: surface)])
  }

  private static let code =
    pairs(["code-key", "code-string", "code-number", "code-keyword", "code-comment"], on: [raised])
    + pairs(["code-key"], on: [surface])

  /// The focus ring, and the borders by which controls are known.
  private static let lines = pairs(["accent", "line-control"], on: [surface, raised], line)
}
