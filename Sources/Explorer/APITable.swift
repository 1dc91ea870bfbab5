import Synchronization

/// The APIs that can be tried now; they are replaced together when the site's sources change.
final class APITable: Sendable {
  /// An API with what answers for it.
  struct Entry: Sendable {
    /// Its sandbox.
    let sandbox: SandboxResponder
    /// Where calls of the console go.
    let destination: ProxyResponder.Destination
  }

  private let entries = Mutex<[String: Entry]>([:])

  /// What answers for an API; nil when none has the id.
  subscript(id: String) -> Entry? { entries.withLock { $0[id] } }

  /// Puts other APIs in the place of the current ones.
  func replace(with entries: [String: Entry]) { self.entries.withLock { $0 = entries } }
}
