/// A colour that has to be told from what is behind it.
struct ContrastPair: Sendable, Hashable {
  /// The token of the text, or of the line.
  let front: String
  /// What is behind.
  let back: Ground
  /// The least ratio.
  let minimum: Double

  /// What [WCAG 2.2, 1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum) asks of text.
  static let text = 4.5
  /// What [WCAG 2.2, 1.4.11](https://www.w3.org/TR/WCAG22/#non-text-contrast) asks of borders and of the focus ring.
  static let line = 3.0

  /// What may be behind a text.
  indirect enum Ground: Sendable, Hashable {
    /// A token.
    case plain(String)
    /// Some of a token, painted over a ground.
    case tint(String, Double, over: Ground)
    /// Some of a token, mixed with another one.
    case mix(String, Double, with: String)

    /// The ground for people: `surface`, `12% note over surface`.
    var words: String {
      switch self {
      case .plain(let token): token
      case .tint(let token, let part, let ground): "\(Self.percent(part)) \(token) over \(ground.words)"
      case .mix(let token, let part, let other): "\(Self.percent(part)) \(token) in \(other)"
      }
    }

    private static func percent(_ part: Double) -> String { "\(Int((part * 100).rounded()))%" }

    /// The tokens that make it.
    var tokens: [String] {
      switch self {
      case .plain(let token): [token]
      case .tint(let token, _, let ground): ground.tokens + [token]
      case .mix(let token, _, let other): [other, token]
      }
    }

    /// The colour on a side; nil when a token is not known.
    func colour(_ value: (String) -> OKLCH?) -> Colour? {
      switch self {
      case .plain(let token):
        return value(token)?.colour
      case .tint(let token, let part, let ground):
        guard let front = value(token)?.colour, let back = ground.colour(value) else { return nil }
        return front.painted(part, over: back)
      case .mix(let token, let part, let other):
        guard let one = value(token), let two = value(other) else { return nil }
        return one.mixed(part, with: two).colour
      }
    }
  }

  /// How well the front stands out; nil when a token is not known.
  func ratio(_ value: (String) -> OKLCH?) -> Double? {
    guard let front = value(front)?.colour, let back = back.colour(value) else { return nil }
    return front.contrast(with: back)
  }
}
