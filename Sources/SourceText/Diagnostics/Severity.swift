/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The input is wrong; the command ends with exit code 1.
  case error
  /// The input can be used, and is probably not what its author meant.
  case warning
  /// A remark; nothing needs to change.
  case note
}
