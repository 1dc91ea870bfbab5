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
  func take(_ what: String) throws(Problem) -> CallSlot {
    let taken = used.withLock { used in
      guard used < limit else { return false }
      used += 1
      return true
    }
    guard taken else { throw .tooMany(what, limit: limit) }
    return CallSlot(slots: self)
  }

  fileprivate func giveBack() {
    used.withLock { $0 -= 1 }
  }
}

/// The slot of one call.
final class CallSlot: Sendable {
  private let slots: CallSlots
  private let isTaken = Mutex(true)

  fileprivate init(slots: CallSlots) {
    self.slots = slots
  }

  /// Gives the slot back; does nothing when that was done before.
  func giveBack() {
    let wasTaken = isTaken.withLock { isTaken in
      defer { isTaken = false }
      return isTaken
    }
    if wasTaken { slots.giveBack() }
  }
}
