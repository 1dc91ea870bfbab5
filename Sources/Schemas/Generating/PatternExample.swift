/// Texts that a regular expression matches, made from its tree.
///
/// Lookaround is passed over: what is made is a guess that has to be checked.
struct PatternExample {
  /// Texts do not grow beyond this.
  private static let lengthLimit = 20_000
  /// All attempts together make so many code points at most.
  private static let workLimit = 30_000
  /// A repetition without upper limit is taken this many times more than it must.
  private static let usualExtra = 5

  private let sets: [ScalarSet]
  private let dice: Dice
  /// How many more times than they must repetitions are taken; the one with the number alone, when there is one.
  private let extra: Int
  private let stretched: Int?
  private var scalars: [Unicode.Scalar] = []
  private var groups: [Int: [Unicode.Scalar]] = [:]
  private var throwCount: UInt64 = 0
  private var repetitionCount = 0
  private var isStuck = false

  private init(_ sets: [ScalarSet], dice: Dice, extra: Int, stretched: Int?) {
    self.sets = sets
    self.dice = dice
    self.extra = extra
    self.stretched = stretched
  }

  /// A text of a length, in code points, that the pattern probably matches; nil when none was found.
  static func text(of pattern: Pattern, dice: Dice, length: Facts.CountRange = Facts.CountRange()) -> String? {
    guard
      let parsed = PatternParser.parse(pattern.text, isStrict: true)
        ?? PatternParser.parse(pattern.text, isStrict: false)
    else { return nil }
    guard parsed.root.shortestLength <= min(length.maximum, lengthLimit) else { return nil }
    var work = workLimit
    var matcher = PatternMatcher()
    var shortest: [Unicode.Scalar]?
    func made(_ extra: Int, _ stretched: Int?, _ turn: Int) -> [Unicode.Scalar]? {
      guard work > 0 else { return nil }
      var example = PatternExample(parsed.sets, dice: dice.turned(turn), extra: extra, stretched: stretched)
      example.add(parsed.root)
      work -= example.scalars.count + 20
      return example.isStuck ? nil : example.scalars
    }
    func fits(_ scalars: [Unicode.Scalar]) -> Bool {
      guard scalars.count >= length.minimum, scalars.count <= length.maximum else { return false }
      guard case .matches = matcher.match(pattern, String(scalars)) else { return false }
      return true
    }
    let missing = min(length.minimum, lengthLimit)
    for turn in 0..<4 {
      for extra in [usualExtra, 0, 1, 2, 3] {
        guard let scalars = made(extra, nil, turn) else { continue }
        if fits(scalars) { return String(scalars) }
        if shortest == nil || scalars.count < shortest?.count ?? 0 { shortest = scalars }
        // An expression that is not anchored may be followed by anything.
        let padding = [Unicode.Scalar](repeating: "a", count: max(0, missing - scalars.count))
        if !padding.isEmpty, fits(scalars + padding) { return String(scalars + padding) }
        if !padding.isEmpty, fits(padding + scalars) { return String(padding + scalars) }
      }
      let base = made(0, nil, turn)?.count ?? 0
      for repetition in 0..<6 {
        for extra in [
          max(1, missing - base), max(1, missing / 2), max(1, length.maximum == .max ? 8 : length.maximum - base),
        ]
        where extra <= lengthLimit {
          if let scalars = made(extra, repetition, turn), fits(scalars) { return String(scalars) }
        }
      }
    }
    return length.minimum == 0 && length.maximum == .max ? shortest.map { String($0) } : nil
  }

  private mutating func number(below count: Int) -> Int {
    throwCount += 1
    return dice.number(below: count, throwCount)
  }

  private mutating func add(_ node: PatternNode) {
    guard !isStuck, scalars.count <= Self.lengthLimit else { return isStuck = true }
    switch node {
    case .scalar(let value): append(value)
    case .set(let place): append(oneOf: sets[place])
    case .sequence(let parts): for part in parts { add(part) }
    case .choice(let parts): add(parts[number(below: parts.count)])
    case .capture(let group, let body):
      let start = scalars.count
      add(body)
      if start <= scalars.count { groups[group] = Array(scalars[start...]) }
    case .repetition(let body, let minimum, let maximum, _, _):
      let own = repetitionCount
      repetitionCount += 1
      let more = stretched.map { $0 == own ? extra : 0 } ?? extra
      let (sum, overflows) = minimum.addingReportingOverflow(more)
      let count = min(maximum ?? .max, overflows ? .max : sum)
      guard count <= Self.lengthLimit else { return isStuck = true }
      for _ in 0..<count where !isStuck { add(body) }
    case .reference(let group): scalars += groups[group] ?? []
    case .empty, .start, .end, .wordBoundary, .look, .namedReference: break
    }
  }

  private mutating func append(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return isStuck = true }
    scalars.append(scalar)
  }

  private static let lowerCase = Array(UInt32(0x61)...0x7A)
  private static let upperCase = Array(UInt32(0x41)...0x5A)
  private static let digits = Array(UInt32(0x30)...0x39)
  private static let signs = (UInt32(0x21)...0x7E).filter { !ASCII.isAlphanumeric(UInt8($0)) }
  /// Code points to begin with where no ASCII will do.
  private static let others =
    (0...0x1F).map { UInt32($0) } + [0x20, 0x7F] + Array(UInt32(0x80)...0x24FF)
    + Array(UInt32(0x3000)...0x30FF) + [0x4E00, 0xAC00, 0x1F600, 0x10000, 0x1D400, 0x1D7CE, 0xE000, 0xFFFD, 0x10FFFF]

  /// Adds a code point of a class: letters and digits where it has some.
  private mutating func append(oneOf set: ScalarSet) {
    let lower = Self.lowerCase.filter(set.contains)
    let upper = lower.isEmpty ? Self.upperCase.filter(set.contains) : []
    let pool = lower + upper + Self.digits.filter(set.contains)
    if !pool.isEmpty { return append(pool[number(below: pool.count)]) }
    let signs = Self.signs.filter(set.contains)
    if !signs.isEmpty { return append(signs[number(below: signs.count)]) }
    guard let other = Self.others.first(where: { Unicode.Scalar($0) != nil && set.contains($0) }) else {
      return isStuck = true
    }
    append(other)
  }
}

extension PatternNode {
  /// The fewest code points that a match takes, lookaround and references left out.
  fileprivate var shortestLength: Int {
    let limit = 1_000_000
    switch self {
    case .scalar, .set: return 1
    case .sequence(let parts): return min(limit, parts.reduce(0) { $0 + $1.shortestLength })
    case .choice(let parts): return parts.map(\.shortestLength).min() ?? 0
    case .capture(_, let body): return body.shortestLength
    case .repetition(let body, let minimum, _, _, _):
      return min(limit, body.shortestLength * min(minimum, limit))
    default: return 0
    }
  }
}

extension String {
  /// A text from its code points.
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
