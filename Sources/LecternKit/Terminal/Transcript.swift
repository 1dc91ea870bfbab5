import Synchronization

/// What a terminal is to say when it is known that it counts.
final class Transcript: Sendable {
  private struct Held {
    var messages: [String] = []
    var faults: [String] = []
  }

  private let held = Mutex(Held())

  /// Adds a message of one line or more.
  ///
  /// - Parameters:
  ///   - message: The message as the terminal shows it.
  ///   - fault: What it says is wrong, to be told elsewhere; nil for what is no error.
  func add(_ message: String, fault: String? = nil) {
    held.withLock { held in
      held.messages.append(message)
      if let fault { held.faults.append(fault) }
    }
  }

  /// The messages, in the order in which they were added.
  var messages: [String] { held.withLock { $0.messages } }

  /// What is wrong, in the same order.
  var faults: [String] { held.withLock { $0.faults } }
}
