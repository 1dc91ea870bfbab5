/// One step of a compiled regular expression.
enum PatternInstruction: Sendable {
  /// Takes one code point; backward inside a lookbehind.
  case scalar(UInt32, isBackward: Bool)
  /// Takes one code point of a class, by its place.
  case set(Int, isBackward: Bool)
  /// Goes on at the first place, later at the second.
  case split(Int, Int)
  /// Goes on elsewhere.
  case jump(Int)
  /// Keeps the position in a register.
  case save(Int)
  /// Forgets registers.
  case clear(Range<Int>)
  /// Fails unless the position has moved since it was kept.
  case moved(Int)
  /// Sets a counter to zero.
  case zero(Int)
  /// Counts a turn of a loop with a body that follows; goes on at the exit when it is done.
  case count(register: Int, minimum: Int, maximum: Int, isGreedy: Bool, exit: Int)
  /// The start of the text.
  case start
  /// The end of the text.
  case end
  /// A word boundary or its contrary.
  case wordBoundary(isNegated: Bool)
  /// Tries what follows until it accepts, and goes on at the exit without having taken anything.
  case look(isNegated: Bool, exit: Int)
  /// Takes what a group matched.
  case reference(Int, isBackward: Bool)
  /// A match.
  case accept
}
