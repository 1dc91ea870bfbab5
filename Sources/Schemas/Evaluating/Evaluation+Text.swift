import JSON

extension Evaluation {
  /// `minLength`, `maxLength`, `pattern` and `format`; the last one knows numbers too.
  @inline(never)
  mutating func checkText(_ instruction: SchemaInstruction, _ node: Int, _ value: JSONValue) -> Bool {
    if case .format(let format, let isAlwaysAsserted) = instruction {
      guard assertsFormats || isAlwaysAsserted, !format.allows(value) else { return true }
      report(node, "format", .limit(format.rawValue)) {
        "\($0) must be \(format.words); got \(ValuePath.excerpt(value))"
      }
      return false
    }
    guard case .string(let text) = value else { return true }
    switch instruction {
    case .minLength(let limit):
      if text.utf8.count >= limit, text.utf8.count / 4 >= limit || text.unicodeScalars.count >= limit { return true }
      report(node, "minLength", .limit("\(limit)")) {
        "\($0) must have at least \(Self.count(limit, "character")); got \(ValuePath.excerpt(value))"
      }
      return false
    case .maxLength(let limit):
      if text.utf8.count <= limit || text.unicodeScalars.count <= limit { return true }
      let length = text.unicodeScalars.count
      report(node, "maxLength", .limit("\(limit)")) {
        "\($0) must have at most \(Self.count(limit, "character")); got \(length)"
      }
      return false
    case .pattern(let place):
      return checkPattern(place, node, text)
    default: return true
    }
  }

  private mutating func checkPattern(_ place: Int, _ node: Int, _ text: String) -> Bool {
    let pattern = program.tables.patterns[place]
    switch matcher.match(pattern, text) {
    case .matches: return true
    case .differs:
      report(node, "pattern", .limit(pattern.text)) {
        "\($0) must match `\(ValuePath.excerpt(pattern.text, limit: 120))`; got \(ValuePath.excerpt(.string(text)))"
      }
    case .exhausted:
      report(node, "pattern", .simplicity) {
        "\($0) cannot be matched with `\(ValuePath.excerpt(pattern.text, limit: 120))` within reasonable time"
      }
    }
    return false
  }

  /// A number of things, such as `1 member` or `2 members`.
  static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
