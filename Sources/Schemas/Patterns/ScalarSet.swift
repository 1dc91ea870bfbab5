/// A class of code points.
struct ScalarSet: Sendable {
  /// Those below 128, a bit each.
  private var low: (UInt64, UInt64) = (0, 0)
  /// Those from 128 on.
  private var ranges: [ClosedRange<UInt32>] = []
  /// Properties of which any one is enough.
  private var properties: [ScalarProperty] = []
  /// Classes of which any one is enough.
  private var sets: [ScalarSet] = []
  private var isNegated = false

  /// `\d`.
  static let digits = ScalarSet([0x30...0x39])
  /// `\w`.
  static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// `\s`: white space and line ends.
  static let blanks = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What `.` matches.
  static let anyButLineEnds = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).negated

  /// A class of ranges and properties.
  init(_ ranges: [ClosedRange<UInt32>] = [], properties: [ScalarProperty] = []) {
    for range in ranges { insert(range) }
    self.properties = properties
  }

  /// All code points that are not in this class.
  var negated: ScalarSet {
    var set = self
    set.isNegated.toggle()
    return set
  }

  /// The answers for code points below 128, a bit each, negation and properties included.
  var answersBelow128: (UInt64, UInt64) {
    var bits: (UInt64, UInt64) = (0, 0)
    for value in UInt32(0)..<64 {
      if contains(value) { bits.0 |= 1 << UInt64(value) }
      if contains(value + 64) { bits.1 |= 1 << UInt64(value) }
    }
    return bits
  }

  /// Adds a range.
  mutating func insert(_ range: ClosedRange<UInt32>) {
    for value in range.lowerBound..<max(range.lowerBound, min(128, range.upperBound + 1)) {
      if value < 64 { low.0 |= 1 << UInt64(value) } else { low.1 |= 1 << UInt64(value - 64) }
    }
    if range.upperBound >= 128 { ranges.append(max(128, range.lowerBound)...range.upperBound) }
  }

  /// Adds a member of a class.
  mutating func insert(_ member: PatternParser.Member) {
    switch member {
    case .scalar(let value): insert(value...value)
    case .set(let set): sets.append(set)
    }
  }

  /// Whether a code point is in the class.
  func contains(_ value: UInt32) -> Bool { holds(value) != isNegated }

  private func holds(_ value: UInt32) -> Bool {
    if value < 128 {
      let bits = value < 64 ? low.0 >> UInt64(value) : low.1 >> UInt64(value - 64)
      if bits & 1 == 1 { return true }
    } else {
      for range in ranges where range.contains(value) { return true }
    }
    for set in sets where set.contains(value) { return true }
    guard !properties.isEmpty, let scalar = Unicode.Scalar(value) else { return false }
    for property in properties where property.holds(for: scalar) { return true }
    return false
  }
}
