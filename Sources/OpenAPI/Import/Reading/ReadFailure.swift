/// Why another file could not be had although it may be read: said to the user, behind a colon.
///
/// `the file 'https://x.example/pet.yaml' cannot be read: it is larger than 10 MB`
public struct ReadFailure: Error, Sendable, Hashable {
  /// The reason, in lower case and without full stop.
  public let reason: String

  /// A failure for a reason.
  public init(_ reason: String) {
    self.reason = reason
  }
}
