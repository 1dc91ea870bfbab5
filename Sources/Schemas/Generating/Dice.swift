/// Numbers that look random and depend on a seed and a place alone.
struct Dice: Sendable, Hashable {
  /// What the seed and the way so far have become.
  private var state: UInt64

  /// The dice of a value's root.
  init(seed: UInt64) {
    state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// The dice of a member or element, by the token of its pointer.
  func at(_ token: String) -> Dice {
    var copy = self
    // FNV-1a over the token, on top of what came before.
    for byte in token.utf8 { copy.state = (copy.state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    copy.state = Self.mixed(copy.state)
    return copy
  }

  /// The same place, another throw.
  func turned(_ turn: Int) -> Dice {
    guard turn > 0 else { return self }
    var copy = self
    copy.state = Self.mixed(state &+ UInt64(turn) &* 0x9E37_79B9_7F4A_7C15)
    return copy
  }

  /// A number from zero to below a count, which is at least 1; other questions get other answers.
  func number(below count: Int, _ question: UInt64 = 0) -> Int {
    guard count > 1 else { return 0 }
    return Int(Self.mixed(state ^ (question &* 0xD6E8_FEB8_6659_FD93)) % UInt64(count))
  }

  /// An element of a list that is not empty.
  func pick<Element>(_ list: [Element], _ question: UInt64 = 0) -> Element {
    list[number(below: list.count, question)]
  }

  /// The last steps of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
