import Synchronization

/// What a terminal said is wrong, to be told once more elsewhere.
final class Transcript: Sendable {
  private let lines = Mutex<[String]>([])

  /// Adds a message of one line or more.
  func add(_ message: String) {
    lines.withLock { $0.append(message) }
  }

  /// The messages since the last time, one below the other.
  func take() -> String {
    lines.withLock { lines in
      defer { lines = [] }
      return lines.joined(separator: "\n")
    }
  }
}
