import JSON

extension ExampleSearch {
  /// So many candidates are looked at.
  private static let candidateLimit = 200

  /// A number from facts; other turns give other numbers.
  func number(_ facts: Facts, at spot: Spot, isInteger: Bool, turn: Int) -> JSONNumber? {
    var facts = facts
    if isInteger, facts.isFractional { return nil }
    narrow(&facts)
    var passed: [JSONNumber] = []
    func takes(_ candidate: Decimal?) -> Bool {
      guard let candidate else { return false }
      let number = candidate.number
      guard facts.allow(number, isInteger: isInteger), !passed.contains(number) else { return false }
      passed.append(number)
      return passed.count > turn
    }
    let name = NameWords(spot.name)
    if takes(PlausibleNumber.number(name, spot.dice, isInteger: isInteger)) { return passed.last }
    for candidate in candidates(facts, dice: spot.dice, isInteger: isInteger) {
      if takes(candidate) { return passed.last }
    }
    // Bounds that are too large to calculate with are numbers themselves.
    for bound in facts.minima + facts.maxima where facts.allow(bound.number, isInteger: isInteger) {
      passed.append(bound.number)
    }
    return passed.isEmpty ? nil : passed[turn % passed.count]
  }

  /// Adds the bounds of formats.
  private func narrow(_ facts: inout Facts) {
    for format in facts.formats {
      let bits: (Int, Int)? =
        switch format {
        case .int32: (Int(Int32.min), Int(Int32.max))
        case .int64: (Int.min, Int.max)
        default: nil
        }
      guard let bits else { continue }
      facts.minima.append(Facts.Bound(number: JSONNumber(bits.0), isExclusive: false))
      facts.maxima.append(Facts.Bound(number: JSONNumber(bits.1), isExclusive: false))
      facts.divisors.append(JSONNumber(1))
    }
  }

  private func candidates(_ facts: Facts, dice: Dice, isInteger: Bool) -> [Decimal] {
    let low = facts.minima.compactMap { Decimal($0.number) }.max { $0.isLess(than: $1) }
    let high = facts.maxima.compactMap { Decimal($0.number) }.min { $0.isLess(than: $1) }
    var step: Decimal? = isInteger ? Decimal(1) : nil
    for divisor in facts.divisors.compactMap({ Decimal($0) }) where divisor.digits > 0 {
      step = step.map { $0.commonMultiple(with: divisor) ?? divisor } ?? divisor
    }
    var candidates: [Decimal] = []
    if let step {
      let first = low?.steps(of: step, roundsUp: true)
      let last = high?.steps(of: step, roundsUp: false)
      let start = first ?? last ?? Int128(dice.number(below: 20, 31) + 1)
      let direction: Int128 = first == nil && last != nil ? -1 : 1
      for index in 0..<Int128(Self.candidateLimit) {
        if let multiple = step.times(start + direction * index) { candidates.append(multiple) }
      }
      return candidates
    }
    if let low, let high, var width = high.plus(Decimal(-low.digits, exponent: low.exponent)) {
      for _ in 0..<24 {
        guard let half = width.half else { break }
        width = half
        candidates += [low.plus(width)].compactMap { $0 }
      }
      candidates += [low, high]
    }
    for step in [Decimal(1), Decimal(5, exponent: -1), Decimal(1, exponent: -2)] {
      for count in 0..<Int128(20) {
        if let low { candidates += [step.times(count).flatMap { low.plus($0) }].compactMap { $0 } }
        if let high { candidates += [step.times(-count).flatMap { high.plus($0) }].compactMap { $0 } }
        if low == nil, high == nil { candidates += [step.times(count)].compactMap { $0 } }
      }
    }
    return candidates
  }
}

extension Facts {
  /// Whether a number meets the facts.
  func allow(_ number: JSONNumber, isInteger: Bool) -> Bool {
    let exact = ExactNumber(number)
    if isInteger || isFractional, exact.isInteger == isFractional { return false }
    for bound in minima {
      let order = exact.compared(to: ExactNumber(bound.number))
      if order < 0 || (order == 0 && bound.isExclusive) { return false }
    }
    for bound in maxima {
      let order = exact.compared(to: ExactNumber(bound.number))
      if order > 0 || (order == 0 && bound.isExclusive) { return false }
    }
    return divisors.allSatisfy { exact.isMultiple(of: ExactNumber($0)) }
      && !wrongDivisors.contains { exact.isMultiple(of: ExactNumber($0)) }
  }
}

extension Decimal {
  /// Whether this number is smaller than another.
  fileprivate func isLess(than other: Decimal) -> Bool {
    ExactNumber(number).compared(to: ExactNumber(other.number)) < 0
  }
}
