/// A place in an example that is being made.
struct Spot: Sendable, Hashable {
  /// Throws for this place.
  var dice: Dice
  /// The name of the nearest member on the way; that of one element where the member is an array.
  var name: String
  /// How many containers are around.
  var depth = 0
  /// Whether optional members are wanted.
  var isFull: Bool
  /// The types on the way, by node: references that are being followed.
  var openTypes: [Int] = []
  /// Which of several values is wanted; equal turns give equal values.
  var turn = 0

  /// The place of a member.
  func member(_ name: String) -> Spot {
    var spot = self
    spot.dice = dice.at(name)
    spot.name = name
    spot.depth += 1
    spot.turn = 0
    return spot
  }

  /// The place of an element.
  func element(_ index: Int) -> Spot {
    var spot = self
    spot.dice = dice.at(String(index))
    spot.name = Self.singular(name)
    spot.depth += 1
    spot.turn = 0
    return spot
  }

  /// The name of one of several things.
  private static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    if name.hasSuffix("ses") || name.hasSuffix("xes") { return String(name.dropLast(2)) }
    if name.hasSuffix("s"), !name.hasSuffix("ss"), !name.hasSuffix("us") { return String(name.dropLast()) }
    return name
  }
}
