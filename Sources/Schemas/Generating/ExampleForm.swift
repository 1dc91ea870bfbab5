/// How much of a schema an example shows.
public enum ExampleForm: String, Sendable, Hashable, CaseIterable {
  /// Only what the schema demands.
  case minimal
  /// Optional members too, down to a depth where an example is still good to read; each type at most once inside
  /// itself.
  case full
}
