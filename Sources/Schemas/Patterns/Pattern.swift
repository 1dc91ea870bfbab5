/// A compiled regular expression of ECMA-262, read with the `u` flag.
///
/// [JSON Schema 2020-12, section 6.4](https://json-schema.org/draft/2020-12/json-schema-core#section-6.4). What is no
/// pattern with the flag but one without it, such as `\-`, is read as it is meant without.
struct Pattern: Sendable {
  /// The text it was made of.
  let text: String
  /// The program.
  let instructions: [PatternInstruction]
  /// The classes that instructions refer to.
  let sets: [ScalarSet]
  /// Their answers for code points below 128.
  let answersBelow128: [(UInt64, UInt64)]
  /// Number of registers.
  let registerCount: Int
  /// Whether what follows depends on more than place and position, so that failures cannot be remembered.
  let hasMemory: Bool
  /// Whether a match can only begin at the start of the text.
  let isAnchored: Bool

  /// Compiles a text, or nil when it is no regular expression.
  init?(_ text: String) {
    guard let parsed = PatternParser.parse(text, isStrict: true) ?? PatternParser.parse(text, isStrict: false),
      let compiled = PatternCompiler.compile(parsed)
    else { return nil }
    self.text = text
    instructions = compiled.instructions
    sets = parsed.sets
    answersBelow128 = parsed.sets.map(\.answersBelow128)
    registerCount = compiled.registerCount
    hasMemory = compiled.hasMemory
    isAnchored =
      switch parsed.root {
      case .start: true
      case .sequence(let parts): if case .start? = parts.first { true } else { false }
      default: false
      }
  }

  /// Whether a code point is in a class.
  func contains(_ value: UInt32, in set: Int) -> Bool {
    guard value < 128 else { return sets[set].contains(value) }
    let answers = answersBelow128[set]
    return (value < 64 ? answers.0 : answers.1) >> UInt64(value & 63) & 1 == 1
  }

  /// Whether a text is a regular expression by the strict rules.
  static func isStrictlyValid(_ text: String) -> Bool {
    PatternParser.parse(text, isStrict: true) != nil
  }
}
