/// How the sandbox of a described API answers.
public struct SandboxOptions: Sendable, Hashable {
  /// Another seed gives other generated values.
  public var seed: UInt64

  /// Whether resources that are created, changed and deleted stay so until the session ends or is reset.
  public var isStateful: Bool

  /// Options from their parts.
  public init(seed: UInt64 = 0, isStateful: Bool = false) {
    self.seed = seed
    self.isStateful = isStateful
  }
}
