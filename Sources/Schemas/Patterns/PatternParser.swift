/// Reads a regular expression.
struct PatternParser {
  /// A regular expression as read.
  struct Result: Sendable {
    /// The tree.
    var root: PatternNode
    /// The classes in it.
    var sets: [ScalarSet]
    /// Number of groups that keep their match.
    var groupCount: Int
    /// Numbers of groups by name.
    var names: [String: Int]
    /// Whether matches of groups are referred to.
    var hasReferences: Bool
  }

  /// The text is no regular expression.
  struct Invalid: Error {}

  /// Groups nest at most so deep.
  private static let depthLimit = 100
  /// Longer texts are refused.
  private static let lengthLimit = 20_000

  /// The code points.
  let text: [UInt32]
  /// Whether the rules of the `u` flag hold.
  let isStrict: Bool
  /// The next code point's place.
  var index = 0
  /// The classes met so far.
  var sets: [ScalarSet] = []
  /// Numbers of groups by name.
  var names: [String: Int] = [:]
  /// Whether matches of groups are referred to.
  var hasReferences = false
  /// The highest number that is referred to.
  var highestReference = 0
  private var groupCount = 0
  private var depth = 0
  private var wantedNames: Set<String> = []

  private init(_ text: [UInt32], isStrict: Bool) {
    self.text = text
    self.isStrict = isStrict
  }

  /// Reads a text, or gives nil when it is no regular expression.
  static func parse(_ text: String, isStrict: Bool) -> Result? {
    let scalars = text.unicodeScalars.map(\.value)
    guard scalars.count <= lengthLimit else { return nil }
    var parser = PatternParser(scalars, isStrict: isStrict)
    guard let root = try? parser.alternatives(), parser.index == scalars.count,
      parser.highestReference <= parser.groupCount, parser.wantedNames.isSubset(of: Set(parser.names.keys))
    else { return nil }
    return Result(
      root: root, sets: parser.sets, groupCount: parser.groupCount, names: parser.names,
      hasReferences: parser.hasReferences)
  }

  /// The code point at the next place, or nil at the end.
  var next: UInt32? { index < text.count ? text[index] : nil }

  /// Passes over a character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character.value else { return false }
    index += 1
    return true
  }

  /// Passes over a text if it comes next.
  mutating func take(text word: String) -> Bool {
    let scalars = word.unicodeScalars.map(\.value)
    guard text[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }

  /// Adds a class to the table.
  mutating func node(of set: ScalarSet) -> PatternNode { .set(sets.place(of: set)) }

  private mutating func alternatives() throws(Invalid) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw Invalid() }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Invalid) -> PatternNode {
    var parts: [PatternNode] = []
    while let character = next, character != UInt32(ascii: "|"), character != UInt32(ascii: ")") {
      let groupsBefore = groupCount
      let (part, canRepeat) = try term(character)
      guard let (minimum, maximum) = try quantifier() else {
        parts.append(part)
        continue
      }
      guard canRepeat else { throw Invalid() }
      let isGreedy = !take("?")
      parts.append(
        .repetition(
          part, minimum: minimum, maximum: maximum, isGreedy: isGreedy, groups: groupsBefore + 1..<groupCount + 1))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func term(_ character: UInt32) throws(Invalid) -> (node: PatternNode, canRepeat: Bool) {
    index += 1
    switch Unicode.Scalar(character) {
    case "^": return (.start, false)
    case "$": return (.end, false)
    case ".": return (node(of: .anyButLineEnds), true)
    case "(": return try group()
    case "[": return (node(of: try characterClass()), true)
    case "\\": return try escape()
    case "*", "+", "?": throw Invalid()
    case "{":
      // Without the flag a brace that begins no quantifier stands for itself.
      guard !isStrict else { throw Invalid() }
      index -= 1
      if try quantifier() != nil { throw Invalid() }
      index += 1
      return (.scalar(character), true)
    case "}", "]":
      guard !isStrict else { throw Invalid() }
      return (.scalar(character), true)
    default: return (.scalar(character), true)
    }
  }

  private mutating func quantifier() throws(Invalid) -> (minimum: Int, maximum: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = index
    guard take("{") else { return nil }
    if let minimum = number() {
      if take("}") { return (minimum, minimum) }
      if take(",") {
        if take("}") { return (minimum, nil) }
        if let maximum = number(), take("}") {
          guard minimum <= maximum else { throw Invalid() }
          return (minimum, maximum)
        }
      }
    }
    index = start
    if isStrict { throw Invalid() }
    return nil
  }

  /// Reads a decimal number; what is beyond a billion counts as that.
  mutating func number() -> Int? {
    var value: Int?
    while let character = next, character >= 0x30, character <= 0x39 {
      value = min((value ?? 0) * 10 + Int(character - 0x30), 1_000_000_000)
      index += 1
    }
    return value
  }

  private mutating func group() throws(Invalid) -> (node: PatternNode, canRepeat: Bool) {
    func close(_ node: PatternNode) throws(Invalid) -> PatternNode {
      guard take(")") else { throw Invalid() }
      return node
    }
    if take(text: "?:") { return (try close(try alternatives()), true) }
    for (word, isAhead, isNegated) in [
      ("?=", true, false), ("?!", true, true), ("?<=", false, false), ("?<!", false, true),
    ] where take(text: word) {
      let body = try close(try alternatives())
      return (.look(body, isAhead: isAhead, isNegated: isNegated), isAhead && !isStrict)
    }
    var name: String?
    if take(text: "?<") {
      name = try groupName()
    } else if next == UInt32(ascii: "?") {
      throw Invalid()
    }
    groupCount += 1
    let number = groupCount
    if let name {
      guard names.updateValue(number, forKey: name) == nil else { throw Invalid() }
    }
    return (.capture(number, try close(try alternatives())), true)
  }

  /// Reads the name of a group up to its `>`.
  mutating func groupName() throws(Invalid) -> String {
    var name = ""
    while let character = next, let scalar = Unicode.Scalar(character), scalar != ">" {
      let isAllowed =
        scalar == "$" || scalar == "_"
        || (name.isEmpty ? scalar.properties.isIDStart : scalar.properties.isIDContinue)
      guard isAllowed else { throw Invalid() }
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard take(">"), !name.isEmpty else { throw Invalid() }
    return name
  }

  /// Notes that a group is referred to by name.
  mutating func want(_ name: String) {
    hasReferences = true
    wantedNames.insert(name)
  }
}

extension UInt32 {
  /// The value of an ASCII character.
  init(ascii scalar: Unicode.Scalar) { self = scalar.value }
}
