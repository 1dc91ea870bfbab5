import Synchronization

/// Remembers what was made of large things that many pages have: parameters, bodies, responses.
///
/// It changes nothing but the time. Things are looked for by a clue, which tells most of them apart, because the hash of
/// all that is in them would take long.
final class Memory<Clue: Hashable & Sendable, Thing: Equatable & Sendable, Made: Sendable>: Sendable {
  /// What is known; things stand where they are looked at without being copied.
  private final class Known: Sendable {
    let thing: Thing
    let made: Made

    init(_ thing: Thing, _ made: Made) {
      self.thing = thing
      self.made = made
    }
  }

  private let known = Mutex<[Clue: [Known]]>([:])

  /// What is made of a thing.
  ///
  /// - Parameters:
  ///   - thing: The thing.
  ///   - clue: What tells most things apart.
  ///   - make: Makes it when it is not known, and says whether it is to be kept.
  func made(of thing: Thing, _ clue: Clue, _ make: () -> (made: Made, isKept: Bool)) -> Made {
    if let made = Self.made(of: thing, in: known.withLock { $0[clue] }) { return made }
    let (made, isKept) = make()
    guard isKept else { return made }
    return known.withLock { known in
      if let made = Self.made(of: thing, in: known[clue]) { return made }
      known[clue, default: []].append(Known(thing, made))
      return made
    }
  }

  private static func made(of thing: Thing, in known: [Known]?) -> Made? {
    known?.first { $0.thing == thing }?.made
  }
}
