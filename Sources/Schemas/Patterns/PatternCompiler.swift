/// Turns the tree of a regular expression into a program.
struct PatternCompiler {
  /// Longer programs are refused.
  private static let instructionLimit = 20_000
  /// Repetitions that become longer than this are counted instead of written out.
  private static let expansionLimit = 500

  /// The program so far.
  private(set) var instructions: [PatternInstruction] = []
  /// Number of registers: two for each group, then those of loops.
  private(set) var registerCount: Int
  /// Whether failures depend on more than place and position.
  private(set) var hasMemory: Bool
  private let names: [String: Int]
  private let keepsGroups: Bool
  private var isTooLong = false

  /// Compiles, or gives nil when the program becomes too long.
  static func compile(_ parsed: PatternParser.Result) -> PatternCompiler? {
    var compiler = PatternCompiler(parsed)
    compiler.emit(parsed.root, isBackward: false)
    compiler.instructions.append(.accept)
    return compiler.isTooLong ? nil : compiler
  }

  private init(_ parsed: PatternParser.Result) {
    names = parsed.names
    hasMemory = parsed.hasReferences
    keepsGroups = parsed.hasReferences
    registerCount = parsed.hasReferences ? 2 * parsed.groupCount + 2 : 0
  }

  private mutating func emit(_ node: PatternNode, isBackward: Bool) {
    guard instructions.count < Self.instructionLimit else {
      isTooLong = true
      return
    }
    switch node {
    case .empty: break
    case .scalar(let value): instructions.append(.scalar(value, isBackward: isBackward))
    case .set(let place): instructions.append(.set(place, isBackward: isBackward))
    case .sequence(let parts):
      for part in isBackward ? parts.reversed() : parts { emit(part, isBackward: isBackward) }
    case .choice(let parts): emitChoice(parts, isBackward: isBackward)
    case .capture(let number, let body):
      guard keepsGroups else { return emit(body, isBackward: isBackward) }
      instructions.append(.save(2 * number + (isBackward ? 1 : 0)))
      emit(body, isBackward: isBackward)
      instructions.append(.save(2 * number + (isBackward ? 0 : 1)))
    case .repetition(let body, let minimum, let maximum, let isGreedy, let groups):
      if node.size > Self.expansionLimit, max(minimum, maximum ?? 0) > 1 {
        emitCounted(body, minimum, maximum, isGreedy, groups, isBackward: isBackward)
      } else {
        emitExpanded(body, minimum, maximum, isGreedy, groups, isBackward: isBackward)
      }
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    case .wordBoundary(let isNegated): instructions.append(.wordBoundary(isNegated: isNegated))
    case .look(let body, let isAhead, let isNegated):
      let place = instructions.place(of: .accept)
      emit(body, isBackward: !isAhead)
      instructions.append(.accept)
      instructions[place] = .look(isNegated: isNegated, exit: instructions.count)
    case .reference(let number): instructions.append(.reference(number, isBackward: isBackward))
    case .namedReference(let name):
      instructions.append(.reference(names[name] ?? 0, isBackward: isBackward))
    }
  }

  private mutating func emitChoice(_ parts: [PatternNode], isBackward: Bool) {
    var jumps: [Int] = []
    for (place, part) in parts.enumerated() {
      guard place < parts.count - 1 else {
        emit(part, isBackward: isBackward)
        continue
      }
      let split = instructions.place(of: .accept)
      emit(part, isBackward: isBackward)
      jumps.append(instructions.place(of: .accept))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emitTurn(_ body: PatternNode, _ groups: Range<Int>, isBackward: Bool) {
    if keepsGroups, !groups.isEmpty {
      instructions.append(.clear(groups.lowerBound * 2..<groups.upperBound * 2))
    }
    emit(body, isBackward: isBackward)
  }

  private mutating func emitExpanded(
    _ body: PatternNode, _ minimum: Int, _ maximum: Int?, _ isGreedy: Bool, _ groups: Range<Int>, isBackward: Bool
  ) {
    for _ in 0..<minimum { emitTurn(body, groups, isBackward: isBackward) }
    func split(_ place: Int, exit: Int) -> PatternInstruction {
      isGreedy ? .split(place + 1, exit) : .split(exit, place + 1)
    }
    guard let maximum else {
      let start = instructions.place(of: .accept)
      let register = body.canBeEmpty ? newRegister() : nil
      if let register { instructions.append(.save(register)) }
      emitTurn(body, groups, isBackward: isBackward)
      if let register { instructions.append(.moved(register)) }
      instructions.append(.jump(start))
      instructions[start] = split(start, exit: instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in 0..<max(0, maximum - minimum) {
      splits.append(instructions.place(of: .accept))
      emitTurn(body, groups, isBackward: isBackward)
      if isTooLong { return }
    }
    for place in splits { instructions[place] = split(place, exit: instructions.count) }
  }

  private mutating func emitCounted(
    _ body: PatternNode, _ minimum: Int, _ maximum: Int?, _ isGreedy: Bool, _ groups: Range<Int>, isBackward: Bool
  ) {
    hasMemory = true
    let counter = newRegister()
    let position = body.canBeEmpty ? newRegister() : nil
    instructions.append(.zero(counter))
    let start = instructions.place(of: .accept)
    if let position { instructions.append(.save(position)) }
    emitTurn(body, groups, isBackward: isBackward)
    if let position, minimum == 0 { instructions.append(.moved(position)) }
    instructions.append(.jump(start))
    instructions[start] = .count(
      register: counter, minimum: minimum, maximum: maximum ?? Int.max, isGreedy: isGreedy, exit: instructions.count)
  }

  private mutating func newRegister() -> Int {
    registerCount += 1
    return registerCount - 1
  }
}
