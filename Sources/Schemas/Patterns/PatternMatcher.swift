/// Runs compiled regular expressions; keeps its memory from one text to the next.
///
/// First it goes the way of a backtracking matcher. Where that takes long, it starts again and remembers what failed,
/// which bounds the work by length of program times length of text. Programs with back references or counters cannot
/// remember; their steps are counted and limited.
struct PatternMatcher {
  /// The answer of a match.
  enum Answer: Sendable {
    case matches, differs
    /// No answer within the limit of steps.
    case exhausted
  }

  /// Steps before failures are remembered: so many, and so many for each code point.
  private static let easySteps = (base: 1000, each: 16)
  /// Steps of one match when failures cannot be remembered.
  private static let stepLimit = 1_000_000
  /// Bits for remembered failures at most.
  private static let memoryLimit = 64_000_000

  private var text: [UInt32] = []
  private var registers: [Int] = []
  private var stack: [Int] = []
  private var failed: [UInt64] = []
  private var remembers = false
  private var steps = 0
  private var limit = 0
  /// What all hard matches together may still take; easy ones cost nothing of it.
  private var budget = 20_000_000

  /// A matcher without memory yet.
  init() {}

  /// Whether a pattern matches somewhere in a text.
  mutating func match(_ pattern: Pattern, _ string: String) -> Answer {
    text.removeAll(keepingCapacity: true)
    for scalar in string.unicodeScalars { text.append(scalar.value) }
    remembers = false
    let canRemember = !pattern.hasMemory && pattern.instructions.count * (text.count + 1) <= Self.memoryLimit
    let easy = Self.easySteps.base + Self.easySteps.each * text.count
    limit = canRemember ? easy : max(easy, min(Self.stepLimit, budget))
    let answer = search(pattern)
    budget -= max(0, steps - easy)
    guard answer == .exhausted, canRemember, budget > 0 else { return answer }
    remembers = true
    failed = [UInt64](repeating: 0, count: pattern.instructions.count * (text.count + 1) / 64 + 1)
    limit = budget
    defer {
      failed = []
      budget -= steps
    }
    return search(pattern)
  }

  private mutating func search(_ pattern: Pattern) -> Answer {
    steps = 0
    for start in 0...(pattern.isAnchored ? 0 : text.count) {
      registers.removeAll(keepingCapacity: true)
      for _ in 0..<pattern.registerCount { registers.append(-1) }
      stack.removeAll(keepingCapacity: true)
      if run(pattern, from: 0, at: start) { return .matches }
      if steps > limit { return .exhausted }
    }
    return .differs
  }

  /// Runs from an instruction at a position until a match or until every way has failed.
  private mutating func run(_ pattern: Pattern, from start: Int, at position: Int) -> Bool {
    let floor = stack.count
    var place = start
    var position = position
    while true {
      steps += 1
      if steps > limit { return false }
      if step(pattern, &place, &position) {
        guard place < 0 else { continue }
        stack.removeSubrange(floor...)
        return true
      }
      guard stack.count > floor else { return false }
      for register in registers.indices.reversed() { registers[register] = stack.removeLast() }
      position = stack.removeLast()
      place = stack.removeLast()
    }
  }

  /// Carries out one instruction; false when it fails, a negative place when the program accepts.
  private mutating func step(_ pattern: Pattern, _ place: inout Int, _ position: inout Int) -> Bool {
    switch pattern.instructions[place] {
    case .scalar(let value, let isBackward):
      guard let next = character(at: position, isBackward), next == value else { return false }
      position += isBackward ? -1 : 1
    case .set(let set, let isBackward):
      guard let next = character(at: position, isBackward), pattern.contains(next, in: set) else { return false }
      position += isBackward ? -1 : 1
    case .split(let first, let second):
      if remembers, !visit(place, position) { return false }
      push(second, position)
      place = first
      return true
    case .jump(let target):
      place = target
      return true
    case .save(let register): registers[register] = position
    case .clear(let range): for register in range { registers[register] = -1 }
    case .moved(let register):
      // A loop that comes back without having moved is caught by the memory of failures, too.
      if registers[register] == position { return false }
    case .zero(let register): registers[register] = 0
    case .count(let register, let minimum, let maximum, let isGreedy, let exit):
      return count(register, minimum, maximum, isGreedy, exit, &place, position)
    case .start: if position != 0 { return false }
    case .end: if position != text.count { return false }
    case .wordBoundary(let isNegated):
      let isBoundary = isWord(at: position - 1) != isWord(at: position)
      if isBoundary == isNegated { return false }
    case .look(let isNegated, let exit):
      guard look(pattern, place, exit, position) != isNegated, steps <= limit else { return false }
      place = exit
      return true
    case .reference(let group, let isBackward):
      guard takeReference(group, isBackward, &position) else { return false }
    case .accept:
      place = -1
      return true
    }
    place += 1
    return true
  }

  private func character(at position: Int, _ isBackward: Bool) -> UInt32? {
    let place = isBackward ? position - 1 : position
    return place >= 0 && place < text.count ? text[place] : nil
  }

  private func isWord(at position: Int) -> Bool {
    position >= 0 && position < text.count && ScalarSet.wordCharacters.contains(text[position])
  }

  private mutating func push(_ place: Int, _ position: Int) {
    stack.append(place)
    stack.append(position)
    for register in registers { stack.append(register) }
  }

  /// Notes that a place is tried at a position; false when it was before.
  private mutating func visit(_ place: Int, _ position: Int) -> Bool {
    let bit = place * (text.count + 1) + position
    if failed[bit >> 6] >> UInt64(bit & 63) & 1 == 1 { return false }
    failed[bit >> 6] |= 1 << UInt64(bit & 63)
    return true
  }

  private mutating func count(
    _ register: Int, _ minimum: Int, _ maximum: Int, _ isGreedy: Bool, _ exit: Int, _ place: inout Int, _ position: Int
  ) -> Bool {
    let turns = registers[register]
    if turns < minimum {
      registers[register] = turns + 1
      place += 1
    } else if turns >= maximum {
      place = exit
    } else if isGreedy {
      push(exit, position)
      registers[register] = turns + 1
      place += 1
    } else {
      registers[register] = turns + 1
      push(place + 1, position)
      registers[register] = turns
      place = exit
    }
    return true
  }

  /// Tries the body of a lookahead or lookbehind.
  private mutating func look(_ pattern: Pattern, _ place: Int, _ exit: Int, _ position: Int) -> Bool {
    let before = registers
    let isMatch = run(pattern, from: place + 1, at: position)
    guard isMatch else {
      registers = before
      return false
    }
    if remembers {
      // What was on the way to success is no failure; to forget a few failures more costs only work.
      let first = (place + 1) * (text.count + 1) >> 6
      let last = exit * (text.count + 1) >> 6
      steps += last - first
      for word in first...last { failed[word] = 0 }
    }
    if case .look(true, _) = pattern.instructions[place] { registers = before }
    return true
  }

  private func takeReference(_ group: Int, _ isBackward: Bool, _ position: inout Int) -> Bool {
    let start = registers[2 * group]
    let end = registers[2 * group + 1]
    guard start >= 0, end >= start else { return true }
    for offset in 0..<end - start {
      let place = isBackward ? position - 1 - offset : position + offset
      let wanted = isBackward ? text[end - 1 - offset] : text[start + offset]
      guard place >= 0, place < text.count, text[place] == wanted else { return false }
    }
    position += isBackward ? start - end : end - start
    return true
  }
}
