/// A regular expression as a tree.
///
/// [ECMA-262, section 22.2.1](https://tc39.es/ecma262/#sec-patterns).
indirect enum PatternNode: Sendable {
  /// Matches without taking anything.
  case empty
  /// One code point.
  case scalar(UInt32)
  /// One code point of a class, by its place in the pattern's table.
  case set(Int)
  /// One after the other.
  case sequence([PatternNode])
  /// The first that leads to a match.
  case choice([PatternNode])
  /// A group whose match can be referred to, by number from 1.
  case capture(Int, PatternNode)
  /// A repetition; the groups inside forget their matches at every turn.
  case repetition(PatternNode, minimum: Int, maximum: Int?, isGreedy: Bool, groups: Range<Int>)
  /// `^`.
  case start
  /// `$`.
  case end
  /// `\b`, or `\B` when negated.
  case wordBoundary(isNegated: Bool)
  /// Lookahead or lookbehind.
  case look(PatternNode, isAhead: Bool, isNegated: Bool)
  /// What a group matched.
  case reference(Int)
  /// What a named group matched; resolved when the whole pattern is read.
  case namedReference(String)

  /// Whether it can match without taking anything; true when in doubt.
  var canBeEmpty: Bool {
    switch self {
    case .scalar, .set: false
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .choice(let parts): parts.contains(where: \.canBeEmpty)
    case .capture(_, let body): body.canBeEmpty
    case .repetition(let body, let minimum, _, _, _): minimum == 0 || body.canBeEmpty
    default: true
    }
  }

  /// Number of instructions that it becomes, about; nothing larger than the limit is told apart.
  var size: Int {
    let limit = 1_000_000
    switch self {
    case .sequence(let parts): return min(limit, parts.reduce(1) { $0 + $1.size })
    case .choice(let parts): return min(limit, parts.reduce(1) { $0 + $1.size + 2 })
    case .capture(_, let body), .look(let body, _, _): return body.size + 2
    case .repetition(let body, let minimum, let maximum, _, _):
      let times = max(minimum, maximum ?? 1, 1)
      return times > limit ? limit : min(limit, times * (body.size + 4))
    default: return 1
    }
  }
}
