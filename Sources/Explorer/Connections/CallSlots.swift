import Synchronization

/// Counts calls in flight against a limit.
final class CallSlots: Sendable {
  /// Most calls at one time.
  let limit: Int

  private let used = Mutex(0)

  /// A counter with nothing in flight.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes a slot; throws a problem when all are taken.
  func take(_ what: String) throws(Problem) {
    let taken = used.withLock { used in
      guard used < limit else { return false }
      used += 1
      return true
    }
    guard taken else { throw .tooMany(what, limit: limit) }
  }

  /// Gives a slot back.
  func giveBack() {
    used.withLock { $0 -= 1 }
  }
}
